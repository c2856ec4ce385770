"""The guided player of a routine: a thin page of its own, which loads none of the theme."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from unhunch.model.safety import Safety
from unhunch.site import policy, render
from unhunch.site.head import linked_data, sharing
from unhunch.site.output import SiteFile
from unhunch.strings import Strings
from unhunch.text.escape import script_data
from unhunch.views.book import Book
from unhunch.views.player import PlayerView, player_view

MODULES = (
    *("answers/kept", "at-work", "storage/kept"),
    *(f"player/{name}" for name in ("dom", "intro", "main", "routine")),
)
"""The scripts that are loaded with the page; the others follow when the reader touches it."""


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the player of each routine."""
    edition = book.edition
    head = policy.head(edition.settings)
    for routine in book.routines.values():
        page = player_html(player_view(edition, routine), edition.catalog.safety, edition.t, head)
        yield SiteFile(f"routines/{routine.id}/play/index.html", page.encode())


def player_html(view: PlayerView, safety: Safety, t: Strings, policy: Markup) -> Markup:
    """Render the page of a routine's player."""
    return render.html("player.html.j2", t, **playing(view, safety, t), policy=policy, up="../../../")


def playing(view: PlayerView, safety: Safety, t: Strings) -> Mapping[str, object]:
    """Give what every player shows and plays, of a routine or of a reader's own sheet."""
    return {
        "view": view,
        "safety": safety,
        "data": script_data({**view.data, "words": t.group("player.script")}),
        "linked_data": linked_data(view.linked_data),
        "sharing": sharing(
            site=view.site,
            title=t("player.title", name=view.name),
            description=view.purpose,
            address=view.address,
            image=view.image,
            alt=view.image_alt,
        ),
        "modules": MODULES,
    }
