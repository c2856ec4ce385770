"""What cannot be printed fails the build, and says where."""

import json
import re
from dataclasses import replace

import pytest

from tests.editions import catalog_of
from tests.project import PROJECT
from tests.sheets.making import job_named, with_card, with_first_exercise
from unhunch.sheets.compile import SheetError, compile_sheet
from unhunch.sheets.job import Job
from unhunch.sheets.problems import problem
from unhunch.sheets.write import compile_sheets

SHEET = job_named("desk-reset-with-turns-a4.pdf")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1 9 9" stroke="#000"/></svg>'


def once(text: str) -> str:
    """The text without doubled letters: one with two marks is drawn as two glyphs, and some readers report it twice."""
    return re.sub(r"(.)\1+", r"\1", text)


def failure(job: Job) -> str:
    with pytest.raises(SheetError) as raised:
        compile_sheet(job)
    return str(problem(catalog_of(PROJECT), raised.value))


def without_words(job: Job) -> Job:
    """The job with a first figure that nothing says."""
    data = json.loads(job.data)
    data["figures"][0]["positions"][0] |= {"svg": SVG, "alt": ""}
    return replace(job, data=json.dumps(data, ensure_ascii=False))


def test_too_much_content_names_the_routine_its_file_and_line() -> None:
    crowded = with_first_exercise(SHEET, steps=["Stand up and sit down again, slowly."] * 300)
    said = failure(crowded)
    assert said.startswith("content/routines/desk-reset-with-turns.yml:")
    assert "P611 desk-reset-with-turns-a4.pdf does not fit: " in said


def test_large_print_of_an_exercise_that_is_longer_than_a_page_fails() -> None:
    job = job_named("desk-reset-with-turns-large-letter.pdf")
    assert "P611 desk-reset-with-turns-large-letter.pdf" in failure(
        with_first_exercise(job, steps=["Stand up and sit down again, slowly."] * 300)
    )


def test_a_figure_without_words_names_the_sheet() -> None:
    assert "P612 desk-reset-with-turns-a4.pdf" in failure(without_words(SHEET))


def test_a_letter_that_no_font_has_names_it() -> None:
    said = failure(with_card(SHEET, lead="Loosen your 肩 now."))
    assert "P613 the printed sheets have no letter for `肩`" in said


@pytest.mark.parametrize("name", ["Ελένη Παπαδοπούλου", "Надія Щербак", "Nguyễn Thị Hằng", "Łukasz Żółć", "Ağaoğlu"])
def test_names_in_greek_cyrillic_vietnamese_and_european_letters_print(name: str) -> None:
    from tests.browser.sheet_criteria import Sheet, squeezed

    read = Sheet(compile_sheet(with_card(SHEET, lead=f"Written by {name}."))).text
    assert once(squeezed(name)) in once(read)


@pytest.mark.parametrize(
    "text", ["#panic()", "*bold* _it_ $x$ = `raw`", '"; #read("/etc/passwd")', "\\ < > @ref [a](b)"]
)
def test_what_contributors_write_is_never_markup(text: str) -> None:
    from tests.browser.sheet_criteria import Sheet, missing

    assert missing(Sheet(compile_sheet(with_card(SHEET, lead=text))), [text]) == []


def test_a_local_preview_has_no_code_but_says_so() -> None:
    from tests.browser.sheet_criteria import Sheet, missing, qr_code

    sheet = Sheet(compile_sheet(with_card(SHEET, qr=None)))
    assert qr_code(sheet) is None
    assert missing(sheet, [json.loads(SHEET.data)["words"]["preview"]]) == []


def test_a_fault_of_a_template_is_told_without_a_traceback() -> None:
    assert "P614" in failure(replace(SHEET, data=SHEET.data.replace('"title"', '"titel"')))


def crowded(job: Job, *, steps: int, sentences: int) -> Job:
    """The first two of the job's cards, the second with so many sentences in its one step, and to stop."""
    data = json.loads(job.data)
    first, second = data["cards"][:2]
    second["exercises"][0]["steps"] = [" ".join(["Stand up and sit down again, slowly."] * steps)]
    second["stop"] = [{"head": "", "text": "You feel that something is not as it should be."}] * sentences
    return replace(job, data=json.dumps({**data, "cards": [first, second]}, ensure_ascii=False))


@pytest.mark.parametrize(
    ("steps", "sentences", "sides", "going_on"),
    [(1, 0, [], []), (60, 0, ["front"], []), (1, 120, [], ["reverse"]), (60, 120, ["front"], [])],
)
def test_each_side_of_an_index_card_that_is_too_full_is_told_or_goes_on(
    steps: int, sentences: int, sides: list[str], going_on: list[str]
) -> None:
    job = crowded(job_named("cards-3x5.pdf"), steps=steps, sentences=sentences)
    made = compile_sheets([job], workers=1)
    card = json.loads(job.data)["cards"][1]["id"]
    for told, expected in ((made.failed, sides), (made.going_on, going_on)):
        assert [(error.kind, error.subject) for error in told] == [(side, f"techniques/{card}") for side in expected]
    assert list(made.contents) == ([] if sides else [job.path])
    said = [problem(catalog_of(PROJECT), error) for error in made.failed]
    words = {"front": "on the front", "reverse": "on the reverse"}
    assert [(p.path, p.message.endswith(words[side])) for p, side in zip(said, sides, strict=True)] == [
        (f"content/techniques/{card}.yml", True) for _ in sides
    ]
    assert len({(p.line, p.message) for p in said}) == len(sides)
