"""No output goes into a catalog's own files, or over them, whatever the spelling of its path."""

from pathlib import Path

import pytest

from unhunch.work.output.refusal import OutputError
from unhunch.work.output.sources import keep_off, keep_out_of


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "root" / "content" / "pages").mkdir(parents=True)
    (tmp_path / "root" / "other").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "root")
    monkeypatch.chdir(tmp_path / "root")
    return tmp_path / "root"


def content(root: Path) -> list[Path]:
    return [root / "absent", root / "content"]


INSIDE = ["content", "content/new", "content/pages/a/b", "other/../content/x", "../linked/content", "./content/."]


@pytest.mark.parametrize("path", INSIDE)
def test_what_lies_in_a_source_is_refused(root: Path, path: str) -> None:
    for folder in (Path(path), root / path):
        with pytest.raises(OutputError, match="lies in"):
            keep_out_of(folder, content(root))


@pytest.mark.parametrize("path", ["content", ".", "..", "../linked", "other/..", "/"])
def test_what_holds_a_source_is_refused(root: Path, path: str) -> None:
    with pytest.raises(OutputError, match="holds"):
        keep_off(Path(path), content(root))


@pytest.mark.parametrize("path", ["other", "contents", "new/content", "../root-site", "other/content"])
def test_what_lies_beside_the_sources_is_free(root: Path, path: str) -> None:
    keep_out_of(Path(path), content(root))
    keep_off(Path(path), content(root))


def test_a_source_that_lies_behind_a_link_is_one(root: Path, tmp_path: Path) -> None:
    (tmp_path / "data" / "pages").mkdir(parents=True)
    (root / "overrides").symlink_to(tmp_path / "data")
    with pytest.raises(OutputError, match="lies in"):
        keep_out_of(tmp_path / "data" / "pages", [root / "overrides"])
    with pytest.raises(OutputError, match="holds"):
        keep_off(tmp_path / "data", [root / "overrides"])


def test_where_capitals_make_no_difference_the_file_system_knows(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def folded(self: Path, other: Path) -> bool:
        return str(self).lower() == str(other).lower()

    monkeypatch.setattr(Path, "samefile", folded)
    with pytest.raises(OutputError, match="lies in"):
        keep_out_of(Path("Content/new"), [root / "content"])


def test_a_link_that_leads_to_itself_is_told(root: Path) -> None:
    (root / "circle").symlink_to("circle")
    with pytest.raises(OutputError, match="leads to itself"):
        keep_out_of(Path("circle"), content(root))
