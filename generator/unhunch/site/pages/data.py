"""What scripts and other programs read, and the style of the figures: files that no reader opens."""

from collections.abc import Iterator
from importlib import resources

from unhunch.catalog.default_pages import FIGURES_STYLE
from unhunch.site.data import catalog_json, schemas
from unhunch.site.output import SiteFile
from unhunch.text.escape import script_data
from unhunch.views.answers import answers_data
from unhunch.views.book import Book
from unhunch.views.search import search_data


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the catalog as data, what is searched, what answers change, the schemas, and the figures' style."""
    yield SiteFile(FIGURES_STYLE, resources.files("unhunch.figures").joinpath("figure.css").read_bytes())
    yield SiteFile("catalog.json", catalog_json(book))
    yield SiteFile("search.json", script_data(search_data(book)).encode())
    yield SiteFile("answers.json", script_data(answers_data(book)).encode())
    for name, schema in schemas().items():
        yield SiteFile(f"schema/{name}", schema)
