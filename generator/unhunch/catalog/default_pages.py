"""The pages that every catalog has: where its authors wrote none, the lists alone make one."""

from collections.abc import Mapping
from dataclasses import replace

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.page import FrontMatter, Page
from unhunch.strings import Strings
from unhunch.text import escape

EVIDENCE = "evidence.md"
"""Where readers learn how much is known, and where all references are, or the way to them."""

_INSERTS: Mapping[str, tuple[str, ...]] = {
    "index.md": ("routines", "not-reviewed"),
    "safety.md": (
        *("before-all", "emergency", "soon", "appointment", "ask-first", "safety-check"),
        *("stop-if", "scale", "normal", "improvement", "safety-notes"),
    ),
    "find.md": ("finder",),
    "my-log.md": ("log",),
    "offline.md": ("offline",),
    "routines/index.md": ("routines",),
    "techniques/index.md": ("techniques",),
    EVIDENCE: ("evidence-levels", "references"),
    "contributing.md": ("wanted-figures",),
    "changes.md": ("changes",),
    "about.md": ("publisher", "not-reviewed", "report"),
    "privacy.md": ("privacy",),
}
PATHS = tuple(_INSERTS)
"""Where these pages lie below `pages`."""

OWN_SHEET = "my-sheet"
"""Where a reader puts an own sheet together: the address that readers have. No catalog's page can take its place."""

LISTS = "lists"
"""Where lists have their pages that are too long for one: the folder is the site's own, in a small catalog, too."""

FIGURES_STYLE = "assets/stylesheets/figure.css"
"""Where every site has the style of its figures, which neither a theme nor a catalog brings."""

_LINKED_BELOW = frozenset({"privacy.md"})
"""Every page leads there from its foot, so the menu need not."""


def with_default_pages(catalog: Catalog, t: Strings) -> Catalog:
    """Give the catalog with a page for each of these addresses; its own pages stay as they are."""
    defaults = {path: _page(path, inserts, catalog, t) for path, inserts in _INSERTS.items()}
    return replace(catalog, pages={**defaults, **catalog.pages})


def _page(path: str, inserts: tuple[str, ...], catalog: Catalog, t: Strings) -> Page:
    key = path.removesuffix(".md").replace("/index", "")
    title = catalog.about.title if path == "index.md" else t(f"pages.{key}.title")
    description = catalog.about.tagline if path == "index.md" else t(f"pages.{key}.description")
    body = "\n\n".join([f"# {escape.markdown(title)}", *(f"[[{name}]]" for name in inserts)])
    return Page("", FrontMatter(title=title, description=description, menu=path not in _LINKED_BELOW), f"{body}\n", 1)
