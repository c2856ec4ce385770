"""Sentences with the sources that they rest on, and how far each source was read."""

from dataclasses import dataclass

from unhunch.model.evidence import Statement
from unhunch.views.edition import Edition
from unhunch.views.words import capital


@dataclass(frozen=True)
class Source:
    """A reference as it is cited: its number in the list, its id, and what it is; `told` says that in one line.

    `page` is where it stands, as a source path.
    """

    id: str
    page: str
    number: int
    title: str
    kind: str
    seen: str
    direct: bool
    kind_in_words: str
    told: str


@dataclass(frozen=True)
class Said:
    """A sentence, its sources, and in words what kind of sources they are."""

    text: str
    sources: tuple[Source, ...]
    basis: str


def source(edition: Edition, id_: str) -> Source:
    """Give the source with this id; its number is its place in the list of references."""
    reference = edition.catalog.references[id_].entry
    seen = edition.t(f"seen.{reference.claim_seen}")
    direct = reference.claim_seen == "direct"
    kind = reference.kind if direct else edition.t("basis.seen", kind=reference.kind, seen=seen)
    return Source(
        id=id_,
        page=edition.reference_pages[id_],
        number=edition.numbers[id_],
        title=reference.title,
        kind=reference.kind,
        seen=seen,
        direct=direct,
        kind_in_words=kind,
        told=edition.t("basis.told", kind=capital(kind), title=reference.title),
    )


def sources(edition: Edition, ids: tuple[str, ...]) -> tuple[Source, ...]:
    """Give the sources with these ids, in their order."""
    return tuple(source(edition, id_) for id_ in ids)


def basis(edition: Edition, ids: tuple[str, ...]) -> str:
    """Give in words what a line rests on: the kinds of its sources, or our own judgement."""
    if not ids:
        return edition.t("basis.ours")
    kinds = [s.kind_in_words for s in sources(edition, ids)]
    return edition.t("basis.sources", kinds=edition.t("list.semicolon").join(dict.fromkeys(kinds)))


def said(edition: Edition, statement: Statement) -> Said:
    """Give a statement with its sources."""
    return Said(statement.text, sources(edition, statement.references), basis(edition, statement.references))
