"""What stands at the head and at the foot of every page but a player: the bar, the line of safety, the menu again.

Pages with the theme and thin pages have the same of it.
"""

from collections.abc import Iterable

from markupsafe import Markup

from unhunch.site import render
from unhunch.views.edition import Edition
from unhunch.views.look import logo
from unhunch.views.menu import Entry, menu


def head(edition: Edition, entries: Iterable[Entry], up: str, here: str | None) -> Markup:
    """Render the bar with its menu, and the line of safety, for a page from which `up` leads to the top.

    `here` is the page's own address below the site's, if it has one.
    """
    pointer = edition.catalog.safety.before_all
    return render.html(
        "bar.html.j2",
        edition.t,
        site=edition.catalog.about.title,
        logo=logo(edition),
        menu=menu(edition, entries, up, here),
        up=up,
        safety=pointer.short or pointer.text,
        check=pointer.link,
    )


def foot(
    edition: Edition, entries: Iterable[Entry], up: str, *, notice: str | None = None, repository: str | None = None
) -> Markup:
    """Render the foot of a page: its menu once more, where its source lies, and what may be done with its content.

    `notice` stands in the place of the sentence on the catalog's licence.
    """
    about = edition.catalog.about
    return render.html(
        "foot.html.j2",
        edition.t,
        menu=menu(edition, entries, up),
        said=about.face.footer if about.face else None,
        repository=repository,
        notice=notice or edition.t("theme.copyright", licence=about.licence),
    )
