"""Which of the site's own scripts a page needs: its entries, and all that they import, at once or later."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from tests.pages import OWN_PLAYER, OWN_SHEET, PLAYER
from tests.project import PROJECT

SCRIPTS = PROJECT / "overrides" / "assets" / "javascripts"
ALL = frozenset(file.relative_to(SCRIPTS).as_posix() for file in SCRIPTS.rglob("*.js"))

SAFETY = "safety/"
COMPARISON = "techniques/compare/"
LOOKUP = "rules/"
ROUTINE = "routines/ten-minute-desk-break/"
ENTRIES = {
    "find/": ("finder/start.js",),
    "my-log/": ("log/start.js",),
    SAFETY: ("safety/start.js",),
    COMPARISON: ("sorting/start.js",),
    LOOKUP: ("lookup/start.js",),
    PLAYER: ("player/palette.js", "player/main.js"),
    OWN_SHEET: ("own-sheet/main.js",),
    OWN_PLAYER: ("own-sheet/play.js",),
    ROUTINE: (
        *(f"face/{name}.js" for name in ("menu", "contents", "print", "palette", "disk")),
        *("search/start.js", "answers/notes.js", "offline/visit.js", "offline/start.js"),
    ),
}
"""The scripts that each kind of page brings itself; those of every page stand with a page that works without them."""

_IMPORT = re.compile(r"""^import\s[^;]*?from\s"([^"]+)";|^import\s"([^"]+)";""", re.MULTILINE)
_LATER = re.compile(r"""import\("([^"]+)"\)""")


@cache
def imported(script: str) -> frozenset[str]:
    """Give the scripts without which one does not begin, by their paths."""
    return _found(script, _IMPORT)


@cache
def imported_later(script: str) -> frozenset[str]:
    """Give the scripts that one imports while it runs, by their paths."""
    return _found(script, _LATER)


def _found(script: str, pattern: re.Pattern[str]) -> frozenset[str]:
    names = ("".join(found.groups("")) for found in pattern.finditer((SCRIPTS / script).read_text("utf-8")))
    return frozenset(_path((SCRIPTS / script).parent / name) for name in names)


def _path(file: Path) -> str:
    return file.resolve().relative_to(SCRIPTS).as_posix()


def _reached(heads: Iterable[str], ways: Sequence[Callable[[str], frozenset[str]]]) -> set[str]:
    found: set[str] = set()
    ahead = set(heads)
    while ahead:
        found |= ahead
        ahead = {other for script in ahead for way in ways for other in way(script)} - found
    return found


def needed(page: str) -> list[str]:
    """Give every script that a page's entries lead to."""
    return sorted(_reached(ENTRIES[page], (imported, imported_later)))


def told_apart(page: str) -> list[str]:
    """Give one of each group of a page's scripts that fail alike.

    When a script does not come, what imports it at once does not begin, and so on up to an entry or to what is imported
    later: scripts below the same of these fail alike.
    """
    heads = {*ENTRIES[page], *(other for script in needed(page) for other in imported_later(script))}
    below = {head: _reached([head], (imported,)) for head in sorted(heads)}
    groups = {frozenset(head for head in heads if script in below[head]): script for script in needed(page)}
    return sorted(groups.values())
