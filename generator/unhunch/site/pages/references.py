"""The pages of references that are too many for one, and what the script of their search looks at."""

from collections.abc import Iterator
from functools import partial

from unhunch.catalog.default_pages import EVIDENCE
from unhunch.catalog.page import address_of
from unhunch.site import render
from unhunch.site.head import front, linked_data
from unhunch.site.output import Output, SiteFile, SitePage
from unhunch.text.escape import script_data
from unhunch.views import references
from unhunch.views.book import Book
from unhunch.views.linked_data import list_data
from unhunch.views.lists import Part
from unhunch.views.share import site_share


def outputs(book: Book) -> Iterator[Output]:
    """Yield each page of references with its data, and where a script finds them; few references have none."""
    parts = references.parts(book.edition)
    if parts:
        yield SiteFile(references.INDEX, script_data(references.search_index(parts)).encode())
    for part in parts:
        yield from book.part(f"references {part}", partial(_outputs, book, part))


def _outputs(book: Book, part: Part) -> Iterator[Output]:
    edition, up = book.edition, "../" * part.path.count("/")
    cited = references.cited(book, part.ids)
    title = references.title(edition, part)
    description = edition.t("references.description")
    text = render.markdown(
        "references.md.j2",
        edition.t,
        title=title,
        letters=references.letters(part),
        sections=references.by_letter(cited),
        part=part,
        script=references.script_data(edition),
        evidence=EVIDENCE,
        up=up,
    )
    about = linked_data(list_data(edition, address_of(part.path), title, description))
    yield SitePage(part.path, f"{front(title, description, site_share(edition))}\n{text}\n\n{about}\n", "")
    yield SiteFile(references.data_path(part), script_data(references.search_data(edition, cited)).encode())
