"""On which page each reference stands: all on the page about the evidence, or of many in parts that do not shift."""

from collections.abc import Mapping
from typing import Final

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.default_pages import EVIDENCE, LISTS
from unhunch.catalog.parted import pages

MOST: Final = 32
"""How many references a page has at most; our choice: with what was found, they are 8 KB, as much as any page has."""


def reference_parts(catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    """Give the references of each page that they have for themselves, by its path; a few have none."""
    return pages(f"{LISTS}/references", catalog.references, MOST) if len(catalog.references) > MOST else {}


def reference_pages(catalog: Catalog) -> Mapping[str, str]:
    """Give the page of each reference, as a source path."""
    parts = reference_parts(catalog)
    apart = {id_: path for path, ids in parts.items() for id_ in ids}
    return apart or dict.fromkeys(catalog.references, EVIDENCE)
