"""One file mended: its bytes to better bytes that say the same, or to nothing where that is not certain."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from unhunch.catalog.mending.order import in_order
from unhunch.catalog.mending.repairs import REPAIRS, stands_at_its_place
from unhunch.catalog.page import read_page
from unhunch.problems.codes.source import MAX_BYTES
from unhunch.text.source import Mark, read

_LINE_END = re.compile(r"\r\n|\r|\n")
_SPACE_AFTER_KEY = re.compile(r"^([ ]*(?:- +)*[\w-]+:)([ \t]++)(?=\S)", re.MULTILINE)


@dataclass(frozen=True)
class Mended:
    """A file's new bytes, and what was mended, in words."""

    raw: bytes
    done: tuple[str, ...]


def mend(path: str, raw: bytes, kind: Any) -> Mended | None:  # noqa: ANN401 - a type expression has no narrower type
    """Mend a YAML file whose data are of the type `kind`; None when there is nothing that is safe to mend.

    A file that reads says the same afterwards. One that does not read is mended only if it reads afterwards, and if
    nothing changed but the spaces and quotation marks around its keys and values.
    """
    text, done = _decoded(raw)
    if text is None:
        return None
    document, _ = read(path, text.encode())
    if document is None:
        text, repaired, places = _repaired(text)
        done += repaired
        document, _ = read(path, text.encode())
        if document is None or not all(stands_at_its_place(document, place) for place in places):
            return None
    tidy: dict[str, Callable[[str], str]] = {
        "spaces at the ends of lines": lambda text: "\n".join(line.rstrip(" \t") for line in text.split("\n")),
        "tabs after keys": lambda text: _SPACE_AFTER_KEY.sub(_without_tab, text),
        "the end of the file": _ended,
        "the order of keys": lambda text: in_order(path, text, kind),
    }
    for what, step in tidy.items():
        tidied = step(text)
        again, _ = read(path, tidied.encode())
        if tidied != text and again is not None and again.data == document.data:
            text = tidied
            done.append(what)
    return Mended(text.encode(), tuple(done)) if done else None


def mend_page(path: str, raw: bytes) -> Mended | None:
    """Mend the encoding and the line ends of a page; None when there is nothing that is safe to mend."""
    text, done = _decoded(raw)
    if text is None:
        return None
    whole = _ended(text)
    if whole != text:
        done.append("the end of the file")
    page, _ = read_page(path, whole.encode())
    return Mended(whole.encode(), tuple(done)) if done and page else None


def _decoded(raw: bytes) -> tuple[str | None, list[str]]:
    """Give the text with one kind of line end, and what that took; or None when nobody can tell its letters."""
    done = []
    try:
        if len(raw) > MAX_BYTES:
            return None, []
        if raw.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
            text = raw.decode("utf-16")
            done.append("the encoding")
        else:
            text = raw.removeprefix(BOM_UTF8).decode("utf-8")
            if raw.startswith(BOM_UTF8):
                done.append("the byte-order mark")
    except UnicodeDecodeError:
        return None, []
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
        done.append("line ends")
    return text, done


def _repaired(text: str) -> tuple[str, list[str], set[Mark]]:
    """Give the text with every repair, which ones there were, and where they changed something."""
    lines, done, places = tuple(text.split("\n")), [], set[Mark]()
    for what, repair in REPAIRS.items():
        better, changed = repair(lines)
        if better != lines:
            lines = better
            done.append(what)
            places |= changed
    return "\n".join(lines), done, places


def _without_tab(match: re.Match[str]) -> str:
    return f"{match[1]} " if "\t" in match[2] else match[0]


def _ended(text: str) -> str:
    return text.rstrip("\n") + "\n"
