"""R309 to R311, R353, S250: ids of another thing, ids and names given twice, and old ids that cannot be one."""

from collections.abc import Iterator, Mapping
from typing import Any

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.files import RESERVED
from unhunch.catalog.kinds import ABOUT, SAFETY, VOCABULARY, Single
from unhunch.model.safety import TIERS
from unhunch.model.vocabulary import LISTS
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule

_LISTS: Mapping[Single[Any], tuple[str, ...]] = {ABOUT: ("articles",), VOCABULARY: LISTS}
"""Where lists of things with ids stand."""


@rule("R310", "id-used-twice")
def id_used_twice(catalog: Catalog) -> Iterator[Found]:
    """Within a list, an id stands for one thing."""
    for kind, names in _LISTS.items():
        document, subject = catalog.documents[kind.path], catalog.said(kind)
        for name in names:
            first: dict[str, int] = {}
            for index, item in enumerate(getattr(subject, name)):
                place = document.place((name, index, "id"))
                if item.id in first:
                    hint = "Give one of the two another id, or take it out."
                    yield place, f"`{item.id}` stands here and already in line {first[item.id]}", hint
                first.setdefault(item.id, place.line)


@rule("R311", "old-id-in-use")
def old_id_in_use(catalog: Catalog) -> Iterator[Found]:
    """An old id under `formerly` leads to one place only, so it is no entry's id, and stands in one file."""
    for group in catalog.with_pages.values():
        taken = {id_: entry.document.path for id_, entry in group.items()}
        for entry in group.values():
            for index, old in enumerate(entry.entry.formerly):
                if old in taken and not _in_circle(group, entry.id, old):
                    place = entry.document.place(("formerly", index))
                    yield place, f"the old id `{old}` belongs to {taken[old]}", "Take it out of one of the two files."
                taken.setdefault(old, entry.document.path)


def _in_circle(group: Mapping[str, Sourced[Any]], id_: str, old: str) -> bool:
    return old in group and (id_ == old or id_ in group[old].entry.formerly)


@rule("R309", "wrong-group")
def wrong_group(catalog: Catalog) -> Iterator[Found]:
    """In safety.yml, groups of warning signs have the ids of their names, so that no page mixes them up."""
    for name in TIERS:
        id_ = getattr(catalog.safety, name).id
        if id_ != name:
            place = catalog.documents[SAFETY.path].place((name, "id"))
            yield place, f"the group `{name}` has the id `{id_}`", Advice(f"Write `id: {name}`.", instead=(name,))


@rule("S250", "reserved-old-id")
def reserved_old_id(catalog: Catalog) -> Iterator[Found]:
    """An old id, too, is none of the names of which the site has pages, or some computers devices."""
    for group in catalog.with_pages.values():
        for entry in group.values():
            for index, old in enumerate(entry.entry.formerly):
                if old in RESERVED:
                    place = entry.document.place(("formerly", index))
                    yield place, f"the name `{old}` is taken by the site or by some computers", "Take it out."


@rule("R353", "name-used-twice")
def name_used_twice(catalog: Catalog) -> Iterator[Found]:
    """No two techniques have the same name, and no two routines: lists show names, and nobody could tell them apart."""
    for group in catalog.with_pages.values():
        first: dict[str, str] = {}
        for entry in group.values():
            path = entry.document.path
            other = first.setdefault(" ".join(entry.entry.name.split()).casefold(), path)
            if other != path:
                hint = "If one is a copy, put what is newer into the other, and delete it. Else change a name."
                yield entry.document.place(("name",)), f"{other} has the same name", hint


RULES = (wrong_group, id_used_twice, old_id_in_use, reserved_old_id, name_used_twice)
