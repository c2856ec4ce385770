"""The PDFs that a page offers to print."""

from collections.abc import Mapping
from dataclasses import dataclass

from unhunch.model.papers import PAPERS, routine_files
from unhunch.strings import Strings


@dataclass(frozen=True)
class Download:
    """A PDF: its kind and its paper in words, its path from the page, and its size in words where it is told."""

    kind: str
    paper: str
    path: str
    size: str | None = None


def card_downloads(t: Strings) -> tuple[Download, ...]:
    """Give the PDFs of the cards of all techniques, which each technique's page offers."""
    cards = t("downloads.cards")
    return tuple(Download(cards, t(f"downloads.{paper}"), f"../sheets/cards-{paper}.pdf") for paper in PAPERS)


def downloads(t: Strings, id_: str, sheets: Mapping[str, bytes]) -> tuple[Download, ...]:
    """Give the PDFs of a routine that were made."""
    return tuple(
        Download(t(f"downloads.{kind}"), t(f"downloads.{paper}"), f"{id_}/{name}", _size(t, sheets[path]))
        for kind, paper, name in routine_files(id_)
        if (path := f"routines/{id_}/{name}") in sheets
    )


def _size(t: Strings, pdf: bytes) -> str:
    """Give a size in kilobytes, of which there is at least one."""
    return t("downloads.size", n=max(1, round(len(pdf) / 1024)))
