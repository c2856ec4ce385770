"""Which of the site's own scripts a page needs: its entries, and all that they import, at once or later."""

import re
from functools import cache
from pathlib import Path

from tests.pages import OWN_PLAYER, OWN_SHEET, PLAYER
from tests.project import PROJECT

SCRIPTS = PROJECT / "overrides" / "assets" / "javascripts"
ALL = frozenset(file.relative_to(SCRIPTS).as_posix() for file in SCRIPTS.rglob("*.js"))

SAFETY = "safety/"
ROUTINE = "routines/ten-minute-desk-break/"
ENTRIES = {
    "find/": ("finder.js",),
    "my-log/": ("log.js",),
    SAFETY: ("safety-check.js",),
    PLAYER: ("player/palette.js", "player/main.js"),
    OWN_SHEET: ("own-sheet/main.js",),
    OWN_PLAYER: ("own-sheet/play.js",),
    ROUTINE: (
        *("menu.js", "search.js", "contents.js", "print.js", "palette.js", "disk.js"),
        *("answers-notes.js", "offline/visit.js", "offline.js"),
    ),
}
"""The scripts that each kind of page brings itself; those of every page stand with a page that works without them."""

_IMPORT = re.compile(r"""^import\s[^;]*?from\s"([^"]+)";|^import\s"([^"]+)";|import\("([^"]+)"\)""", re.MULTILINE)


@cache
def imported(script: str) -> frozenset[str]:
    """Give the scripts that one imports, by their paths."""
    names = ("".join(found) for found in _IMPORT.findall((SCRIPTS / script).read_text("utf-8")))
    return frozenset(_path((SCRIPTS / script).parent / name) for name in names)


def _path(file: Path) -> str:
    return file.resolve().relative_to(SCRIPTS).as_posix()


def needed(page: str) -> list[str]:
    """Give every script that a page's entries lead to."""
    found: set[str] = set()
    ahead = set(ENTRIES[page])
    while ahead:
        found |= ahead
        ahead = {other for script in ahead for other in imported(script)} - found
    return sorted(found)
