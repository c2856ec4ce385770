"""Every condition has an answer for every technique, and none is ticked for nothing."""

import pytest

from tests.conditions import matrix
from tests.editions import catalog_of, edition_of
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.conditions import changing
from unhunch.views.book import Book
from unhunch.views.check import check_view
from unhunch.views.finder import finder


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(PROJECT)


def test_no_cell_of_the_matrix_is_empty(catalog: Catalog) -> None:
    found = matrix(catalog)
    assert list(found) == [condition.id for condition in catalog.vocabulary.cautions]
    for condition, row in found.items():
        assert list(row) == list(catalog.techniques), condition


def test_each_cell_says_what_to_do_and_how_or_why(catalog: Catalog) -> None:
    cells = [(condition, id_, one) for condition, row in matrix(catalog).items() for id_, one in row.items()]
    assert {one.do for _, _, one in cells} == {"leave-out", "ask", "adapt", "fine"}
    told = [one.how if one.do == "adapt" else one.why for _, _, one in cells]
    assert [cell for cell, words in zip(cells, told, strict=True) if not words] == []


def test_whoever_ticks_a_part_of_a_condition_is_told_no_less_than_of_the_whole(catalog: Catalog) -> None:
    strictest = ("leave-out", "ask", "adapt", "fine")
    parts = [one for one in catalog.vocabulary.cautions if one.part_of]
    assert [one.id for one in parts] == ["later-pregnancy"]
    found = matrix(catalog)
    for one in parts:
        for id_, whole in found[str(one.part_of)].items():
            assert strictest.index(found[one.id][id_].do) <= strictest.index(whole.do), (one.id, id_)


def test_a_page_names_the_whole_condition_alone_where_its_part_says_no_more(catalog: Catalog) -> None:
    shown = changing(catalog.vocabulary, catalog.techniques["acupressure-hold"].entry)
    assert shown["pregnancy"].do == "leave-out"
    assert "later-pregnancy" not in shown


def test_each_single_tick_changes_something(catalog: Catalog) -> None:
    assert [
        condition for condition, row in matrix(catalog).items() if {one.do for one in row.values()} == {"fine"}
    ] == []


def test_whoever_ticks_everything_still_has_something_to_do(catalog: Catalog) -> None:
    rows = matrix(catalog).values()
    alone = [id_ for id_, sourced in catalog.techniques.items() if not sourced.entry.by_others]
    assert [id_ for id_ in alone if all(row[id_].do in ("fine", "adapt") for row in rows)] != []


def test_the_check_offers_every_condition_that_the_finder_has() -> None:
    book = Book.of(edition_of(PROJECT))
    check = check_view(book.edition)
    asked = [one.caution for group in check.listed for one in group.items if one.caution]
    ticks = [*asked, *(one.caution for one in check.others)]
    (filter_,) = (one for one in finder(book).filters if one.id == "caution")
    assert len(ticks) == len(set(ticks))
    assert {option.id for option in filter_.options} <= set(ticks)
    assert set(ticks) == {condition.id for condition in book.edition.catalog.vocabulary.cautions}


def test_no_sign_stands_in_two_tiers(catalog: Catalog) -> None:
    texts = [sign.text for group in catalog.safety.tiers for sign in group.signs]
    assert len(texts) == len(set(texts))


def test_a_possible_clot_is_no_matter_for_a_masseur(catalog: Catalog) -> None:
    urgent = " ".join(sign.text for group in catalog.safety.urgent for sign in group.signs)
    assert "clot in the lung" in urgent
    assert "can be a blood clot" in urgent
    assert {one.do for id_, one in matrix(catalog)["blood-clot"].items() if "massage" in id_} == {"leave-out"}
    assert "may have one" not in " ".join(one.text for one in catalog.safety.ask_first.conditions)


def test_what_can_wait_is_not_among_what_is_urgent(catalog: Catalog) -> None:
    appointment = " ".join(sign.text for sign in catalog.safety.appointment.signs)
    urgent = " ".join(sign.text for group in catalog.safety.urgent for sign in group.signs)
    for words in ("every morning", "under 20 or over 50", "4 weeks", "shingles"):
        assert words in appointment
        assert words not in urgent
