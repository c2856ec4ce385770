"""Hand-written pages, with their inserts pulled in and their citations linked."""

from collections.abc import Iterator
from functools import partial

from unhunch.catalog.page import Page
from unhunch.site import render
from unhunch.site.head import front, linked_data
from unhunch.site.inserts import insert
from unhunch.site.output import SitePage
from unhunch.views.book import Book
from unhunch.views.linked_data import page_data
from unhunch.views.share import site_share
from unhunch.views.sources import sources


def outputs(book: Book) -> Iterator[SitePage]:
    """Yield each page that stands in content/pages/, and those that every catalog has."""
    for path, page in book.edition.catalog.pages.items():
        yield from book.part(f"page {path}", partial(_outputs, book, path, page))


def _outputs(book: Book, path: str, page: Page) -> Iterator[SitePage]:
    yield SitePage(path, page_text(book, path, page), page.path)


def page_text(book: Book, path: str, page: Page) -> str:
    """Give a hand-written page in Markdown."""
    up = "../" * path.count("/")

    def cite(id_: str) -> str:
        return str(render.markdown("cite.md.j2", book.edition.t, sources=sources(book.edition, (id_,)), up=up))

    head = front(page.front.title, page.front.description, site_share(book.edition))
    body = page.filled(cite, lambda name, argument: str(insert(book, name, argument, up)))
    return f"{head}{body}\n\n{linked_data(page_data(book, path, page))}\n"
