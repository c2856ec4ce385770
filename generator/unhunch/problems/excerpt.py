"""A line of source with a caret below it, as a terminal can show it.

A line from a file is untrusted: it may hold tabs, wide characters, invisible ones, escape codes for the terminal,
or be very long.
"""

import unicodedata

WIDTH = 96
"""Columns of the terminal that an excerpt may take."""

_BEFORE = 60
_MESSAGE_LENGTH = 600
_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Cs", "Co", "Zl", "Zp", "Zs"})


def excerpt(source: str, column: int) -> tuple[str, str]:
    """Give the part of the line around `column` (from 1), and the line with the caret."""
    index = min(max(column - 1, 0), len(source))
    start = 0 if len(source) <= WIDTH else max(0, index - _BEFORE)
    part = source[start : start + WIDTH].rstrip()
    lead = "…" if start else ""
    tail = "…" if start + WIDTH < len(source) else ""
    before = lead + "".join(map(_shown, source[start:index]))
    return lead + "".join(map(_shown, part)) + tail, " " * sum(map(_columns, before)) + "^"


def one_line(text: str) -> str:
    """Give text that stays on its line and cannot steer the terminal."""
    shown = "".join(map(_shown, text[: _MESSAGE_LENGTH + 1]))
    return shown if len(text) <= _MESSAGE_LENGTH else shown[:_MESSAGE_LENGTH] + "…"


def _shown(character: str) -> str:
    if character == "\t":
        return "→"
    hidden = character != " " and unicodedata.category(character) in _HIDDEN
    return f"<U+{ord(character):04X}>" if hidden else character


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
