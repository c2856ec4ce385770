"""The summary of a change, as Markdown for the forge: what lowers safety first and in bold, then the rest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.default_pages import with_default_pages
from unhunch.site import render
from unhunch.strings import Strings
from unhunch.summary.finding import Finding
from unhunch.summary.raised import raised
from unhunch.summary.readers import Notice, notices
from unhunch.summary.safety import lowered, reworded
from unhunch.text import escape

ROOM = 250_000
"""Bytes of each of the summary's four parts: the forge refuses a summary of more than a megabyte, and shows none."""

_AROUND = 16
"""At most as many bytes stand around a line: indentation, marks, and the line's end."""


@dataclass(frozen=True)
class Told:
    """The changes of one file, as sentences in which every word of the catalog is escaped."""

    path: Markup
    lines: tuple[Markup, ...]


def summary(before: Catalog, after: Catalog, t: Strings) -> str:
    """Give the Markdown that tells a reviewer what the catalog after changes for readers."""
    old, new = with_default_pages(before, t), with_default_pages(after, t)
    lower = [_lowered(one, t) for one in lowered(old, new)]
    words = [_lowered(one, t) for one in reworded(old, new)]
    higher = [_raised(one, t) for one in raised(old, new)]
    rest = [(one.path, _changed(one, t)) for one in notices(old, new, t)]
    some_lower, some_words = lower[: _room_for(lower)], words[: _room_for(words)]
    some_higher = higher[: _room_for(higher)]
    some = rest[: _room_for([escape.code(path) + line for path, line in rest])]
    return str(
        render.markdown(
            "summary.md.j2",
            t,
            lowered=some_lower,
            lowered_more=len(lower) - len(some_lower),
            reworded=some_words,
            reworded_more=len(words) - len(some_words),
            raised=some_higher,
            raised_more=len(higher) - len(some_higher),
            files=tuple(_by_file(some)),
            more=len(rest) - len(some),
        )
    )


def unreadable(which: str, t: Strings) -> str:
    """Give the Markdown that stands for a summary when one of the two catalogs cannot be read."""
    return f"## {t('summary.title')}\n\n**{t(f'summary.unreadable.{which}')}**\n"


def _room_for(lines: Iterable[Markup]) -> int:
    """Give how many of the lines, with what stands around each, one part has room for."""
    ends = accumulate(len(line.encode()) + _AROUND for line in lines)
    return sum(end <= ROOM for end in ends)


def _by_file(found: Iterable[tuple[str, Markup]]) -> Iterator[Told]:
    lines: dict[str, list[Markup]] = {}
    for path, line in found:
        lines.setdefault(path, []).append(line)
    return (Told(escape.code(path), tuple(of_file)) for path, of_file in lines.items())


def _lowered(one: Finding, t: Strings) -> Markup:
    told = t(f"summary.lowered.{one.way}", path=escape.code(one.path), **_escaped(one.values))
    return Markup(told)  # noqa: S704 - every value in it was escaped


def _raised(one: Finding, t: Strings) -> Markup:
    told = t(f"summary.raised.{one.way}", path=escape.code(one.path), **_escaped(one.values))
    return Markup(told)  # noqa: S704 - every value in it was escaped


def _changed(one: Notice, t: Strings) -> Markup:
    told = t(f"summary.changed.{one.kind}", **_escaped(one.values))
    return Markup(told)  # noqa: S704 - every value in it was escaped


def _escaped(values: Mapping[str, str]) -> dict[str, Markup]:
    return {name: escape.code(value) for name, value in values.items()}
