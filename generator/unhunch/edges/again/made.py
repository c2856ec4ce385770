"""What a site was made of: by that it is known which of its pages and files an edit makes others."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, NamedTuple, Self

from unhunch.edges.again import packed
from unhunch.site.site import Site
from unhunch.work.store import Cache


class Shown(NamedTuple):
    """What pages have of one another."""

    menu: str
    """A digest of the whole menu."""
    heads: Mapping[str, Any]
    """What the pages in the menu say of themselves before their text."""
    anchors: Mapping[str, Sequence[str]]
    """The places on each page that a link may lead to."""
    wanted: Mapping[str, Sequence[str]]
    """Those of them that links do lead to."""


@dataclass(frozen=True)
class Made:
    """The site that a build left in a folder."""

    pages: Mapping[str, str]
    """A digest of what each page is made of, by its path."""
    files: Mapping[str, str]
    """A digest of each file that the catalog gave, by its path."""
    shown: Shown
    names: Mapping[str, int]
    """How many pages name each thing that the theme's styles are cut by."""

    @classmethod
    def of(cls, site: Site, shown: Shown, names: Mapping[str, int]) -> Self:
        """Give what a whole site was made of."""
        pages = {page.path: _digest(f"{page.source}\n{page.text}".encode()) for page in site.pages}
        files = {path: _digest(content) for path, content in site.files.items()}
        return cls(pages, files, shown, dict(names))

    @classmethod
    def kept(cls, cache: Cache, folder: str) -> Self | None:
        """Give what was kept under the name of what lies in a folder."""
        found = packed.get(cache, f"made {folder}")
        return cls(**{**found, "shown": Shown(*found["shown"])}) if found else None

    def keep(self, cache: Cache, folder: str) -> None:
        """Keep it under the name of what lies in a folder."""
        packed.put(cache, f"made {folder}", asdict(self))

    def others(self, before: Self) -> frozenset[str] | None:
        """Give the paths of the pages and files that were others before, or None when any came or went."""
        pairs = ((self.pages, before.pages), (self.files, before.files))
        if any(now.keys() != was.keys() for now, was in pairs):
            return None
        return frozenset(path for now, was in pairs for path, digest in now.items() if digest != was[path])


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
