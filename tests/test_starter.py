"""A new catalog is whole: it can be checked and built as it was written, in any language, under any name."""

import os
import stat
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.trees import tree
from unhunch.catalog.read import read_catalog
from unhunch.catalog.starter import LICENCES, starter
from unhunch.edges.cli import main
from unhunch.strings import REFERENCE, text
from unhunch.work.places import STARTER


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def new(folder: Path, *options: str) -> Result:
    return run("new", "catalog", folder, *options)


def test_it_is_built_at_once_without_a_warning(tmp_path: Path) -> None:
    done = new(tmp_path / "feet", "--title", "Free feet", "--publisher", "A club")
    assert (done.exit_code, done.output) == (
        0,
        f"Wrote 17 files into {tmp_path / 'feet'}: begin with its README.md.\n"
        f"To see it: unhunch serve --root {tmp_path / 'feet'}\n",
    )
    built = run("build", "--strict", "--root", tmp_path / "feet", "--out", tmp_path / "site")
    assert (built.exit_code, built.output) == (0, f"Built {tmp_path / 'site'}\n")
    page = (tmp_path / "site/routines/first-steps/index.html").read_text("utf-8")
    assert "Free feet" in page
    assert "A club" in (tmp_path / "site/about/index.html").read_text("utf-8")
    assert "small start" not in page


def test_a_language_without_sentences_gets_the_english_ones_to_be_translated(tmp_path: Path) -> None:
    done = new(tmp_path / "feet", "--title", "Freie Füße", "--language", "de")
    assert done.exit_code == 0
    assert "The program has its sentences in: en. strings/de.yml holds the English ones: translate them" in done.output
    assert (tmp_path / "feet/strings/de.yml").read_text("utf-8") == text(REFERENCE)
    built = run("build", "--strict", "--root", tmp_path / "feet", "--out", tmp_path / "site")
    assert (built.exit_code, built.output) == (0, f"Built {tmp_path / 'site'}\n")
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert '<html lang="de"' in page
    assert "Freie Füße" in page


@pytest.mark.parametrize("name", LICENCES)
def test_the_licence_that_is_chosen_is_the_only_one_that_is_named(name: str) -> None:
    files = starter("Feet", "en", LICENCES[name])
    said = b"\n".join(files.values()).decode()
    assert files["LICENSE"].decode().count(LICENCES[name].address) == 1
    others = [other for other in LICENCES.values() if other != LICENCES[name]]
    assert [other.name for other in others if other.address in said or f"{other.name}." in said] == []


@pytest.mark.parametrize("title", ["A: b", "'", '"#', "Füße & <b>Hände</b>", "[[routines]]", "no", "1.5", "- x"])
def test_any_title_is_read_as_it_was_written(title: str, tmp_path: Path) -> None:
    assert new(tmp_path / "it", "--title", title).exit_code == 0
    catalog, problems = read_catalog(tmp_path / "it")
    assert problems == []
    assert catalog is not None
    assert (catalog.about.title, catalog.pages["index.md"].front.title) == (title, title)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--title", ""], "content/catalog.yml:4:8: S204 "),
        (["--title", "x" * 81], "content/catalog.yml:4:8: S207 `title` has 81 characters; at most 80 are allowed"),
        (["--title", "a\x07b"], "Y118 an invisible control character (U+0007)"),
        (["--title", "Feet", "--language", "../x"], "write its two letters, such as en or de."),
        (["--title", "Feet", "--licence", "mine"], "'mine' is not one of"),
    ],
)
def test_what_no_catalog_can_be_called_is_told_and_nothing_is_written(
    options: list[str], told: str, tmp_path: Path
) -> None:
    done = new(tmp_path / "it", *options)
    assert done.exit_code != 0
    assert told in done.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["content", "README.md", ".github"])
def test_what_is_there_already_stays_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    (tmp_path / name).symlink_to("nowhere")
    done = new(tmp_path, "--title", "Feet")
    assert done.exit_code == 1
    assert f"in {tmp_path} there is already `{name}`." in done.output
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_that_holds_other_things_is_begun_in(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert new(tmp_path, "--title", "Feet").exit_code == 0
    assert tree(tmp_path).keys() == starter("Feet", "en", LICENCES["cc-by"]).keys()


def test_every_file_of_content_explains_itself() -> None:
    files = [*STARTER.glob("content/*.yml"), *STARTER.glob("content/routines/*.yml")]
    assert len(files) == 4
    for file in files:
        assert file.read_text("utf-8").count("\n#") >= 3, file.name


class Forge:
    """The folder of a new catalog on a machine whose `gh` has one release, and whose `python` notes what it is told."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.programs = folder / "catalog", folder / "programs"
        self.released = {"requirements.txt": b"click==8", "unhunch-1.0.0-py3-none-any.whl": b"a wheel"}
        new(self.folder, "--title", "Feet")
        self.programs.mkdir()
        lines = [f"printf %s '{content.decode()}' > build/release/{name}" for name, content in self.released.items()]
        self._program("gh", "\n".join(['echo "gh $*" >> said', *lines]))
        self._program("python", 'echo "python $*" >> said')

    def _program(self, name: str, script: str) -> None:
        program = self.programs / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def release(self, **hashes: str) -> None:
        file = self.folder / ".github/release"
        file.write_text(file.read_text().replace("=OWNER/", "=somebody/"))
        sums = {name: hashes.get(name[:5], sha256(content).hexdigest()) for name, content in self.released.items()}
        (self.folder / ".github/SHA256SUMS").write_text("".join(f"{sum_}  {name}\n" for name, sum_ in sums.items()))

    def install(self) -> subprocess.CompletedProcess[str]:
        path = f"{self.programs}:{os.environ['PATH']}"
        command = ["sh", ".github/install.sh"]
        environment = {**os.environ, "PATH": path}
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)

    @property
    def said(self) -> list[str]:
        file = self.folder / "said"
        return file.read_text().splitlines() if file.exists() else []


def test_a_forge_installs_the_release_that_is_named_by_tag_and_hash(tmp_path: Path) -> None:
    forge = Forge(tmp_path)
    forge.release()
    done = forge.install()
    assert done.returncode == 0, done.stderr
    asked, first, second = forge.said
    assert asked.startswith("gh release download v1.0.0 --repo somebody/unhunch ")
    assert first == "python -m pip install --require-hashes --no-deps -r build/release/requirements.txt"
    assert second == "python -m pip install --no-index --no-deps build/release/unhunch-1.0.0-py3-none-any.whl"


@pytest.mark.parametrize("name", ["unhun", "requi"])
def test_a_release_with_another_hash_is_not_installed(name: str, tmp_path: Path) -> None:
    forge = Forge(tmp_path)
    forge.release(**{name: "0" * 64})
    assert forge.install().returncode != 0
    assert [line for line in forge.said if line.startswith("python")] == []


def test_who_has_named_no_release_is_told_where_to(tmp_path: Path) -> None:
    forge = Forge(tmp_path)
    done = forge.install()
    assert done.returncode == 1
    assert done.stderr == (
        "Write into .github/release which release builds this site, and its file SHA256SUMS into .github/SHA256SUMS.\n"
    )
    assert forge.said == []
