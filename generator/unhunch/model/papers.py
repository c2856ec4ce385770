"""What PDFs there are, and how their files are called."""

from collections.abc import Collection, Iterator

PAPERS = ("a4", "letter")
CARD_PAPERS = (*PAPERS, "3x5")
HALVES = {"a4": "a5", "letter": "half-letter"}
"""What each paper becomes when it is folded, by the paper."""
ROUTINE_KINDS = {"sheet": "", "large": "large-", "one-page": "one-page-", "log": "log-"}
"""Each kind of a routine's PDFs, and what its file name has between the routine's id and the paper."""


def routine_files(id_: str) -> Iterator[tuple[str, str, str]]:
    """Yield kind, paper and file name of each PDF that lies beside a routine's page."""
    for kind, infix in ROUTINE_KINDS.items():
        for paper in PAPERS:
            yield kind, paper, f"{id_}-{infix}{paper}.pdf"


def week_papers(weeks: Collection[str]) -> tuple[str, ...]:
    """Give the papers on which the plans for a week are printed: none where there is no plan."""
    return PAPERS if weeks else ()
