"""How much a drawing comes to: a part that is named ten times is drawn ten times, and so is what it names in turn."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

MOST: Final = 20_000
"""Shapes that a drawing may come to; our choice."""
_NAMED: Final = re.compile(r"url\(\s*['\"]?#([^'\")]+)")


class TooMuchError(Exception):
    """A drawing that comes to more than that, or whose parts name each other in a circle."""


def hold_to_most(root: Element) -> None:
    """Raise TooMuchError where a drawing comes to more than `MOST` shapes, RecursionError where it nests too deeply."""
    parts = {element.get("id", ""): element for element in root.iter()}
    known: dict[Element, int | None] = {}

    def count(element: Element) -> int:
        if element in known:
            found = known[element]
            if found is None:  # it is being counted: it names itself
                raise TooMuchError
            return found
        known[element] = None
        named = (parts[name] for name in _names(element) if name in parts)
        total = 1 + sum(map(count, (*element, *named)))
        if total > MOST:
            raise TooMuchError
        known[element] = total
        return total

    count(root)


def _names(element: Element) -> Iterator[str]:
    for attribute, value in element.attrib.items():
        if attribute == "href":
            yield value.removeprefix("#")
        else:
            yield from _NAMED.findall(value)
