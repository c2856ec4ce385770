"""Which letters the sheets can print, told from the tables of their fonts: nothing is printed to find out.

`letters.txt`, written by `sheets/fonts/make_fonts.py`, names the letters of each family; Typst takes the first family
that has all of a letter and its marks.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

LETTERS: Final = "letters.txt"

_INVISIBLE: Final = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What Unicode calls default ignorable, as the library that shapes texts takes it."""
_SPACES: Final = r"\x00-\x20\x7f-\xa0\u2000-\u200a\u202f\u205f\u3000"
_SHOWN_AS_NOTHING: Final = re.compile(f"[{_INVISIBLE}{_SPACES}]")
"""What needs no sign in a font."""
_JOINER: Final = "\u200d"


def missing_letters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of letters that no font of the sheets has, with its place in the text, from 0."""
    if _usual().fullmatch(text):
        return
    start, run = 0, ""
    for place, cluster in _clusters(text):
        if _is_printed(cluster):
            if run:
                yield start, run
            run = ""
        else:
            start, run = (start, run + cluster) if run else (place, cluster)
    if run:
        yield start, run


@cache
def _usual() -> re.Pattern[str]:
    """Match what has nothing but letters of the first family: most texts do."""
    return re.compile(f"[{re.escape(''.join(sorted(families()[0])))}]*")


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands as one sign: a letter with its marks, or pictures that are joined."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not (_extends(text[place]) or text[place - 1] == _JOINER):
            yield start, text[start:place]
            start = place


def _extends(char: str) -> bool:
    return unicodedata.category(char).startswith("M") or char == _JOINER or "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_printed(cluster: str) -> bool:
    """Whether one family has every part; a letter and its marks may be there as the one letter that they make."""
    written = {cluster, unicodedata.normalize("NFC", cluster)}
    return any(all(_has(family, char) for char in form) for family in families() for form in written)


def _has(family: frozenset[str], char: str) -> bool:
    """Whether a family shows a character: as it is, from its parts, or as nothing."""
    if char in family or _SHOWN_AS_NOTHING.match(char):
        return True
    parts = unicodedata.decomposition(char)
    return bool(parts) and parts[0] != "<" and all(_has(family, chr(int(part, 16))) for part in parts.split())


@cache
def families() -> tuple[frozenset[str], ...]:
    """Give the letters of each family, in the order in which Typst looks for one."""
    text = files("unhunch.text").joinpath(LETTERS).read_text("ascii")
    return tuple(frozenset(_letters(line)) for line in text.splitlines() if not line.startswith("#"))


def _letters(line: str) -> Iterator[str]:
    for ends in line.split()[1:]:
        first, _, last = ends.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))
