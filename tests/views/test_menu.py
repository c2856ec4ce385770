"""The menu parts what readers come for from all else."""

import pytest

from tests.editions import small_book
from unhunch.views.menu import Entry, Way, menu, of_catalog

ENTRIES = tuple(
    Entry(title, address)
    for title, address in {
        "Home": "",
        "Find": "find/",
        "Log": "my-log/",
        "Moves": "techniques/",
        "About": "about/",
        "Forge": "https://forge.example/",
    }.items()
)


def titles(ways: tuple[Way, ...]) -> list[str]:
    return [way.title for way in ways]


def test_the_bar_has_what_readers_come_for_and_the_foot_what_is_about_the_site() -> None:
    shown = menu(small_book().edition, ENTRIES, "../")
    assert titles(shown.first) == ["Find", "Moves", "My sheets"]
    assert titles(shown.more) == ["Home", "Log", "Forge", "Without a connection"]
    assert titles(shown.apart) == ["About", "Privacy"]


def test_ways_lead_up_to_pages_of_the_site_and_straight_to_others() -> None:
    shown = menu(small_book().edition, ENTRIES, "../../")
    assert [way.href for way in shown.more] == ["../../", "../../my-log/", "https://forge.example/", "../../offline/"]


@pytest.mark.parametrize(
    ("here", "at", "around"),
    [("techniques/", ["Moves"], []), ("techniques/toe-curl/", [], ["Moves"]), ("", ["Home"], []), (None, [], [])],
)
def test_a_way_tells_whether_its_page_is_this_one_or_around_it(
    here: str | None, at: list[str], around: list[str]
) -> None:
    shown = menu(small_book().edition, ENTRIES, "", here)
    ways = (*shown.first, *shown.more, *shown.apart)
    assert [way.title for way in ways if way.here] == at
    assert [way.title for way in ways if way.around] == around


def test_a_catalog_that_orders_no_menu_has_its_pages_in_it() -> None:
    shown = menu(small_book().edition, of_catalog(small_book().edition), "")
    assert titles(shown.first) == ["Find", "Routines", "Techniques", "My sheets"]
    assert "Before you start" in titles(shown.more)
