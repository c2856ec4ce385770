"""A command owns what it wrote into a folder, and nothing else."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.project import PROJECT
from tests.trees import tree
from unhunch.work.output.files import Output, add, mirror
from unhunch.work.output.lock import locked
from unhunch.work.output.refusal import OutputError

FILES = {"mkdocs.yml": b"site_name: a\n", "docs/index.md": b"# A\n"}
MANIFEST = ".generator-export.json"


def export(files: dict[str, bytes], folder: Path) -> Output:
    return mirror(files, folder, "export")


def without_manifest(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(folder).items() if not path.startswith(".generator")}


def test_an_export_writes_every_file_and_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert export(FILES, folder) == Output(("docs/index.md", "mkdocs.yml"), (), ())
    assert {path: content for path, content in tree(folder).items() if path != MANIFEST} == FILES


def test_a_second_export_of_the_same_writes_nothing(tmp_path: Path) -> None:
    export(FILES, tmp_path)
    before = tree(tmp_path)
    assert export(FILES, tmp_path) == Output((), (), ("docs/index.md", "mkdocs.yml"))
    assert tree(tmp_path) == before


def test_what_is_no_longer_exported_goes_with_its_empty_folder(tmp_path: Path) -> None:
    export({**FILES, "docs/old/page.md": b"old"}, tmp_path)
    assert export(FILES, tmp_path).removed == ("docs/old/page.md",)
    assert not (tmp_path / "docs" / "old").exists()


def test_what_is_added_takes_nothing_away(tmp_path: Path) -> None:
    add({"a.pdf": b"a", "b.pdf": b"b"}, tmp_path, "sheets")
    assert add({"b.pdf": b"b", "c.pdf": b"c"}, tmp_path, "sheets") == Output(("c.pdf",), (), ("b.pdf",))
    assert add({"a.pdf": b"a again"}, tmp_path, "sheets").written == ("a.pdf",)
    assert without_manifest(tmp_path) == {"a.pdf": b"a again", "b.pdf": b"b", "c.pdf": b"c"}


def test_files_of_others_stay(tmp_path: Path) -> None:
    export({**FILES, "docs/old/page.md": b"old"}, tmp_path)
    (tmp_path / "docs" / "old" / "mine.md").write_bytes(b"mine")
    export(FILES, tmp_path)
    assert (tmp_path / "docs" / "old" / "mine.md").read_bytes() == b"mine"


def test_a_folder_that_holds_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_bytes(b"years of work")
    with pytest.raises(OutputError, match="no export wrote"):
        export(FILES, tmp_path)
    assert tree(tmp_path) == {"thesis.txt": b"years of work"}


def test_files_are_added_beside_those_of_others_and_over_none(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"years of work")
    add({"figure.svg": b"<svg/>"}, tmp_path, "figures")
    with pytest.raises(OutputError, match=r"index\.html\. Move that elsewhere"):
        add({"index.html": b"figures", "other.svg": b""}, tmp_path, "figures")
    assert without_manifest(tmp_path) == {"index.html": b"years of work", "figure.svg": b"<svg/>"}


def test_a_file_that_another_command_wrote_is_not_ours(tmp_path: Path) -> None:
    add({"index.html": b"sheets"}, tmp_path, "sheets")
    with pytest.raises(OutputError, match=r"index\.html"):
        add({"index.html": b"figures"}, tmp_path, "figures")


def test_a_file_that_somebody_changed_is_in_nobodys_way_until_it_is_written_again(tmp_path: Path) -> None:
    add({"a.pdf": b"a", "b.pdf": b"b"}, tmp_path, "sheets")
    (tmp_path / "a.pdf").write_bytes(b"with notes")
    add({"b.pdf": b"b again"}, tmp_path, "sheets")
    with pytest.raises(OutputError, match=r"a\.pdf"):
        add({"a.pdf": b"a again"}, tmp_path, "sheets")
    assert without_manifest(tmp_path) == {"a.pdf": b"with notes", "b.pdf": b"b again"}


@pytest.mark.parametrize("put", [mirror, add])
def test_a_file_in_the_place_of_the_folder_is_refused(
    tmp_path: Path, put: Callable[[dict[str, bytes], Path, str], object]
) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(OutputError, match="is a file"):
        put(FILES, tmp_path / "out", "export")


@pytest.mark.parametrize("files", [FILES, {"other.md": b"x"}], ids=["to be replaced", "to be removed"])
def test_a_file_that_somebody_changed_is_refused_and_named(tmp_path: Path, files: dict[str, bytes]) -> None:
    export(FILES, tmp_path)
    (tmp_path / "docs" / "index.md").write_bytes(b"# Edited by hand\n")
    before = tree(tmp_path)
    with pytest.raises(OutputError, match=r"docs/index\.md"):
        export(files, tmp_path)
    assert tree(tmp_path) == before


def test_a_link_in_the_place_of_our_file_is_refused(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "out", tmp_path / "elsewhere.md"
    export(FILES, folder)
    elsewhere.write_bytes(FILES["docs/index.md"])
    (folder / "docs" / "index.md").unlink()
    (folder / "docs" / "index.md").symlink_to(elsewhere)
    with pytest.raises(OutputError, match=r"docs/index\.md"):
        export({**FILES, "docs/index.md": b"new"}, folder)
    assert elsewhere.read_bytes() == FILES["docs/index.md"]


def test_a_link_or_a_file_in_the_place_of_an_inner_folder_is_refused(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder.mkdir()
    (folder / "linked").symlink_to(elsewhere)
    (folder / "file").write_bytes(b"mine")
    with pytest.raises(OutputError, match=r"file/a\.pdf, linked/deep/a\.pdf"):
        add({"linked/deep/a.pdf": b"", "file/a.pdf": b"", "fine/a.pdf": b""}, folder, "sheets")
    assert without_manifest(folder) == {"file": b"mine"}
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"files": {"a": 1}}', "\x00", "[" * 100_000])
def test_a_damaged_manifest_is_refused(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_text(manifest)
    for put in (mirror, add):
        with pytest.raises(OutputError, match="damaged"):
            put(FILES, tmp_path, "export")
    assert tree(tmp_path) == {MANIFEST: manifest.encode()}


@pytest.mark.parametrize("path", ["../victim.txt", "/victim.txt", "docs/../../victim.txt", "C:/x", "..\\\\victim.txt"])
def test_a_manifest_that_names_files_outside_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / MANIFEST).write_text(f'{{"files": {{"{path}": []}}}}')
    with pytest.raises(OutputError, match="outside"):
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


def test_what_is_written_beside_another_command_at_work_is_refused_at_once(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from unhunch.work.output.files import add\n"
    code += "add({'a.pdf': b'a'}, Path(sys.argv[1]), 'sheets')"
    with locked(tmp_path / ".generator.lock", "busy"):
        command = [sys.executable, "-c", code, str(tmp_path)]
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert "Another command is writing into" in done.stderr.splitlines()[-1]
    assert tree(tmp_path) == {}


NAMES = st.sampled_from(["a.md", "b.md", "docs/a.md", "docs/deep/b.md"])


@given(generations=st.lists(st.dictionaries(NAMES, st.binary(max_size=5)), max_size=4))
def test_after_any_exports_the_folder_holds_just_the_last(
    tmp_path_factory: pytest.TempPathFactory, generations: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("export") / "out"
    for files in generations:
        export(files, folder)
        assert {path: content for path, content in tree(folder).items() if path != MANIFEST} == files
