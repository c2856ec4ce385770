"""A catalog of hands and forearms in German, with a face of its own: its site, built once a run.

The program has no German sentences: as `new catalog` does, the English ones stand in the catalog's own folder.
"""

import shutil
from pathlib import Path

import pytest

from tests.project import PROJECT
from tests.sharing import built_once
from unhunch.edges.building import build
from unhunch.strings import FOLDER, REFERENCE, text

WRIST = PROJECT / "tests/wrist"


def written(root: Path) -> Path:
    """Write the catalog to a folder, with the sentences of its language; give the folder."""
    shutil.copytree(WRIST, root)
    (root / FOLDER).mkdir()
    (root / FOLDER / "de.yml").write_text(text(REFERENCE), "utf-8")
    return root


def wrist_site(factory: pytest.TempPathFactory) -> Path:
    """Give its site, which no test changes."""

    def build_both(folder: Path) -> None:
        build(written(folder / "catalog"), folder / "site")

    return built_once(factory, "wrist", build_both) / "site"
