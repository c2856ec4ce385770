"""The pages of lists that are too long to be whole where they stand."""

from collections.abc import Iterator
from functools import partial

from unhunch.catalog.page import address_of
from unhunch.site import render
from unhunch.site.head import front, linked_data
from unhunch.site.output import SitePage
from unhunch.views import lists
from unhunch.views.book import Book
from unhunch.views.linked_data import list_data
from unhunch.views.lists import List, Part
from unhunch.views.share import site_share


def outputs(book: Book) -> Iterator[SitePage]:
    """Yield each page of each long list; a small catalog has none."""
    for list_ in lists.begun_lists(book.edition):
        for part in lists.parts(list_):
            yield from book.part(f"list {part}", partial(_outputs, book, list_, part))


def _outputs(book: Book, list_: List, part: Part) -> Iterator[SitePage]:
    edition, up = book.edition, "../" * part.path.count("/")
    views = [(book.routines if list_.routines else book.techniques)[id_] for id_ in part.ids]
    span = edition.t("list.from_to", first=views[0].name, last=views[-1].name)
    title = edition.t("lists.title", what=list_.label, span=span)
    description = edition.t("lists.description", n=len(list_.ids), what=list_.label)
    text = render.markdown("list.md.j2", edition.t, title=title, list=list_, views=views, part=part, up=up)
    about = linked_data(list_data(edition, address_of(part.path), title, description))
    yield SitePage(part.path, f"{front(title, description, site_share(edition))}\n{text}\n\n{about}\n", "")
