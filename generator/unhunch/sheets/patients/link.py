"""The link of a reader's own sheet. Pure.

Scripts write and read it in own-sheet/address.js; tests/sheets/test_patients.py compares them.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal
from urllib.parse import parse_qsl, urlencode

Fault = Literal["damaged", "newer"]

_READ: Final = ("1", "2", "3")
_SUM: Final = "&k="
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_PARTS: Final = {
    "s": "sets",
    "r": "reps",
    "h": "hold_seconds",
    "m": "minutes",
    "i": "in_seconds",
    "o": "out_seconds",
}
_SIDES: Final[tuple[Literal["left"], Literal["right"]]] = ("left", "right")
_ITEM: Final = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:_((?:[A-Za-z]\d+(?:\.\d+)?)+))?", re.ASCII)
_PART: Final = re.compile(r"([A-Za-z])([\d.]+)", re.ASCII)
_COUNT: Final = re.compile(r"\d{1,4}", re.ASCII)
_WEEK: Final = re.compile(r"(?=.)1?2?3?4?5?6?7?")
_NOTE: Final = re.compile(r"(\d{1,3})\.(.*)", re.DOTALL | re.ASCII)
_SESSIONS: Final = re.compile(r"(\d)x(\d)", re.ASCII)


@dataclass
class Item:
    """A technique on a sheet; `beyond` names the parts of its dose that somebody confirmed outside their range."""

    id: str
    dose: dict[str, float] = field(default_factory=dict)
    beyond: list[str] = field(default_factory=list)
    note: str = ""
    side: Literal["left", "right"] | None = None
    rest: int | None = None
    times: int = 0
    on: tuple[int, ...] = ()


@dataclass(frozen=True)
class OwnSheet:
    """A sheet as its link says it; `fragment` is what stands in the link behind `#`, whole."""

    fragment: str
    title: str
    frequency: str
    by: str
    review: str
    times: int
    days: int
    large: bool
    routine: str
    items: tuple[Item, ...]


def own_sheet(text: str) -> OwnSheet | Fault:
    """Give the sheet that the part of a link behind `#` speaks of, or what is the matter with it."""
    before, found, after = text.partition(_SUM)
    pairs = parse_qsl(before, keep_blank_values=True)
    said = _as_in_browser(pairs)
    total = _checksum(said)
    if not found or not pairs or not after.startswith(total):
        return "damaged"
    first: dict[str, str] = {}
    for key, value in pairs:
        first.setdefault(key, value)
    if first.get("v") not in _READ:
        return "newer"
    items = [_item(value) for key, value in pairs if key == "s"]
    whole = [item for item in items if item]
    often = _SESSIONS.fullmatch(first.get("d", "0x0"))
    if len(whole) < len(items) or not often or not all(_noted(whole, value) for key, value in pairs if key == "n"):
        return "damaged"
    return OwnSheet(
        fragment=f"{said}{_SUM}{total}",
        **{
            name: first.get(key, "") for name, key in (("title", "t"), ("frequency", "o"), ("by", "b"), ("review", "w"))
        },
        times=int(often[1]),
        days=int(often[2]),
        large=first.get("p") == "large",
        routine=first.get("r", ""),
        items=tuple(whole),
    )


def _as_in_browser(pairs: list[tuple[str, str]]) -> str:
    """Give the pairs as a browser writes them."""
    return urlencode(pairs, safe="*").replace("~", "%7E")


def _checksum(text: str) -> str:
    number, digits = zlib.crc32(text.encode()), ""
    while number or not digits:
        number, rest = divmod(number, len(_DIGITS))
        digits = _DIGITS[rest] + digits
    return digits


def _item(text: str) -> Item | None:
    found = _ITEM.fullmatch(text)
    if not found:
        return None
    item = Item(found[1])
    return item if all(_took(item, letter, written) for letter, written in _parts(found[2] or "")) else None


def _parts(text: str) -> Iterator[tuple[str, str]]:
    return ((found[1], found[2]) for found in _PART.finditer(text))


def _took(item: Item, letter: str, written: str) -> bool:
    """Take what one part of an item says; whether it is any that is known."""
    if part := _PARTS.get(letter.lower()):
        item.dose[part] = float(written)
        if letter.isupper():
            item.beyond.append(part)
    elif letter == "e" and _COUNT.fullmatch(written):
        item.rest = int(written)
    elif letter == "l" and written in ("1", "2"):
        item.side = _SIDES[int(written) - 1]
    elif letter == "t" and _COUNT.fullmatch(written):
        item.times = int(written)
    elif letter == "d" and _WEEK.fullmatch(written):
        item.on = tuple(int(day) - 1 for day in written)
    else:
        return False
    return True


def _noted(items: list[Item], text: str) -> bool:
    found = _NOTE.fullmatch(text)
    if not found or int(found[1]) >= len(items):
        return False
    items[int(found[1])].note = found[2]
    return True
