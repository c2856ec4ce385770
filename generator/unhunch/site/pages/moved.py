"""The page that stands at an old address of a technique or routine, and leads to where it is now."""

from collections.abc import Iterator

from unhunch.site import policy, render
from unhunch.site.output import SiteFile
from unhunch.views.book import Book
from unhunch.views.edition import Edition


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield a page for each old address."""
    for folder, entries in book.edition.catalog.with_pages.items():
        for sourced in entries.values():
            page = _page(book.edition, folder, sourced.id, sourced.entry.name)
            for old in sourced.entry.formerly:
                yield SiteFile(f"{folder}/{old}/index.html", page.encode())


def _page(edition: Edition, folder: str, id_: str, name: str) -> str:
    return render.html(
        "moved.html.j2",
        edition.t,
        id=id_,
        name=name,
        address=edition.settings.address(f"{folder}/{id_}/"),
        language=edition.catalog.about.language,
        policy=policy.head(edition.settings),
    )
