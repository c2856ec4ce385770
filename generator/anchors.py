"""Links to places on pages: whether the pages have them, also those that inserts and templates bring."""

from collections.abc import Iterator
from functools import cache

from generator.catalog import Catalog
from generator.default_pages import with_default_pages
from generator.diagnostics import Diagnostic
from generator.markup.dialect import render
from generator.markup.tree import parse
from generator.rules.hyperlinks import anchored, broken_anchor
from generator.settings import Settings
from generator.site import page_text, routine_page, technique_page
from generator.strings import strings
from generator.views.book import Book, book
from generator.views.edition import Edition


def anchor_problems(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield each link to a place that its page does not have. The catalog has no errors of other kinds."""
    links = [link for link in anchored(catalog) if not _written(catalog, link.target, link.anchor)]
    if not links:
        return
    t = strings(catalog.about.language)
    views = book(Edition(with_default_pages(catalog, t), t, Settings()))
    places = cache(lambda target: _places(views, target))
    for link in links:
        known = places(link.target)
        if link.anchor not in known:
            yield broken_anchor(link.page.place_at(link.at), link.target, link.anchor, known)


def _written(catalog: Catalog, target: str, anchor: str) -> bool:
    """Whether a place stands in a page as it was written; this costs nothing to find out."""
    return target in catalog.pages and anchor in catalog.pages[target].reading.ids


def _places(views: Book, target: str) -> frozenset[str]:
    """Give the names of all places on a page of the site. (They do not depend on pictures and PDFs.)"""
    root = parse(render(_text(views, target).partition("\n---\n")[2]).html)
    return frozenset(element.get("id") for element in root.elements()) - {""}


def _text(views: Book, target: str) -> str:
    folder, _, name = target.removesuffix(".md").partition("/")
    if target in views.edition.catalog.pages:
        return page_text(views, target, views.edition.catalog.pages[target])
    if folder == "techniques":
        return technique_page(views, views.techniques[name]).text
    return routine_page(views, views.routines[name], {}).text
