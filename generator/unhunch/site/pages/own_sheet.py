"""The page where a reader puts a sheet together: a thin page of its own, filled by scripts from data beside it."""

from collections.abc import Iterator

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.site import policy, render
from unhunch.site.card import card_html
from unhunch.site.head import linked_data, sharing
from unhunch.site.output import SiteFile
from unhunch.text.escape import script_data
from unhunch.views.book import Book
from unhunch.views.own_sheet import own_sheet_data, own_sheet_view


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the page, and what its scripts compute with."""
    yield SiteFile(f"{OWN_SHEET}/index.html", _page(book).encode())
    yield SiteFile(f"{OWN_SHEET}/data.json", script_data(own_sheet_data(book)).encode())


def _page(book: Book) -> str:
    edition, view = book.edition, own_sheet_view(book)
    t = edition.t
    return render.html(
        "own-sheet.html.j2",
        t,
        view=view,
        frame=card_html(view.frame, t),
        linked_data=linked_data(view.linked_data),
        sharing=sharing(
            site=view.site,
            title=t("own.title"),
            description=t("own.description"),
            address=view.address,
            image=view.image,
            alt=view.image_alt,
        ),
        safety=edition.catalog.safety,
        policy=policy.head(edition.settings),
    )
