"""What a hand-written page pulls in by an insert."""

from functools import cache

import pytest

from tests.editions import SMALL, edition_of, knee_book, small_book
from tests.project import PROJECT
from unhunch.site.inserts import INSERTS, INSERTS_OF_ONE, insert
from unhunch.views.book import Book
from unhunch.views.settings import Settings

TEMPLATES = PROJECT / "generator" / "unhunch" / "site" / "templates" / "inserts"


@cache
def real_book() -> Book:
    """The project's own catalog, without pictures."""
    return Book.of(edition_of(PROJECT))


def shown(name: str, argument: str | None = None, up: str = "") -> str:
    return str(insert(small_book(), name, argument, up))


def test_every_insert_has_its_template_and_every_template_its_insert() -> None:
    templates = {file.name.removesuffix(".md.j2") for file in TEMPLATES.iterdir()}
    assert templates == {*INSERTS, *INSERTS_OF_ONE}, "site/templates/inserts/ has NAME.md.j2 for each insert"


@pytest.mark.parametrize("name", INSERTS)
def test_every_insert_shows_something_of_the_catalog(name: str) -> None:
    assert insert(real_book(), name, None, "").strip()


def test_each_level_of_evidence_begins_a_line_of_the_list() -> None:
    lines = str(insert(real_book(), "evidence-levels", None, "")).splitlines()
    levels = real_book().edition.catalog.vocabulary.evidence_levels
    assert [line.count("<span") for line in lines if line.strip()] == [1] * len(levels)


def test_an_insert_of_one_shows_that_entry() -> None:
    assert "[Toe break](routines/toe-break.md)" in shown("routine", "toe-break")
    assert "[Toe curl](techniques/toe-curl.md)" in shown("technique", "toe-curl")


@pytest.mark.parametrize(("name", "argument"), [("toes", None), ("routine", "toe-curl"), ("routines", "toe-break")])
def test_an_insert_that_is_not_there_is_an_error(name: str, argument: str | None) -> None:
    with pytest.raises(KeyError):
        shown(name, argument)


def test_links_of_a_deeper_page_lead_up_first() -> None:
    assert "](../routines/toe-break.md)" in shown("routines", up="../")
    assert "](../safety.md)" in shown("before-all", up="../")
    assert "](../evidence.md#ref-toe-guide " in shown("before-all", up="../")


def test_routines_are_listed_with_minutes_and_level() -> None:
    text = shown("routines")
    assert "3 minutes, easy" in text
    assert "1 minute, easy" in text


def test_every_safety_list_shows_its_lines_and_what_they_rest_on() -> None:
    for name, line in {
        "emergency": "A toe turns white and cold.",
        "soon": "A wound on the foot does not heal.",
        "ask-first": "Your feet are numb.",
        "stop-if": "Sharp pain.",
        "normal": "A light pull is normal.",
        "improvement": "Ask for advice if nothing is better after six weeks.",
    }.items():
        told = (
            shown(name).partition(line)[2].removeprefix("</span></label>").removeprefix('<span class="check-sources">')
        )
        assert told.startswith('<span class="basis" title="our own judgement">'), name


def test_a_sign_that_is_more_urgent_than_its_group_says_so_first() -> None:
    assert "**See a doctor the same day.** The knee is hot" in insert(knee_book(), "soon", None, "")


def test_treatments_by_others_stand_apart() -> None:
    assert "Toe treatment" in shown("treatments")
    assert "Toe curl" not in shown("treatments")


def test_figures_are_wanted_of_what_a_reader_does_and_of_no_treatment() -> None:
    assert "Toe curl" in shown("wanted-figures")
    assert "Toe treatment" not in shown("wanted-figures")


def test_a_reader_can_report_an_error_by_mail_and_on_the_forge() -> None:
    text = shown("report")
    assert "mailto:report@toes.example" in text
    assert "https://forge.example/toes/issues" in text


def test_a_copy_without_an_address_says_whom_to_ask() -> None:
    text = str(insert(Book.of(edition_of(SMALL, Settings())), "report", None, ""))
    assert "without an address" in text
    assert "](" not in text
