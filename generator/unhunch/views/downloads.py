"""The PDFs that a page offers to print."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from unhunch.model.papers import PAPERS, ROUTINE_KINDS, routine_files
from unhunch.strings import Strings
from unhunch.views.edition import Edition


@dataclass(frozen=True)
class Download:
    """A PDF: its kind and its paper in words, its path from the page, and its size in words where it is told."""

    kind: str
    paper: str
    path: str
    size: str | None = None


def card_downloads(edition: Edition) -> tuple[Download, ...]:
    """Give the PDFs of the cards of all techniques, which each technique's page offers."""
    t, papers = edition.t, sorted(PAPERS, key=_later(edition))
    cards = t("downloads.cards")
    return tuple(Download(cards, t(f"downloads.{paper}"), f"../sheets/cards-{paper}.pdf") for paper in papers)


def downloads(edition: Edition, id_: str, sheets: Mapping[str, bytes]) -> tuple[Download, ...]:
    """Give the PDFs of a routine that were made, each kind with the catalog's first paper first."""
    t, later, kinds = edition.t, _later(edition), [*ROUTINE_KINDS]
    files = sorted(routine_files(id_), key=lambda file: (kinds.index(file[0]), later(file[1])))
    return tuple(
        Download(t(f"downloads.{kind}"), t(f"downloads.{paper}"), f"{id_}/{name}", _size(t, sheets[path]))
        for kind, paper, name in files
        if (path := f"routines/{id_}/{name}") in sheets
    )


def _later(edition: Edition) -> Callable[[str], bool]:
    """Give what says of a paper that it does not come first."""
    first = edition.catalog.about.paper or PAPERS[0]
    return lambda paper: paper != first


def _size(t: Strings, pdf: bytes) -> str:
    """Give a size in kilobytes, of which there is at least one."""
    return t("downloads.size", n=max(1, round(len(pdf) / 1024)))
