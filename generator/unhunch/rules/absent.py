"""What became of an id that leads nowhere: its entry was renamed, is of another kind, misspelt, or gone."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.kinds import COLLECTIONS, REFERENCES, TECHNIQUES, WITH_PAGES
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.problems.advice import Advice
from unhunch.problems.nearest import nearest_id, suggestion
from unhunch.text.slugs import slug

Group = Mapping[str, Sourced[Technique]] | Mapping[str, Sourced[Routine]]

_MOST_LISTED = 12


class Absent:
    """The hints for ids that a catalog does not have."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._entries: Mapping[str, Group] = {name: catalog.entries(kind) for name, kind in WITH_PAGES.items()}

    def hint(self, kind: str, id_: str) -> Advice:
        """Give what to do about the id of a `technique`, `routine`, `reference` or `article` that does not exist."""
        if kind not in self._entries:
            return self._listed(kind, id_)
        group = self._entries[kind]
        return next(
            chain(
                self._renamed(kind, id_),
                self._of_that_name(kind, id_),
                self._of_another_kind(kind, id_),
                (_meant(near) for near in (nearest_id(id_, group),) if near),
                (_gone(kind, id_, group),),
            )
        )

    def _listed(self, kind: str, id_: str) -> Advice:
        if kind == REFERENCES.name:
            new = f"A new source goes into {REFERENCES.path(id_)} first."
            return suggestion(id_, self._catalog.references, nearest_id) + f" {new}"
        return suggestion(id_, (article.id for article in self._catalog.about.articles), nearest_id)

    def _renamed(self, kind: str, id_: str) -> Iterator[Advice]:
        if new := self._former[kind].get(id_):
            yield Advice(f"It is called `{new}` now: write `{new}`.", instead=(new,))

    def _of_that_name(self, kind: str, id_: str) -> Iterator[Advice]:
        if new := self._named[kind].get(id_):
            sourced = self._entries[kind][new]
            former = ", ".join((*sourced.entry.formerly, id_))
            words = (
                f"{sourced.document.path} has this name. If the file was renamed, write `{new}` here, and "
                f"`formerly: [{former}]` there, so that old links still lead to it."
            )
            yield Advice(words, instead=(new,))

    def _of_another_kind(self, kind: str, id_: str) -> Iterator[Advice]:
        for other, group in self._entries.items():
            if other != kind and id_ in group:
                yield Advice(f"`{id_}` is a {other}; here stands the id of a {kind}.")

    @cached_property
    def _former(self) -> Mapping[str, Mapping[str, str]]:
        """For each kind, the new id of each old one."""
        return {
            kind: {old: sourced.id for sourced in group.values() for old in sourced.entry.formerly}
            for kind, group in self._entries.items()
        }

    @cached_property
    def _named(self) -> Mapping[str, Mapping[str, str]]:
        """For each kind, the id of each entry by the id that its name, or else another name of it, would make."""
        found: dict[str, dict[str, str]] = {kind: {} for kind in self._entries}
        for kind, group in self._entries.items():
            for sourced in group.values():
                found[kind].setdefault(slug(sourced.entry.name), sourced.id)
        for sourced in self._catalog.techniques.values():
            for alias in sourced.entry.aliases:
                found[TECHNIQUES.name].setdefault(slug(alias), sourced.id)
        return found


def _meant(id_: str) -> Advice:
    return Advice(f"Did you mean `{id_}`?", instead=(id_,))


def _gone(kind: str, id_: str, group: Group) -> Advice:
    listed = ", ".join(f"`{one}`" for one in sorted(group)) if len(group) <= _MOST_LISTED else ""
    there_are = f" There are: {listed}." if listed else ""
    return Advice(
        f"If its file was deleted, take out what names it here, name another {kind}, or put "
        f"{COLLECTIONS[kind].path(id_)} there again. If it was renamed, write its new id.{there_are}"
    )
