"""What browsers are told to refuse, in every page and by the headers that a host can send."""

from unhunch.site.policy import HEADERS, META, PLAYERS_META, styled_by_class


def test_only_the_site_itself_may_be_loaded_from() -> None:
    assert "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'\"" in META


def test_nothing_inline_is_allowed() -> None:
    assert "unsafe" not in META + PLAYERS_META + str(HEADERS)


def test_a_player_may_play_what_it_made_itself_and_no_other_page_may() -> None:
    assert "; media-src 'self' blob:\"" in PLAYERS_META
    assert "media-src" not in META
    assert "blob:" not in META


def test_a_header_says_what_a_player_says_and_that_nobody_frames_it() -> None:
    policy, end, _ = HEADERS["Content-Security-Policy"].partition("; frame-ancestors 'none'")
    assert f'content="{policy}"' in PLAYERS_META
    assert end
    assert "frame-ancestors" not in META


def test_nobody_is_told_which_page_a_link_was_on() -> None:
    assert HEADERS["Referrer-Policy"] == "no-referrer"
    assert '<meta name="referrer" content="no-referrer">' in META


def test_the_headers_ask_for_no_camera() -> None:
    assert "camera=()" in HEADERS["Permissions-Policy"]
    assert "wake-lock" not in HEADERS["Permissions-Policy"]


def test_an_aligned_cell_is_aligned_by_a_class() -> None:
    table = '<tr><th style="text-align: right;">n</th><td style="text-align: center;">1</td><td>2</td></tr>'
    assert styled_by_class(table) == '<tr><th class="align-right">n</th><td class="align-center">1</td><td>2</td></tr>'


def test_other_text_about_styles_stays() -> None:
    text = '<p>style="text-align: right;"</p>'
    assert styled_by_class(text) == text
