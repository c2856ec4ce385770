"""References with what cites them: all on one page, or of many in parts, and what a search in all parts looks at."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from unhunch.catalog.page import address_of
from unhunch.catalog.reference_pages import reference_parts
from unhunch.views.book import Book
from unhunch.views.citing import citing
from unhunch.views.edition import Edition
from unhunch.views.lists import Part, turned
from unhunch.views.sources import Source, source

NAMED: Final = 8
"""How many of those that cite a reference are named: the sources of a large catalog are cited by thousands."""

INDEX: Final = "evidence/references.json"
"""Where the script of a search finds the parts; it and they are loaded when somebody searches."""


@dataclass(frozen=True)
class Cited:
    """A reference with the entries that cite it: their addresses as source paths, and their names.

    `parts` are what a list of literature says of it, each a sentence; `where` is what the link to its `address` says;
    `more` says how many cite it beside those that are named.
    """

    source: Source
    parts: tuple[str, ...]
    where: str
    address: str | None
    found: str
    limits: str | None
    by: tuple[tuple[str, str], ...]
    more: str | None


@dataclass(frozen=True)
class Letter:
    """The references that begin with one letter."""

    name: str
    anchor: str
    cited: tuple[Cited, ...]


def parts(edition: Edition) -> tuple[Part, ...]:
    """Give the pages that references have for themselves; a small catalog has none."""
    return turned(reference_parts(edition.catalog))


def cited(book: Book, ids: Iterable[str]) -> tuple[Cited, ...]:
    """Give these references with what cites them, in their order."""
    users = citing(book)
    return tuple(_cited(book.edition, id_, users[id_]) for id_ in ids)


def letters(part: Part) -> tuple[tuple[str, str, str], ...]:
    """Give for each letter where its references begin: a source path, and an anchor on that page."""
    return tuple((letter, path, letter.lower()) for letter, path in part.letters)


def by_letter(found: Iterable[Cited]) -> tuple[Letter, ...]:
    """Put references that are in order below their letters."""
    grouped = groupby(found, lambda one: one.source.id[0].upper())
    return tuple(Letter(letter, letter.lower(), tuple(some)) for letter, some in grouped)


def title(edition: Edition, part: Part) -> str:
    """Give the title of a page of references: the letters that they begin with."""
    first, last = (part.ids[n][0].upper() for n in (0, -1))
    span = first if first == last else edition.t("list.from_to", first=first, last=last)
    return edition.t("lists.title", what=edition.t("references.title"), span=span)


def script_data(edition: Edition) -> dict[str, object]:
    """Give what the script needs to know to find a reference on any page."""
    return {"index": INDEX, "strings": dict(edition.t.group("references.script"))}


def search_index(parts: Iterable[Part]) -> dict[str, list[dict[str, str]]]:
    """Give where each part begins, its page, and the path of what a search looks at."""
    return {"parts": [{"from": part.ids[0], "page": address_of(part.path), "data": data_path(part)} for part in parts]}


def data_path(part: Part) -> str:
    """Give the path of what a search looks at in a part."""
    return f"evidence/references-{part.path.rpartition('/')[2].removesuffix('.md')}.json"


def search_data(edition: Edition, found: Iterable[Cited]) -> dict[str, list[dict[str, str]]]:
    """Give what a search looks at in some references: what is shown of each that fits, and what else it says."""
    return {"entries": [dict(_searched(edition, one)) for one in found]}


def _searched(edition: Edition, one: Cited) -> Iterator[tuple[str, str]]:
    yield "id", one.source.id
    yield "told", edition.t("references.told", n=one.source.number, parts=edition.t("list.sentences").join(one.parts))
    yield "text", " ".join((one.source.kind, one.found, one.limits or "", *(name for _, name in one.by)))


def _cited(edition: Edition, id_: str, users: Mapping[str, str]) -> Cited:
    reference, by = edition.catalog.references[id_].entry, tuple(users.items())
    parts = (reference.authors, reference.title, reference.publisher, reference.year)
    doi = reference.doi
    return Cited(
        source=source(edition, id_),
        parts=tuple(str(part) for part in parts if part),
        where=f"{edition.t('references.doi')} {doi}" if doi else edition.t("references.page"),
        address=f"https://doi.org/{doi}" if doi else reference.url,
        found=" ".join(reference.found),
        limits=reference.limits,
        by=by[:NAMED],
        more=edition.t("references.more", n=len(by) - NAMED) if len(by) > NAMED else None,
    )
