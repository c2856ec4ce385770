"""The menu of a catalog: the sections of the configuration that it has, and then whatever else it has."""

from collections.abc import Sequence

from generator.catalog import Catalog

Entry = dict[str, str]
"""A title and the path of its page."""


def navigation(configured: Sequence[Entry], catalog: Catalog) -> list[Entry]:
    """Give the entries whose pages the catalog has, then its other pages: another catalog has other pages."""
    present = [entry for entry in configured if all(path in catalog.pages for path in entry.values())]
    named = {path for entry in present for path in entry.values()}
    others = [{page.front.title: path} for path, page in catalog.pages.items() if path not in named and page.front.menu]
    return present + others
