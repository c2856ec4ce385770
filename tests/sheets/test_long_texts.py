"""A technique of many long steps goes on on cards of its own, and keeps nobody from printing the others."""

import re
from pathlib import Path

import pytest

from tests.browser.sheet_criteria import Sheet, missing, squeezed
from tests.editions import edition_of
from tests.trees import rewrite, small
from unhunch.rules.checking import check
from unhunch.sheets.compile import compile_sheet
from unhunch.sheets.jobs import sheet_jobs
from unhunch.sheets.write import compile_sheets
from unhunch.views.book import Book

STEPS = [
    f"Spread every toe as far as it goes, and stay there for a slow count of {number}." for number in range(10, 36)
]
SPREAD = "content/techniques/toe-spread.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    steps = "".join(f"- {step}\n" for step in STEPS)
    rewrite(small(tmp_path) / SPREAD, "- Spread your toes.\n- Let go.\n", steps)
    return tmp_path


def printed(root: Path, ending: str) -> Sheet:
    return Sheet(compile_sheet(next(job for job in sheet_jobs(Book.of(edition_of(root))) if job.path.endswith(ending))))


@pytest.mark.parametrize("name", ["cards-a4.pdf", "cards-3x5.pdf", "toe-break-large-a4.pdf", "toe-break-a4.pdf"])
def test_every_step_and_every_other_technique_is_printed(name: str, root: Path) -> None:
    assert missing(printed(root, name), [*STEPS, "Toe curl", "Curl your toes."]) == []


def test_the_check_tells_of_it_without_an_error(root: Path) -> None:
    catalog, problems = check(root)
    assert catalog is not None
    assert {(problem.path, problem.code, problem.severity) for problem in problems} == {
        (SPREAD, "P601", "warning"),
        (SPREAD, "P602", "warning"),
    }


@pytest.mark.parametrize("name", ["toe-break-large-a4.pdf", "toe-break-a4.pdf"])
def test_an_exercise_that_no_page_holds_goes_on_on_the_next_ones_with_its_notes_at_the_end(
    name: str, root: Path
) -> None:
    further = [f"Look at toe {number}, and count slowly to five before you spread it." for number in range(70)]
    rewrite(root / SPREAD, STEPS[-1], "\n- ".join([STEPS[-1], *further]))
    (root / SPREAD).write_text(f"{(root / SPREAD).read_text('utf-8')}feel: A wide foot, and nothing else.\n", "utf-8")
    job = next(job for job in sheet_jobs(Book.of(edition_of(root))) if job.path.endswith(name))
    made = compile_sheets([job], workers=1)
    assert [error.kind for error in made.going_on] == ["overfull"]
    sheet = Sheet(made.contents[job.path])
    assert missing(sheet, [*STEPS, *further, "Toe curl", "Toe spread (2)"]) == []
    assert squeezed(sheet.text).index("Awidefoot") > squeezed(sheet.text).index("Lookattoe69")


def test_what_to_heed_is_on_the_second_card_before_the_steps_go_on(root: Path) -> None:
    conditions = "cautions:\n  gout: {do: ask, why: A hot joint needs rest.}\nevidence:"
    rewrite(root / SPREAD, "evidence:", conditions)
    text = squeezed(printed(root, "cards-a4.pdf").text).partition("Readthesecondcard")[2]
    assert text.index("Toespread(2)Askfirstifyouhavegout.") < text.index("Toespread(3)l.")


def test_no_card_of_what_to_heed_is_empty(root: Path) -> None:
    assert re.search(r"Toespread\(2\)[a-z]\.Spread", squeezed(printed(root, "cards-a4.pdf").text))
