"""An id that leads nowhere is told with what became of its entry: renamed, of another kind, misspelt, or gone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trees import rewrite, small
from unhunch.rules.checking import check

SPREAD, FAN = "content/techniques/toe-spread.yml", "content/techniques/toe-fan.yml"
REST = "content/routines/toe-rest.yml"
GONE = (
    "If its file was deleted, take out what names it here, name another technique, or put "
    "content/techniques/toe-spread.yml there again. If it was renamed, write its new id. "
    "There are: `toe-curl`, `toe-treatment`."
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "root")


def add(root: Path, path: str, text: str) -> None:
    rewrite(root / path, "name:", f"{text}\nname:")


def hints(root: Path, code: str = "R302") -> set[str]:
    problems = check(root)[1]
    assert {problem.code for problem in problems if problem.severity == "error"} == {code}
    return {problem.hint for problem in problems if problem.code == code}


def test_a_deleted_technique_is_not_taken_for_one_that_shares_a_word(root: Path) -> None:
    (root / SPREAD).unlink()
    assert hints(root) == {GONE}


def test_a_renamed_file_is_found_by_the_name_in_it(root: Path) -> None:
    (root / SPREAD).rename(root / FAN)
    assert hints(root) == {
        "content/techniques/toe-fan.yml has this name. If the file was renamed, write `toe-fan` here, and "
        "`formerly: [toe-spread]` there, so that old links still lead to it."
    }


def test_a_file_that_was_renamed_before_keeps_its_old_ids(root: Path) -> None:
    (root / SPREAD).rename(root / FAN)
    add(root, FAN, "formerly: [toe-splay]")
    assert "`formerly: [toe-splay, toe-spread]` there" in hints(root).pop()


def test_obeying_the_hint_of_a_renamed_file_leaves_no_problem(root: Path) -> None:
    (root / SPREAD).rename(root / FAN)
    add(root, FAN, "formerly: [toe-spread]")
    assert hints(root) == {"It is called `toe-fan` now: write `toe-fan`."}
    for path in ("content/routines/toe-break.yml", REST):
        rewrite(root / path, "technique: toe-spread", "technique: toe-fan")
    assert check(root)[1] == []


def test_another_name_of_a_technique_finds_it_too(root: Path) -> None:
    (root / SPREAD).rename(root / FAN)
    rewrite(root / FAN, "name: Toe spread", "name: Toe fan\naliases: [Toe spread]")
    assert "write `toe-fan` here" in hints(root).pop()


def test_a_routine_is_found_again_as_a_technique_is(root: Path) -> None:
    (root / REST).rename(root / "content/routines/rest-day.yml")
    assert "write `rest-day` here, and `formerly: [toe-rest]` there" in hints(root, "R303").pop()
    add(root, "content/routines/rest-day.yml", "formerly: [toe-rest]")
    assert hints(root, "R303") == {"It is called `rest-day` now: write `rest-day`."}


def test_an_entry_of_another_kind_is_told_as_such(root: Path) -> None:
    rewrite(root / REST, "technique: toe-spread", "technique: toe-break")
    assert hints(root) == {"`toe-break` is a routine; here stands the id of a technique."}


PLACES: dict[str, Callable[[Path], None]] = {
    "an alternative": lambda root: rewrite(
        root / REST, "technique: toe-spread", "technique: toe-spread\n  alternative: {technique: toe-lift, when: Now.}"
    ),
    "an easier way": lambda root: add(root, SPREAD, "easier: [{text: Do it., technique: toe-lift}]"),
    "a harder way": lambda root: add(root, SPREAD, "harder: [{text: Do it., technique: toe-lift}]"),
}


@pytest.mark.parametrize("place", PLACES)
def test_every_place_of_a_technique_has_the_hint(root: Path, place: str) -> None:
    PLACES[place](root)
    assert hints(root) == {GONE.replace("toe-spread", "toe-lift").replace("`toe-curl`,", "`toe-curl`, `toe-spread`,")}
    add(root, "content/techniques/toe-curl.yml", "formerly: [toe-lift]")
    assert hints(root) == {"It is called `toe-curl` now: write `toe-curl`."}


def test_a_page_that_shows_an_entry_has_the_hint_too(root: Path) -> None:
    (root / "content/pages/index.md").write_text(
        "---\ntitle: Toes\ndescription: Toes.\n---\n\n[[technique: toe-splay]]\n", "utf-8"
    )
    add(root, SPREAD, "formerly: [toe-splay]")
    assert hints(root, "R308") == {"It is called `toe-spread` now: write `toe-spread`."}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("toe-guide]", "toe-note-2]", "R301"), ("toe-guide]", "foot-guide]", "R301"), ("  gout:", "  goiter:", "R306")],
)
def test_an_id_that_only_looks_alike_is_never_suggested(root: Path, old: str, new: str, code: str) -> None:
    rewrite(root / "content/techniques/toe-curl.yml", old, new)
    (hint,) = {problem.hint for problem in check(root)[1] if problem.code == code}
    assert hint.startswith("Use one of: ")


def test_two_entries_of_one_name_are_told(root: Path) -> None:
    text = (root / SPREAD).read_text("utf-8").replace("Toe spread", "TOE  spread").replace("Let go", "Rest")
    (root / FAN).write_text(text, "utf-8")
    assert "R353" in [problem.code for problem in check(root)[1]]
