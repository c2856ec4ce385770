"""An export owns what it wrote, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export import MANIFEST, Exported, ExportError, export

FILES = {"mkdocs.yml": b"site_name: a\n", "docs/index.md": b"# A\n"}


def tree(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_an_export_writes_every_file_and_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert export(FILES, folder) == Exported(("docs/index.md", "mkdocs.yml"), (), 0)
    assert {path: content for path, content in tree(folder).items() if path != MANIFEST} == FILES


def test_a_second_export_of_the_same_writes_nothing(tmp_path: Path) -> None:
    export(FILES, tmp_path)
    before = tree(tmp_path)
    assert export(FILES, tmp_path) == Exported((), (), 2)
    assert tree(tmp_path) == before


def test_what_is_no_longer_exported_goes_with_its_empty_folder(tmp_path: Path) -> None:
    export({**FILES, "docs/old/page.md": b"old"}, tmp_path)
    assert export(FILES, tmp_path).removed == ("docs/old/page.md",)
    assert not (tmp_path / "docs" / "old").exists()


def test_files_of_others_stay(tmp_path: Path) -> None:
    export({**FILES, "docs/old/page.md": b"old"}, tmp_path)
    (tmp_path / "docs" / "old" / "mine.md").write_bytes(b"mine")
    export(FILES, tmp_path)
    assert (tmp_path / "docs" / "old" / "mine.md").read_bytes() == b"mine"


def test_a_folder_that_holds_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_bytes(b"years of work")
    with pytest.raises(ExportError, match="no export wrote"):
        export(FILES, tmp_path)
    assert tree(tmp_path) == {"thesis.txt": b"years of work"}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(ExportError, match="is a file"):
        export(FILES, tmp_path / "out")


@pytest.mark.parametrize("files", [FILES, {"other.md": b"x"}], ids=["to be replaced", "to be removed"])
def test_a_file_that_somebody_changed_is_refused_and_named(tmp_path: Path, files: dict[str, bytes]) -> None:
    export(FILES, tmp_path)
    (tmp_path / "docs" / "index.md").write_bytes(b"# Edited by hand\n")
    before = tree(tmp_path)
    with pytest.raises(ExportError, match=r"docs/index\.md"):
        export(files, tmp_path)
    assert tree(tmp_path) == before


def test_a_link_in_the_place_of_our_file_is_refused(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "out", tmp_path / "elsewhere.md"
    export(FILES, folder)
    elsewhere.write_bytes(FILES["docs/index.md"])
    (folder / "docs" / "index.md").unlink()
    (folder / "docs" / "index.md").symlink_to(elsewhere)
    with pytest.raises(ExportError, match=r"docs/index\.md"):
        export({**FILES, "docs/index.md": b"new"}, folder)
    assert elsewhere.read_bytes() == FILES["docs/index.md"]


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"files": {"a": 1}}', "\x00"])
def test_a_damaged_manifest_is_refused(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(ExportError, match="damaged"):
        export(FILES, tmp_path)


@pytest.mark.parametrize("path", ["../victim.txt", "/victim.txt"])
def test_a_manifest_that_names_files_outside_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / MANIFEST).write_text(f'{{"files": {{"{path}": []}}}}')
    with pytest.raises(ExportError, match="outside"):
        export(FILES, tmp_path)


def test_an_export_that_was_killed_half_way_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(FILES, tmp_path)
    new = {"mkdocs.yml": b"site_name: b\n", "docs/index.md": b"# B\n", "docs/more.md": b"# More\n"}
    replace, moves = Path.replace, iter(range(100))

    def killed(self: Path, target: Path) -> Path:
        if target.suffix in {".md", ".yml"} and next(moves) == 1:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        export(new, tmp_path)
    monkeypatch.undo()
    export(new, tmp_path)
    assert {path: content for path, content in tree(tmp_path).items() if path != MANIFEST} == new


NAMES = st.sampled_from(["a.md", "b.md", "docs/a.md", "docs/deep/b.md"])


@given(generations=st.lists(st.dictionaries(NAMES, st.binary(max_size=5)), max_size=4))
def test_after_any_exports_the_folder_holds_just_the_last(
    tmp_path_factory: pytest.TempPathFactory, generations: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("export") / "out"
    for files in generations:
        export(files, folder)
        assert {path: content for path, content in tree(folder).items() if path != MANIFEST} == files
