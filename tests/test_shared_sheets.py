"""Which PDFs of the whole catalog there are: one a kind and paper, or an index and parts that do not shift."""

from dataclasses import replace

from tests.editions import catalog_of, small_edition
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.shared_sheets import MOST, booklet_parts, card_parts, paths


def large(ids: list[str]) -> Catalog:
    """A catalog of one technique under many names; who parts it reads their ids alone."""
    catalog = small_edition().catalog
    one = next(iter(catalog.techniques.values()))
    return replace(catalog, techniques=dict.fromkeys(ids, one))


def test_a_small_catalog_has_one_document_of_each_kind_and_paper() -> None:
    assert [*paths(catalog_of(PROJECT))] == [
        "sheets/booklet-a4.pdf",
        "sheets/booklet-letter.pdf",
        "sheets/booklet-folded-a4.pdf",
        "sheets/booklet-folded-letter.pdf",
        "sheets/cards-a4.pdf",
        "sheets/cards-letter.pdf",
        "sheets/cards-3x5.pdf",
    ]


def test_of_a_large_one_each_part_has_few_and_every_technique_is_in_one() -> None:
    ids = [f"{letter}-{n:02}" for letter in "abm" for n in range(40)]
    for parts in (card_parts(large(ids)), booklet_parts(large(ids))):
        assert sorted(id_ for part in parts for id_ in part.techniques) == ids
        assert all(len(part.techniques) <= MOST for part in parts)
    assert [part.path("cards", "a4") for part in card_parts(large(ids))] == [
        "sheets/cards-a4-from-a.pdf",
        "sheets/cards-a4-from-b.pdf",
        "sheets/cards-a4-from-h.pdf",
    ]


def test_a_technique_that_joins_is_in_a_part_that_was_there_and_no_other_changes() -> None:
    ids = [f"{letter}-{n:02}" for letter in "abm" for n in range(40)]
    before, after = (
        {part.name: part.techniques for part in card_parts(large(found))} for found in (ids, [*ids, "b-99"])
    )
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == ["from-b"]


def test_the_paths_of_parts_are_among_those_that_a_page_may_link_to() -> None:
    catalog = large([f"a-{n}" for n in range(MOST + 1)])
    found = [*paths(catalog)]
    assert "sheets/cards-a4.pdf" in found
    assert {part.path("booklet", "letter") for part in booklet_parts(catalog)} <= {*found}
