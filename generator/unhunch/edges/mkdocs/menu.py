"""MkDocs' menu as ours: a flat list of pages, whatever parts a configuration puts them in."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup
from mkdocs.structure import StructureItem

from unhunch.views.menu import Entry


def entries(items: Iterable[StructureItem]) -> Iterator[Entry]:
    """Yield every page and link of a menu; its titles were escaped when it was read."""
    for item in items:
        if children := getattr(item, "children", None):
            yield from entries(children)
        elif (url := getattr(item, "url", None)) is not None:
            yield Entry(Markup(item.title or ""), "" if url in (".", "./") else url)  # noqa: S704 - escaped before
