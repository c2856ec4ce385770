"""Every page of the built site, parsed as a browser would; and a site of many techniques."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.project import PROJECT
from tests.serving import served
from tests.sharing import built_once
from tests.synthetic import write
from unhunch.edges import publication
from unhunch.edges.building import build
from unhunch.sheets.job import Job
from unhunch.sheets.write import Compiled
from unhunch.work.store import Cache

MANY = 200
Pages = dict[str, Element]


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> Pages:
    """Each HTML file of the site by its path below the site's folder; cards, which are fragments, too."""
    return {
        file.relative_to(site_dir).as_posix(): html5lib.parse(file.read_text("utf-8"), namespaceHTMLElements=False)
        for file in sorted(site_dir.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of 200 techniques; a page only links its PDFs, so that one line stands for each."""
    with served(built_once(tmp_path_factory, "many", _build_many) / "site") as address:
        yield address


def _build_many(folder: Path) -> None:
    def not_compiled(jobs: Sequence[Job], _: Cache, **__: object) -> Compiled:
        return Compiled({job.path: b"%PDF-1.7\n" for job in jobs}, ())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "compile_sheets", not_compiled)
        build(write(PROJECT, folder / "catalog", MANY), folder / "site")
