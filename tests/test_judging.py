"""What `check` says is what a build would meet, and is found out once."""

import os
import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.trees import BAD, lay_over, small
from unhunch.edges import building, program
from unhunch.edges.cli import main
from unhunch.edges.judging import judge
from unhunch.sheets import write
from unhunch.sheets.job import Job
from unhunch.views.settings import Settings
from unhunch.work.store import Store

OWN = "site_name: Toes\ntheme: material\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables]\n"
CROWDED = "Put your foot flat on the ground, and look at your toes for a while before you do anything else at all."
LONGEST = "P615-sheet-goes-on"


@pytest.fixture
def cache(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache", 50_000_000)


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are compiled, in this process."""
    paths: list[str] = []
    monkeypatch.setattr(os, "cpu_count", lambda: 1)

    def noted(attempt: Callable[[Job], object]) -> Callable[[Job], object]:
        def noting(job: Job) -> object:
            paths.append(job.path)
            return attempt(job)

        return noting

    monkeypatch.setattr(write, "_attempt", noted(write._attempt))
    return paths


def crowd(root: Path, *names: str) -> Path:
    """Give some techniques more signs to stop than a card can hold."""
    for name in names:
        file = root / f"content/techniques/{name}.yml"
        file.write_text(file.read_text("utf-8") + "stop_if:\n" + f"- text: {CROWDED}\n" * 80, "utf-8")
    return root


def test_a_second_check_compiles_nothing_and_says_the_same(tmp_path: Path, cache: Store, compiled: list[str]) -> None:
    root = lay_over(BAD / LONGEST, tmp_path / "root")
    first = judge(root, Settings(), cache)
    assert {problem.code for problem in first} == {"P615"}
    assert compiled
    compiled.clear()
    assert judge(root, Settings(), cache) == first
    assert compiled == []


def test_an_edit_compiles_only_what_it_changes(tmp_path: Path, cache: Store, compiled: list[str]) -> None:
    root = small(tmp_path / "root")
    judge(root, Settings(), cache)
    compiled.clear()
    file = root / "content/routines/toe-rest.yml"
    file.write_text(file.read_text("utf-8").replace("when it feels easy", "when it is easy"), "utf-8")
    assert judge(root, Settings(), cache) == []
    assert {name for path in compiled if (name := path.split("/")[1]) != "toe-rest"} == {
        *("booklet-a4.pdf", "booklet-letter.pdf", "booklet-folded-a4.pdf", "booklet-folded-letter.pdf"),
    }


def test_every_card_that_is_too_full_is_told_not_the_first_alone(tmp_path: Path) -> None:
    root = crowd(small(tmp_path), "toe-curl", "toe-spread")
    found = judge(root, Settings())
    told = {(p.path.rsplit("/", 1)[1], p.message.split(" ")[0]) for p in found}
    cards = {f"cards-{paper}.pdf" for paper in ("a4", "letter", "3x5")}
    assert {(f"{name}.yml", card) for name in ("toe-curl", "toe-spread") for card in cards} <= told
    assert {p.severity for p in found} == {"warning"}


def test_a_sheet_that_goes_on_is_told_and_may_be_accepted(tmp_path: Path, cache: Store) -> None:
    root = lay_over(BAD / LONGEST, tmp_path / "root")
    about = root / "content/catalog.yml"
    routine = root / "content/routines/toe-rest.yml"
    routine.write_text(f"{routine.read_text('utf-8')}accept:\n- {{code: P615, reason: It is long.}}\n", "utf-8")
    assert {problem.path for problem in judge(root, Settings(), cache)} == {"content/routines/toe-break.yml"}
    about.write_text(f"{about.read_text('utf-8')}accept:\n- {{code: P615, reason: All are long.}}\n", "utf-8")
    assert judge(root, Settings(), cache) == []


def test_what_the_site_builder_says_of_own_settings_is_told_once_it_was_tried(
    tmp_path: Path, cache: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small(tmp_path / "root")
    (root / "mkdocs.yml").write_text(OWN, "utf-8")
    assert judge(root, Settings(), cache) == []
    tried: list[Path] = []
    monkeypatch.setattr(building, "attempt", lambda root, _: tried.append(root))
    assert judge(root, Settings(), cache) == []
    assert tried == []
    (root / "mkdocs.yml").write_text(OWN + "site_nam: Toes\n", "utf-8")
    judge(root, Settings(), cache)
    assert tried == [root]


def test_a_setting_that_is_refused_is_told_at_its_line(tmp_path: Path) -> None:
    root = small(tmp_path)
    (root / "mkdocs.yml").write_text(OWN + "site_nam: Toes\n", "utf-8")
    (problem,) = judge(root, Settings())
    assert (problem.path, problem.line, problem.code) == ("mkdocs.yml", 4, "R346")
    assert "Unrecognised configuration name: site_nam" in problem.message


@pytest.mark.parametrize("setting", ["watch: [x]", "exclude_docs: '*.md'", "INHERIT: nowhere.yml", "hooks: 5"])
def test_what_is_refused_is_told_in_the_same_words_each_time(setting: str, tmp_path: Path) -> None:
    root = small(tmp_path)
    (root / "mkdocs.yml").write_text(f"{OWN}{setting}\n", "utf-8")
    said = judge(root, Settings())
    assert said == judge(root, Settings())
    assert tempfile.gettempdir() not in "".join(problem.message for problem in said).replace(str(tmp_path), "")


def test_a_theme_that_is_broken_is_told(tmp_path: Path) -> None:
    root = small(tmp_path)
    (root / "overrides").mkdir()
    (root / "overrides" / "main.html").write_text("{% extends 'base.html' %}{% block nonsense", "utf-8")
    (problem,) = judge(root, Settings())
    assert problem.code == "R346"


def test_another_address_is_another_verdict(tmp_path: Path, cache: Store, compiled: list[str]) -> None:
    root = small(tmp_path / "root")
    judge(root, Settings(), cache)
    compiled.clear()
    judge(root, Settings("https://toes.example/"), cache)
    assert compiled


def test_another_sentence_of_its_own_is_another_verdict(tmp_path: Path, cache: Store, compiled: list[str]) -> None:
    root = small(tmp_path / "root")
    judge(root, Settings(), cache)
    compiled.clear()
    (root / "strings").mkdir()
    ours = files("unhunch.strings").joinpath("en.yml").read_text("utf-8")
    (root / "strings" / "en.yml").write_text(ours.replace("Catalog {version}", "Issue {version}"), "utf-8")
    assert judge(root, Settings(), cache) == []
    assert compiled


def outcomes(root: Path, out: Path, *options: str) -> tuple[int, int]:
    """How `check` and `build` end."""
    runs = (["check"], ["build", "--out", str(out)])
    checked, built = (CliRunner().invoke(main, [*run, "--root", str(root), *options]).exit_code for run in runs)
    return checked, built


def test_both_commands_end_alike_with_warnings_and_without(tmp_path: Path) -> None:
    root = lay_over(BAD / "T410-long-sentence", tmp_path / "root")
    assert outcomes(root, tmp_path / "site") == (0, 0)
    assert (tmp_path / "site" / "index.html").exists()
    assert outcomes(root, tmp_path / "other", "--strict") == (1, 1)
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("fixture", ["P613-letter-cannot-be-printed", "R344-setting-that-breaks"])
def test_what_cannot_be_built_is_said_by_both(fixture: str, tmp_path: Path) -> None:
    assert outcomes(lay_over(BAD / fixture, tmp_path / "root"), tmp_path / "site") == (1, 1)


def test_a_verdict_depends_on_every_file_of_the_program() -> None:
    assert len(program.program()) == 64
    names = {file.name for file in program.files_below(files("unhunch"))}
    assert {"judging.py", "en.yml", "sheet.typ", "letters.txt", "technique.md.j2"} <= names


def test_problems_come_out_of_the_cache_as_they_went_in(tmp_path: Path, cache: Store) -> None:
    root = small(tmp_path / "root")
    page = root / "content" / "pages" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[toes](#nowhere)\n", "utf-8")
    first, second = (judge(root, Settings(), cache) for _ in range(2))
    assert first
    assert [repr(problem) for problem in second] == [repr(problem) for problem in first]
