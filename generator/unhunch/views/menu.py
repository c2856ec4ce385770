"""The menu of a site: the pages that readers come for, the others, and apart those about the site itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.catalog.page import address_of
from unhunch.views.edition import Edition

_FIRST: Final = ("find/", "routines/", "techniques/")
"""What stands in the bar at the head of each page."""
_APART: Final = ("contributing/", "publishing/", "changes/", "about/", "privacy/")
"""What only the foot of a page names: who comes to do an exercise looks for none of it."""


@dataclass(frozen=True)
class Entry:
    """A page in the menu; its address is below the site's own, or whole."""

    title: str
    address: str


@dataclass(frozen=True)
class Way:
    """The link to an entry from one page, which it may lead to itself, or to the part of the site that it is in."""

    title: str
    href: str
    here: bool
    around: bool


@dataclass(frozen=True)
class Menu:
    """The ways that a menu shows, in three parts."""

    first: tuple[Way, ...]
    more: tuple[Way, ...]
    apart: tuple[Way, ...]


def menu(edition: Edition, entries: Iterable[Entry], up: str, here: str | None = None) -> Menu:
    """Part the entries of a menu, as a configuration orders them.

    In each are a reader's own sheets, the way to keep pages for a place without a connection, and privacy.

    `up` leads from the page to the top of the site, and `here` is its own address below that, if it has one.
    """
    own = Entry(edition.t("own.sheets"), f"{OWN_SHEET}/")
    ours = [Entry(edition.t(f"pages.{name}.title"), f"{name}/") for name in ("offline", "privacy")]
    known = {entry.address: entry for entry in (*entries, *ours) if entry.address != own.address}
    first = [entry for address, entry in known.items() if address in _FIRST]
    apart = [entry for address, entry in known.items() if address in _APART]
    more = [entry for entry in known.values() if entry not in (*first, *apart)]
    return Menu(*(tuple(_way(entry, up, here) for entry in part) for part in ((*first, own), more, apart)))


def _way(entry: Entry, up: str, here: str | None) -> Way:
    whole = entry.address.startswith("/") or ":" in entry.address
    around = bool(here and entry.address and here != entry.address and here.startswith(entry.address))
    return Way(entry.title, entry.address if whole else f"{up}{entry.address}", here == entry.address, around)


def of_catalog(edition: Edition) -> Iterator[Entry]:
    """Yield the entries of a catalog whose configuration names none: its pages, as they lie."""
    about, pages = edition.catalog.about, edition.catalog.pages
    yield from (Entry(way.title, address_of(way.to) if way.to in pages else way.to) for way in about.menu)
    named = {way.to for way in about.menu}
    for path, page in pages.items():
        if page.front.menu and path not in named:
            title = edition.t("menu.home") if path == "index.md" else page.front.title
            yield Entry(title, address_of(path))
