"""The PDFs that lie beside a routine's page."""

from collections.abc import Mapping
from dataclasses import dataclass

from unhunch.model.papers import routine_files


@dataclass(frozen=True)
class Download:
    """A PDF: what kind of sheet, on which paper, its path from the routine's page, and its size in kilobytes."""

    kind: str
    paper: str
    path: str
    kilobytes: int


def downloads(id_: str, sheets: Mapping[str, bytes]) -> tuple[Download, ...]:
    """Give the PDFs of a routine that were made."""
    return tuple(
        Download(kind, paper, f"{id_}/{name}", max(1, round(len(sheets[path]) / 1024)))
        for kind, paper, name in routine_files(id_)
        if (path := f"routines/{id_}/{name}") in sheets
    )
