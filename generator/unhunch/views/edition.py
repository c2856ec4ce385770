"""What every view is made from: the catalog, the language's sentences, the addresses, the drawings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from markupsafe import Markup

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.reference_pages import reference_pages
from unhunch.model.point import Point
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Term
from unhunch.strings import Strings
from unhunch.views.settings import Settings
from unhunch.views.words import either, joined


@dataclass(frozen=True)
class Picture:
    """A drawing of a technique: SVG markup of our own making, and what it shows in words.

    `still` shows every position side by side, and `numbered` each by itself where they have numbers; `motion` moves by
    the site's styles alone, and is empty where nothing moves; `thumb` is for lists.
    """

    still: Markup
    start: Markup
    end: Markup
    thumb: Markup
    motion: Markup
    alt: str
    numbered: tuple[Markup, ...] = ()

    @property
    def positions(self) -> tuple[Markup, ...]:
        """Its drawings one by one."""
        return self.numbered or ((self.start, self.end) if self.start != self.end else (self.still,))


class Outline(Protocol):
    """The drawn outline of a body, from the front and from behind."""

    def marked(self, marks: Mapping[int, Point], alt: str) -> str:
        """Give it with these numbers at these points as SVG of our own making; `alt` is escaped there."""


@dataclass(frozen=True)
class Thumb:
    """The small picture in a list: the name of whose it is, its path in the site, and what it shows in words."""

    name: str
    path: str
    alt: str


@dataclass(frozen=True)
class Link:
    """The way to another entry: its id and its name."""

    id: str
    name: str


@dataclass(frozen=True)
class Edition:
    """A catalog as it will be published in one language at one address."""

    catalog: Catalog
    t: Strings
    settings: Settings
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    joints: Mapping[str, Picture] = field(default_factory=dict)
    """Each angle of a pose, drawn; empty where no page shows them."""
    outline: Outline | None = None
    """The outline of a body, drawn; None where no page shows it."""

    @cached_property
    def _terms(self) -> Mapping[tuple[str, str], Term]:
        return {
            (name, term.id): term for name, terms in self.catalog.vocabulary for term in terms if isinstance(term, Term)
        }

    @cached_property
    def _clauses(self) -> Mapping[str, str]:
        return {condition.id: condition.clause for condition in self.catalog.vocabulary.cautions}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Give each reference's number: its place in the list, from 1."""
        return {id_: number for number, id_ in enumerate(self.catalog.references, 1)}

    @cached_property
    def reference_pages(self) -> Mapping[str, str]:
        """Give the page on which each reference stands, as a source path."""
        return reference_pages(self.catalog)

    @cached_property
    def routines_with(self) -> Mapping[str, tuple[Sourced[Routine], ...]]:
        """Give the routines that each technique is in, by its id, in the catalog's order."""
        found: dict[str, dict[str, Sourced[Routine]]] = {}
        for routine in self.catalog.routines.values():
            for item in routine.entry.items:
                found.setdefault(item.technique, {})[routine.id] = routine
        return {id_: tuple(routines.values()) for id_, routines in found.items()}

    @cached_property
    def _held(self) -> frozenset[str]:
        items = [item for routine in self.catalog.routines.values() for item in routine.entry.items]
        instead = (item.alternative.technique for item in items if item.alternative)
        return frozenset([*(item.technique for item in items), *instead])

    def held(self, technique: str) -> bool:
        """Whether a routine holds a technique, if only in the place of another."""
        return technique in self._held

    @cached_property
    def imprint(self) -> str:
        """Say which edition of the catalog it is, for the foot of a sheet, and whose the one is that it builds on."""
        about = self.catalog.about
        said = self.t("sheet.edition", version=about.version, date=about.date.isoformat())
        if self.catalog.base is None:
            return said
        theirs = self.catalog.base.catalog.about
        named = {"title": theirs.title, "version": theirs.version, "licence": theirs.licence}
        return f"{said} {self.t('sheet.builds_on', **named)}"

    def technique(self, id_: str) -> Technique:
        """Give a technique as its file has it. Raises KeyError when there is none."""
        return self.catalog.techniques[id_].entry

    def routine(self, id_: str) -> Routine:
        """Give a routine as its file has it. Raises KeyError when there is none."""
        return self.catalog.routines[id_].entry

    def thumb(self, technique: str) -> Thumb | None:
        """Give the small picture of a technique, if it is drawn."""
        picture = self.pictures.get(technique)
        if picture is None:
            return None
        return Thumb(self.technique(technique).name, f"techniques/{technique}/thumb.svg", picture.alt)

    def term(self, field_name: str, id_: str) -> Term:
        """Give a term of the vocabulary. Raises KeyError when there is none; rules made sure there is."""
        return self._terms[field_name, id_]

    def condition(self, id_: str) -> str:
        """Give a condition in a few words. Raises KeyError when there is none."""
        term = self.term("cautions", id_)
        return term.short or term.label

    def clause(self, id_: str) -> str:
        """Give a condition as it goes on from `if`. Raises KeyError when there is none."""
        return self._clauses[id_]

    def conditions(self, ids: Iterable[str]) -> str:
        """Give conditions in a few words each, one after the other."""
        return self.t("list.semicolon").join(map(self.condition, ids))

    def labels(self, field_name: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Give the labels of some terms of one list."""
        return tuple(self.term(field_name, id_).label for id_ in ids)

    def level(self, level: int) -> str:
        """Give the word for a difficulty of 1 to 3."""
        return self.catalog.vocabulary.levels[level - 1].label

    def joined(self, words: tuple[str, ...]) -> str:
        """Give words as a list in a sentence: a, b and c."""
        return joined(words, self.t)

    def either(self, words: tuple[str, ...]) -> str:
        """Give words as a choice in a sentence: a, b or c."""
        return either(words, self.t)
