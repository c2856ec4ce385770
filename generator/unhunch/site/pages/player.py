"""The guided player of a routine: a thin page of its own, which loads none of the theme."""

from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import Markup

from unhunch.site import policy, render
from unhunch.site.head import of_thin_page
from unhunch.site.output import SiteFile
from unhunch.strings import Strings
from unhunch.text.escape import script_data
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.player import PlayerView, player_view

MODULES = (
    *("answers/kept", "shared/at-work", "storage/kept"),
    *(f"player/{name}" for name in ("dom", "intro", "main", "routine")),
)
"""The scripts that are loaded with the page; the others follow when the reader touches it."""

SCORES = range(11)
"""What a reader may give before and after: none at all, and all that can be."""

_SAID_BEFORE = ("kept_before", "not_loaded", "suited")
"""The sentences that scripts fill in before the start; the others follow with what is shown at work."""


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the player of each routine."""
    for id_ in book.routines:
        yield from book.part(f"player {id_}", partial(_outputs, book, id_))


def _outputs(book: Book, id_: str) -> Iterator[SiteFile]:
    page = player_html(player_view(book.edition, book.routines[id_]), book.edition)
    yield SiteFile(f"routines/{id_}/play/index.html", page.encode())


def player_html(view: PlayerView, edition: Edition) -> Markup:
    """Render the page of a routine's player."""
    return render.html("player.html.j2", edition.t, **playing(view, edition), up="../../../")


def playing(view: PlayerView, edition: Edition) -> Mapping[str, object]:
    """Give what every player shows and plays, of a routine or of a reader's own sheet."""
    t = edition.t
    words = t.group("player.script")
    return {
        "view": view,
        "data": script_data({**view.data, "words": {name: words[name] for name in _SAID_BEFORE}}),
        "options": [_option(t, score) for score in SCORES],
        "modules": MODULES,
        **of_thin_page(view.head, edition.settings, policy.PLAYERS_META),
    }


def _option(t: Strings, score: int) -> tuple[str, str]:
    """Give a score as the list of all has it: its value unless its words are it, and what the ends mean in words."""
    ends = {SCORES[0]: "player.before.least", SCORES[-1]: "player.before.most"}
    return (str(score), t(ends[score])) if score in ends else ("", str(score))
