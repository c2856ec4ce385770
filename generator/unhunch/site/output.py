"""What page kinds give: Markdown pages for a site builder to lay out, and files that are published as they are."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SitePage:
    """A Markdown page, ready for a site builder. `source` is the file that an editor should open."""

    path: str
    text: str
    source: str


@dataclass(frozen=True)
class SiteFile:
    """Anything else, by its path in the site."""

    path: str
    content: bytes


Output = SitePage | SiteFile

Sheets = Mapping[str, bytes]
"""PDFs and pictures that others made, by their paths in the site."""
