"""Links to anchors on pages: whether the pages have them, also those that inserts and templates bring."""

from collections.abc import Iterator
from functools import cache, partial

from unhunch.catalog.catalog import Catalog
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules.hyperlinks import Anchored, anchored, broken_anchor
from unhunch.site.inserts import insert
from unhunch.site.pages.routine import routine_page
from unhunch.site.pages.technique import technique_page
from unhunch.site.pages.written import page_text
from unhunch.text.markup.dialect import render
from unhunch.text.markup.tree import parse
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.settings import Settings

Anchors = frozenset[str]


def anchor_problems(book: Book) -> Iterator[Diagnostic]:
    """Yield each link to an anchor that its page does not have. The catalog has no errors of other kinds."""
    catalog = book.edition.catalog
    links = [link for link in anchored(catalog) if link.anchor not in _written(catalog, link)]
    if not links:
        return
    edition = Edition(catalog, book.edition.t, Settings())  # without pictures, on which no anchor depends
    bare = Book(edition, {}, {})
    without_entries = cache(lambda name: {*book.parts("anchors of", [name], partial(_sorted, bare))})
    whole = cache(lambda: Book.of(edition))
    of_page = cache(lambda target: _anchors(_text(whole(), target).partition("\n---\n")[2]))
    for link in links:
        # Most anchors do not depend on techniques and routines, whose views take long to make when there are many.
        if any(link.anchor in without_entries(name) for name in _inserts(edition.catalog, link)):
            continue
        if link.anchor not in of_page(link.target):
            yield broken_anchor(link.page.place_at(link.at), link.target, link.anchor, of_page(link.target))


def _written(catalog: Catalog, link: Anchored) -> Anchors:
    """Give the anchors that stand in a page as it was written."""
    return catalog.pages[link.target].reading.ids if link.target in catalog.pages else frozenset()


def _inserts(catalog: Catalog, link: Anchored) -> Iterator[str]:
    """Yield the inserts of a page, but for those of one entry."""
    page = catalog.pages.get(link.target)
    return (mention.name for mention in page.reading.inserts if not mention.argument) if page else iter(())


def anchors_of_insert(book: Book, name: str) -> Anchors:
    """Give the anchors that an insert brings to a page."""
    return _anchors(str(insert(book, name, None, "")))


def _sorted(book: Book, name: str) -> list[str]:
    return sorted(anchors_of_insert(book, name))


def _anchors(text: str) -> Anchors:
    return frozenset(element.get("id") for element in parse(render(text).html).elements()) - {""}


def _text(book: Book, target: str) -> str:
    folder, _, name = target.removesuffix(".md").partition("/")
    if target in book.edition.catalog.pages:
        return page_text(book, target, book.edition.catalog.pages[target])
    if folder == "techniques":
        return technique_page(book, book.techniques[name]).text
    return routine_page(book, book.routines[name]).text
