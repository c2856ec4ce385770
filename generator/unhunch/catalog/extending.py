"""What a catalog has that builds on another one: its own entries, and those of the other where it has none.

An own entry takes the place of the whole other one. What that one warns of is added to it all the same: conditions and
signs to stop travel.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from unhunch.catalog.catalog import Base, Sourced
from unhunch.catalog.kinds import REFERENCES, ROUTINES, SAFETY, TECHNIQUES, VOCABULARY, Single
from unhunch.model.about import About
from unhunch.model.base import Entry
from unhunch.model.evidence import Statement
from unhunch.model.naming import names
from unhunch.model.routine import Routine
from unhunch.model.safety import TIERS, Safety
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import LISTS, Vocabulary
from unhunch.text.source import Document, Loc

T = TypeVar("T")
E = TypeVar("E", bound=Entry)
S = TypeVar("S", bound=Statement)

_BY: Mapping[str, Callable[[Any], Hashable]] = {
    **dict.fromkeys(LISTS, lambda term: term.id),
    "jargon": lambda word: word,
    "glossary": lambda explained: explained.term,
    "synonyms": lambda synonym: synonym.typed,
}
"""What makes two items of a list of vocabulary.yml the same one."""


def extended(
    content: Mapping[str, Any], documents: Mapping[str, Document], base: Base
) -> tuple[dict[str, Any], dict[str, Document]]:
    """Give what the files of a catalog and those of its base say together, by the attributes of Catalog; and the files.

    What the own files do not say stays None where the base cannot say it either.
    """
    found, files = dict(content), dict(documents)
    theirs = base.catalog
    singles: tuple[Single[Any], ...] = (VOCABULARY, SAFETY)
    for single in singles:
        if single.path not in documents:
            found[single.attribute], files[single.path] = theirs.said(single), theirs.documents[single.path]
        elif content[single.attribute] is None:
            return found, files
    if VOCABULARY.path in documents:
        words, files[VOCABULARY.path] = _vocabulary(
            content["vocabulary"], theirs.vocabulary, documents[VOCABULARY.path]
        )
        found["vocabulary"] = words
    if SAFETY.path in documents:
        found["safety"] = _safety(content["safety"], theirs.safety)
    found["about"] = _about(content["about"], theirs.about)
    found["techniques"] = _techniques(content["techniques"], theirs.techniques)
    found["references"] = _entries(content["references"], theirs.references)
    found["routines"] = _entries(content["routines"], dict(_named(found["safety"], theirs.routines)))
    for kind in (TECHNIQUES, REFERENCES, ROUTINES):
        files.update({one.document.path: one.document for one in found[kind.attribute].values()})
    return found, files


def _entries(own: Mapping[str, Sourced[E]], base: Mapping[str, Sourced[E]]) -> dict[str, Sourced[E]]:
    """Give the entries of both by their ids; of two with the same id, the own one."""
    return dict(sorted({**base, **own}.items()))


def _techniques(
    own: Mapping[str, Sourced[Technique]], base: Mapping[str, Sourced[Technique]]
) -> dict[str, Sourced[Technique]]:
    """Give the techniques of both. What a replaced one warns of, the own one does as well."""
    warned = {id_: _warned(one, base[id_].entry) if id_ in base else one for id_, one in own.items()}
    return _entries(warned, base)


def _warned(own: Sourced[Technique], base: Technique) -> Sourced[Technique]:
    cautions = {**base.cautions, **own.entry.cautions}
    stops = _signs(own.entry.stop_if, base.stop_if)
    return replace(own, entry=own.entry.model_copy(update={"cautions": cautions, "stop_if": stops}))


def _signs(own: tuple[S, ...], base: tuple[S, ...]) -> tuple[S, ...]:
    """Give the own signs, and those of the base that are not among them."""
    said = {sign.text for sign in own}
    return (*own, *(sign for sign in base if sign.text not in said))


def _named(entry: Entry, routines: Mapping[str, Sourced[Routine]]) -> Iterator[tuple[str, Sourced[Routine]]]:
    """Yield the routines that an entry sends to, and those that these send to, and no others."""
    waiting, seen = [entry], set[str]()
    while waiting:
        ids = [name.id for name in names(waiting.pop()) if name.to == ROUTINES.folder and name.id in routines]
        for id_ in ids:
            if id_ not in seen:
                seen.add(id_)
                waiting.append(routines[id_].entry)
                yield id_, routines[id_]


def _safety(own: Safety, base: Safety) -> Safety:
    """Give what the own file says, with each sign of the base that it leaves out, and each condition to ask about."""
    added: dict[str, Any] = {"stop_if": _signs(own.stop_if, base.stop_if), "on_paper": own.on_paper or base.on_paper}
    for tier in TIERS:
        group = getattr(own, tier)
        added[tier] = group.model_copy(update={"signs": _signs(group.signs, getattr(base, tier).signs)})
    conditions = _signs(own.ask_first.conditions, base.ask_first.conditions)
    added["ask_first"] = own.ask_first.model_copy(update={"conditions": conditions})
    return own.model_copy(update=added)


def _about(own: About, base: About) -> About:
    """Give what the own file says, with the articles that techniques of the base name."""
    articles = _joined(own.articles, base.articles, lambda article: article.id)[0]
    return own.model_copy(update={"articles": articles})


def _vocabulary(own: Vocabulary, base: Vocabulary, document: Document) -> tuple[Vocabulary, Document]:
    """Give the words of both, in the order of the base, and the own file with the places of its words there."""
    joined: dict[str, tuple[Any, ...]] = {}
    moved: dict[Loc, Loc] = {}
    for key, same in _BY.items():
        joined[key], places = _joined(getattr(own, key), getattr(base, key), same)
        moved.update({(key, index): (key, place) for index, place in enumerate(places)})
    return own.model_copy(update=joined), _moved(document, moved)


def _joined(own: Iterable[T], base: Iterable[T], same: Callable[[T], Hashable]) -> tuple[tuple[T, ...], list[int]]:
    """Give the items of both, an own one in the place of the same one of the base, and where each own one is now."""
    found = {same(item): item for item in base}
    mine = {same(item): item for item in own}
    found.update(mine)
    order = [*found]
    return tuple(found.values()), [order.index(key) for key in mine]


def _moved(document: Document, moved: Mapping[Loc, Loc]) -> Document:
    """Give a file in which some things stand elsewhere, as far as those who ask for places can tell."""

    def now(places: Mapping[Loc, T]) -> dict[Loc, T]:
        return {(*moved.get(loc[:2], loc[:2]), *loc[2:]): mark for loc, mark in places.items()}

    return replace(
        document,
        values=now(document.values),
        keys=now(document.keys),
        written=now(document.written),
        ends=now(document.ends),
        key_ends=now(document.key_ends),
    )
