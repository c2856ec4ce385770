"""What a player shows at work: one file for all players, which their scripts load at the reader's first touch."""

from collections.abc import Iterator

from unhunch.site import render
from unhunch.site.output import SiteFile
from unhunch.site.pages.player import SCORES
from unhunch.text.escape import script_data
from unhunch.views.book import Book
from unhunch.views.brief import brief
from unhunch.views.log import week_words
from unhunch.views.scale import scale_view

PATH = "assets/player/playing.txt"
"""Among the assets: a device keeps all of them, so that any player that is kept has it."""


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the file."""
    t = book.edition.t
    page = render.html(
        "playing.html.j2",
        t,
        safety=brief(book.edition),
        scale=scale_view(book.edition),
        scores=SCORES,
        days=t.group("card")["days"],
        words=script_data({**t.group("player.script"), **week_words(book.edition)}),
    )
    yield SiteFile(PATH, page.encode())
