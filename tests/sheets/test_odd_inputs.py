"""Routines that nobody has written yet: long names, one exercise, a dose with all there is, names in other letters."""

from pathlib import Path

import pytest

from tests.browser.sheet_criteria import Sheet, missing
from tests.editions import edition_of
from tests.trees import small
from unhunch.catalog.read import read_catalog
from unhunch.model.papers import ROUTINE_KINDS
from unhunch.rules.letters import letter_problems
from unhunch.sheets.compile import compile_sheet
from unhunch.sheets.jobs import sheet_jobs
from unhunch.views.book import Book

ROUTINE = """name: {name}
purpose: Wake up your toes.
for_whom: Anybody with stiff toes.
level: 1
frequency: Once a day.
items:
{items}
progress_when: Do more when it feels easy.
"""
CURL = "content/techniques/toe-curl.yml"
LONG = "Curl each of your ten toes with care on every slow morning until they are warm {}"
FULL = "{sets: 3, reps: 15, hold_seconds: 30, rest_seconds: 60, each: side}"


def with_routine(root: Path, items: list[str], name: str = "Odd one") -> Path:
    """The small catalog with a routine more."""
    listed = "\n".join(f"- {item}" for item in items)
    (small(root) / "content/routines/odd-one.yml").write_text(ROUTINE.format(name=name, items=listed), "utf-8")
    return root


def printed(root: Path, kind: str) -> Sheet:
    job = next(job for job in sheet_jobs(Book.of(edition_of(root)), ["odd-one"]) if job.template == kind)
    return Sheet(compile_sheet(job))


@pytest.mark.parametrize("kind", ROUTINE_KINDS)
def test_eight_exercises_with_names_of_eighty_letters_are_all_on_the_sheet(kind: str, tmp_path: Path) -> None:
    root = with_routine(tmp_path, [f"technique: toe-{number}" for number in range(8)])
    names = [LONG.format(number) for number in range(8)]
    assert {len(name) for name in names} == {80}
    text = (root / CURL).read_text("utf-8")
    for number, name in enumerate(names):
        (root / f"content/techniques/toe-{number}.yml").write_text(text.replace("Toe curl", name), "utf-8")
    assert missing(printed(root, kind), names) == []


@pytest.mark.parametrize("kind", ROUTINE_KINDS)
def test_a_routine_of_one_exercise_is_a_sheet(kind: str, tmp_path: Path) -> None:
    assert missing(printed(with_routine(tmp_path, ["technique: toe-curl"]), kind), ["Odd one", "Toe curl"]) == []


def test_sets_sides_hold_and_rest_of_a_dose_are_said_in_words(tmp_path: Path) -> None:
    root = with_routine(tmp_path, ["technique: toe-curl"])
    text = (root / CURL).read_text("utf-8").replace("{reps: 5, hold_seconds: 5}", FULL)
    (root / CURL).write_text(text.replace("reps: [3, 12]", "reps: [3, 15]\n  sets: [1, 3]"), "utf-8")
    said = "Do 3 sets of 15 times on each side. Hold for 30 seconds each time. Rest 1 minute after each time."
    assert missing(printed(root, "sheet"), [said]) == []


@pytest.mark.parametrize("name", ["Άσκηση των ώμων", "Разминка для плеч", "Bài tập cho vai buổi sáng"])
def test_a_name_in_greek_cyrillic_or_vietnamese_prints(name: str, tmp_path: Path) -> None:
    root = with_routine(tmp_path, ["technique: toe-curl"], name)
    assert missing(printed(root, "sheet"), name.split()) == []
    catalog, _ = read_catalog(root)
    assert catalog is not None
    assert list(letter_problems(catalog)) == []


def test_a_name_in_arabic_is_told_at_its_place(tmp_path: Path) -> None:
    catalog, _ = read_catalog(with_routine(tmp_path, ["technique: toe-curl"], "تمرين الكتف"))
    assert catalog is not None
    told = [(problem.code, problem.path, problem.line, problem.column) for problem in letter_problems(catalog)]
    assert told[0] == ("P613", "content/routines/odd-one.yml", 1, 7)
