"""The summary of a change, as Markdown for the forge: what lowers safety first and in bold, then the rest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator import escape, render
from generator.catalog import Catalog
from generator.default_pages import with_default_pages
from generator.strings import Strings
from generator.summary.finding import Finding
from generator.summary.readers import Change, changes
from generator.summary.safety import lowered, reworded

MOST = 400
"""Lines of one part of the summary; the forge refuses a summary of more than a megabyte."""


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
    rest = [*changes(old, new, t)]
    return str(
        render.markdown(
            "summary.md.j2",
            t,
            lowered=lower[:MOST],
            lowered_more=max(0, len(lower) - MOST),
            reworded=words[:MOST],
            reworded_more=max(0, len(words) - MOST),
            files=tuple(_by_file(rest[:MOST], t)),
            more=max(0, len(rest) - MOST),
        )
    )


def unreadable(which: str, t: Strings) -> str:
    """Give the Markdown that stands for a summary when one of the two catalogs cannot be read."""
    return f"## {t('summary.title')}\n\n**{t(f'summary.unreadable.{which}')}**\n"


def _by_file(found: Sequence[Change], t: Strings) -> Iterator[Told]:
    order = {path: index for index, path in enumerate(dict.fromkeys(one.path for one in found))}
    for path, group in groupby(sorted(found, key=lambda one: order[one.path]), key=lambda one: one.path):
        yield Told(escape.code(path), tuple(_changed(one, t) for one in group))


def _lowered(one: Finding, t: Strings) -> Markup:
    told = t(f"summary.lowered.{one.way}", path=escape.code(one.path), **_escaped(one.values))
    return Markup(told)  # noqa: S704 - every value in it was escaped


def _changed(one: Change, t: Strings) -> Markup:
    told = t(f"summary.changed.{one.kind}", **_escaped(one.values))
    return Markup(told)  # noqa: S704 - every value in it was escaped


def _escaped(values: Mapping[str, str]) -> dict[str, Markup]:
    return {name: escape.code(value) for name, value in values.items()}
