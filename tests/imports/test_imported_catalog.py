"""An imported catalog says what nobody has written yet, and is whole as soon as somebody has."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from unhunch.catalog.imports.exercises import exercises
from unhunch.catalog.imports.writing import GAPS
from unhunch.catalog.read import read_catalog
from unhunch.edges.cli import main
from unhunch.rules.checking import check

SET = Path(__file__).parent / "exercises.json"
ROUTINE = """name: First round
purpose: Try two of them.
for_whom: For anyone.
level: 1
frequency: Twice a week.
items:
- technique: wall-push
- technique: toe-raise-2
progress_when: When it is easy, do one more.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def imported(folder: Path, file: Path = SET) -> Result:
    return run("import", "free-exercise-db", file, folder, "--title", "Sofa school", "--publisher", "A club")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    done = imported(tmp_path / "sofa")
    assert done.exit_code == 0, done.output
    assert "Nobody has written for any of them: dose, positions, figure." in done.output
    return tmp_path / "sofa"


def test_each_entry_is_a_technique_with_all_that_the_set_says(root: Path) -> None:
    catalog, problems = read_catalog(root)
    assert problems == []
    assert catalog is not None
    assert len(catalog.techniques) == 20
    assert {"toe-raise", "toe-raise-2", "3-4-sofa-sit", "bottle-lift-seated"} <= catalog.techniques.keys()
    for exercise in exercises(SET.name, SET.read_bytes())[0]:
        (technique,) = (one.entry for one in catalog.techniques.values() if one.entry.name == exercise.name)
        assert " ".join(technique.steps) == " ".join(exercise.instructions)
        assert len(technique.muscles) == len({*exercise.primary_muscles, *exercise.secondary_muscles})
        assert technique.kind == exercise.category


def test_nothing_is_made_up_and_every_file_names_its_gaps(root: Path) -> None:
    for file in root.glob("content/techniques/*.yml"):
        text = file.read_text("utf-8")
        assert [key for key in GAPS if f"\n# {key}: nobody has" not in text] == []
        assert not re.search(r"^(dose|positions|figure|cautions|frequency|feel):", text, re.MULTILINE)
        assert "level: not-looked" in text


def test_the_check_tells_all_gaps_at_once(root: Path) -> None:
    _, problems = check(root)
    errors = [problem for problem in problems if problem.severity == "error"]
    assert len(errors) == 40
    assert {problem.code for problem in errors} == {"R320"}


def test_it_is_built_as_soon_as_they_are_filled(root: Path, tmp_path: Path) -> None:
    for file in root.glob("content/techniques/*.yml"):
        text = re.sub(r"^# dose: .*$", "dose: {reps: 8}", file.read_text("utf-8"), flags=re.MULTILINE)
        file.write_text(re.sub(r"^# positions: .*$", "positions: [sitting]", text, flags=re.MULTILINE), "utf-8")
    (root / "content/routines").mkdir()
    (root / "content/routines/first-round.yml").write_text(ROUTINE, "utf-8")
    built = run("build", "--root", root, "--out", tmp_path / "site")
    assert built.exit_code == 0, built.output
    assert "Wall push" in (tmp_path / "site/routines/first-round/index.html").read_text("utf-8")


def test_a_file_with_a_problem_writes_nothing(tmp_path: Path) -> None:
    entries = json.loads(SET.read_text("utf-8"))
    entries[3]["level"] = "easy"
    del entries[9]["category"]
    (tmp_path / "set.json").write_text(json.dumps(entries, indent=2), "utf-8")
    done = imported(tmp_path / "sofa", tmp_path / "set.json")
    assert done.exit_code == 1
    assert re.findall(r"^set\.json:\d+:\d+: (S\d+)", done.output, re.MULTILINE) == ["S206", "S202"]
    assert "Nothing was written." in done.output
    assert not (tmp_path / "sofa").exists()


def test_a_catalog_that_is_there_stays(root: Path) -> None:
    done = imported(root)
    assert done.exit_code == 1
    assert "there is already" in done.output
