"""The number before the start speaks, with the words that every page, card and sheet has for it."""

import pytest
from playwright.sync_api import expect

from tests.browser.player.playing import Player
from tests.browser.player.test_player_answers import kept
from unhunch.views.book import Book
from unhunch.views.scale import ScaleView, scale_view


@pytest.fixture(scope="module")
def scale(book: Book) -> ScaleView:
    found = scale_view(book.edition)
    assert found is not None
    return found


def say(player: Player, number: int) -> None:
    player.page.select_option("#before", str(number))


@pytest.mark.parametrize(("number", "band"), [(0, 0), (2, 0), (3, 0), (4, 1), (5, 1)])
def test_a_number_below_the_start_of_a_gentle_day_says_what_its_band_says(
    player: Player, scale: ScaleView, number: int, band: int
) -> None:
    player.open()
    say(player, number)
    found = scale.bands[band]
    expect(player.page.locator("#before-says")).to_have_text(f"{found.span}: {found.said.text}")


@pytest.mark.parametrize("number", [6, 10])
def test_from_six_on_it_offers_the_gentle_day_and_counts_the_rise_from_there(
    player: Player, scale: ScaleView, number: int
) -> None:
    player.open()
    say(player, number)
    says = player.page.locator("#before-says")
    expect(says).to_contain_text(scale.start.text)
    expect(says).to_contain_text(scale.rise)
    link = says.get_by_role("link")
    expect(link).to_contain_text(scale.gentler.name)
    link.click()
    player.page.wait_for_url(f"**/routines/{scale.gentler.id}/play/")


def test_on_the_gentle_day_itself_only_the_rise_counts(player: Player, scale: ScaleView, site: str) -> None:
    player.page.goto(f"{site}routines/{scale.gentler.id}/play/")
    say(player, 7)
    expect(player.page.locator("#before-says")).to_have_text(scale.rise)


@pytest.mark.parametrize("condition", ["recent-injury", "osteoporosis", "pregnancy"])
def test_who_ticked_a_condition_that_stops_sooner_hears_so_from_four_on(
    player: Player, scale: ScaleView, condition: str
) -> None:
    player.page.evaluate("text => localStorage.setItem('/.answers', text)", kept(condition))
    player.open()
    for number, said in ((3, scale.bands[0].said.text), (4, scale.sooner.text), (8, scale.sooner.text)):
        say(player, number)
        expect(player.page.locator("#before-says")).to_contain_text(said)


def test_taking_the_number_back_takes_its_words_back(player: Player) -> None:
    player.open()
    say(player, 5)
    expect(player.page.locator("#before-says")).not_to_be_empty()
    player.page.select_option("#before", "")
    expect(player.page.locator("#before-says")).to_be_empty()


@pytest.mark.parametrize(("number", "rises"), [(2, False), (6, True)])
def test_what_to_do_when_it_hurts_goes_by_the_number_at_the_start(
    player: Player, scale: ScaleView, number: int, rises: bool
) -> None:
    player.open()
    say(player, number)
    player.start()
    player.run(11)
    player.page.click("#hurts")
    told = player.page.inner_text("#hurts-dialog")
    assert (scale.rise in told) == rises
    assert all((band.said.text in told) != rises for band in scale.bands)
