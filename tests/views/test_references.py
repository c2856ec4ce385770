"""A reference says who cites it; many stand on pages of their own, by letter, and a search looks at all."""

from dataclasses import replace

import pytest

from tests.editions import small_book
from unhunch.catalog.page import address_of
from unhunch.site.inserts import insert
from unhunch.site.pages.references import outputs
from unhunch.views import references
from unhunch.views.book import Book
from unhunch.views.sources import source

BOTH = ("toe-guide", "toe-note")


@pytest.fixture(scope="module")
def many() -> Book:
    """The small catalog, with forty references more."""
    book = small_book()
    catalog = book.edition.catalog
    note = catalog.references["toe-note"]
    more = {f"{letter}-study-{n}": note for letter in "aps2" for n in range(10)}
    ids = dict(sorted({**catalog.references, **more}.items()))
    return replace(book, edition=replace(book.edition, catalog=replace(catalog, references=ids)))


def test_every_reference_names_what_cites_it_once() -> None:
    guide, note = references.cited(small_book(), BOTH)
    assert guide.by == (("techniques/toe-curl.md", "Toe curl"), ("safety.md", "Before you start"))
    assert note.by == (("techniques/toe-curl.md", "Toe curl"),)
    assert guide.more is None


def test_of_many_that_cite_a_reference_a_few_are_named_and_the_others_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "NAMED", 1)
    guide, note = references.cited(small_book(), BOTH)
    assert (guide.by, guide.more) == ((("techniques/toe-curl.md", "Toe curl"),), "and 1 more")
    assert note.more is None


def test_a_few_references_stand_where_the_evidence_is_told() -> None:
    assert references.parts(small_book().edition) == ()
    assert [*outputs(small_book())] == []
    assert {source(small_book().edition, id_).page for id_ in BOTH} == {"evidence.md"}
    assert 'id="ref-toe-guide"' in insert(small_book(), "references", None, "")


def test_many_stand_on_pages_of_their_own_and_are_cited_there(many: Book) -> None:
    parts = references.parts(many.edition)
    assert [id_ for part in parts for id_ in part.ids] == [*many.edition.catalog.references]
    for part in parts:
        assert {source(many.edition, id_).page for id_ in part.ids} == {part.path}
    shown = insert(many, "references", None, "")
    assert 'id="ref-' not in shown
    assert {f"]({path}#{letter.lower()})" in shown for letter, path in parts[0].letters} == {True}


def test_each_page_of_references_has_a_heading_for_each_of_its_letters(many: Book) -> None:
    pages = {one.path: one.text for one in outputs(many) if hasattr(one, "text")}
    letters = references.letters(references.parts(many.edition)[0])
    assert [letter for letter, _, _ in letters] == ["2", "A", "P", "S", "T"]
    for letter, path, anchor in letters:
        assert f"## {letter} {{: #{anchor} }}" in pages[path]


def test_where_a_reference_went_can_be_told_by_where_parts_begin(many: Book) -> None:
    parts = references.parts(many.edition)
    index = references.search_index(parts)["parts"]
    for part in parts:
        for id_ in part.ids:
            assert [one["page"] for one in index if one["from"] <= id_][-1] == address_of(part.path)


def test_a_search_looks_at_what_was_found_and_at_who_cites_it() -> None:
    guide, _ = references.cited(small_book(), BOTH)
    (told,) = references.search_data(small_book().edition, [guide])["entries"]
    assert told["id"] == "toe-guide"
    assert told["told"].startswith("1. ")
    assert "Toe curl" in told["text"]
