"""The hostile catalog, built as if no rule had refused it: escaping must hold by itself."""

from pathlib import Path

import pytest

from tests.hostile.catalogs import hostile
from unhunch.catalog.read import read_catalog
from unhunch.edges import building, publication
from unhunch.sheets.job import Job
from unhunch.sheets.jobs import sheet_jobs
from unhunch.views.book import Book


def one_of_each(book: Book) -> list[Job]:
    """One sheet a routine, the cards, and a booklet: the other papers hold the same words."""
    papers = ("sheets/cards-", "sheets/booklet-a4")
    jobs = sheet_jobs(book)
    return [
        job for job in jobs if job.path.startswith(papers) or job.path.endswith(f"/{job.path.split('/')[1]}-a4.pdf")
    ]


@pytest.fixture(scope="session")
def hostile_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile(tmp_path_factory.mktemp("hostile") / "root")


@pytest.fixture(scope="session")
def hostile_site(hostile_root: Path) -> Path:
    out = hostile_root.parent / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "check", lambda root, *_: read_catalog(root))
        patch.setattr(publication, "sheet_jobs", one_of_each)
        building.build(hostile_root, out)
    return out
