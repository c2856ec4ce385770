"""The player of a reader's own sheet: which techniques it plays stands in its address, which no server sees."""

import json
from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.site import render
from unhunch.site.output import SiteFile
from unhunch.site.pages.player import playing
from unhunch.views.book import Book
from unhunch.views.own_sheet import pickable
from unhunch.views.player import own_item, own_player_view


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the page, and each technique as it fetches it to play."""
    yield SiteFile(f"{OWN_SHEET}/play/index.html", _page(book).encode())
    for id_ in pickable(book):
        yield from book.part(f"own player {id_}", partial(_outputs, book, id_))


def _outputs(book: Book, id_: str) -> Iterator[SiteFile]:
    yield SiteFile(f"techniques/{id_}/play.txt", _item(book, id_).encode())


def _page(book: Book) -> Markup:
    """Render the page; without scripts it leads to the routines."""
    edition = book.edition
    shown = playing(own_player_view(edition), edition)
    return render.html("own-player.html.j2", edition.t, **shown, routines=book.routines.values(), up="../../")


def _item(book: Book, id_: str) -> Markup:
    """Render one technique as the player shows it, with the phases of its easier ways."""
    item = own_item(book.edition, id_)
    ways = json.dumps(item.ways, separators=(",", ":"))
    return render.html("own-player-item.html.j2", book.edition.t, item=item, ways=ways)
