"""A filled-in form becomes the routine that was meant, with the same texts; or what is unclear is told, and where."""

import re
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.editions import SMALL, catalog_of
from tests.forms.filled import ROUTINE, filled_in, routine_in
from tests.project import PROJECT
from tests.trees import small
from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.edges.cli import main
from unhunch.forms.drafting import Draft, draft
from unhunch.forms.forms import forms
from unhunch.forms.names import names
from unhunch.forms.question import Form
from unhunch.forms.steps import as_lines
from unhunch.model.routine import Routine
from unhunch.problems.diagnostics import Diagnostic, as_text
from unhunch.rules.checking import check
from unhunch.strings import strings
from unhunch.views.often import often_words

HERE = Path(__file__).parent
T = strings("en")
TEXTS = ("name", "purpose", "for_whom", "frequency", "progress_when")


@cache
def form_of(root: Path) -> Form:
    return forms(catalog_of(root), T)["routine"]


def drafted(body: str, root: Path = SMALL, catalog: Catalog | None = None) -> tuple[Draft | None, list[Diagnostic]]:
    catalog = catalog or catalog_of(root)
    return draft("issue.md", body.encode("utf-8", "surrogatepass"), forms(catalog, T), catalog, T)


def body_with(**answers: str) -> str:
    return filled_in(form_of(SMALL), ROUTINE | answers)


def accepted(body: str, root: Path = SMALL) -> Routine:
    made, problems = drafted(body, root)
    assert made is not None, as_text(problems)
    assert not made.is_open, as_text(problems)
    return routine_in(made.text)


def answered(routine: Sourced[Routine], catalog: Catalog) -> dict[str, str]:
    """Give the answers of somebody who wants a routine like one of the catalog."""
    entry, levels = routine.entry, catalog.vocabulary.levels
    moments = catalog.named("moments")
    return {
        "name": f"{entry.name} again",
        "purpose": entry.purpose,
        "for_whom": entry.for_whom,
        "moment": moments[entry.moment] if entry.moment else "",
        "level": levels[entry.level - 1].label,
        "frequency": often_words(entry, T),
        "weeks": str(entry.weeks or ""),
        "items": "\n".join(as_lines(entry, names(catalog).called, T)),
        "progress_when": entry.progress_when,
        "on_a_bad_day": catalog.routines[entry.on_a_bad_day].entry.name if entry.on_a_bad_day else "",
        "share": "ticked",
    }


def test_a_form_becomes_a_file_that_reads_like_one_written_by_hand() -> None:
    made, problems = drafted((HERE / "toe-evening.md").read_text("utf-8"))
    assert problems == []
    assert made == Draft("routine", "toe-evening", (HERE / "toe-evening.yml").read_text("utf-8"), is_open=False)


@pytest.mark.parametrize("id_", catalog_of(PROJECT).routines)
def test_every_routine_of_the_catalog_can_be_said_in_the_form(id_: str) -> None:
    catalog = catalog_of(PROJECT)
    entry = catalog.routines[id_].entry
    made = accepted(filled_in(form_of(PROJECT), answered(catalog.routines[id_], catalog)), PROJECT)
    items = tuple(item.model_copy(update={"plan": (), "once": False}) for item in entry.items)
    kept = {"article": None, "formerly": (), "accept": (), "changes": (), "plan": (), "items": items}
    assert made == entry.model_copy(update={"name": f"{entry.name} again", **kept})


def test_windows_line_ends_and_trailing_spaces_change_nothing() -> None:
    body = (HERE / "toe-evening.md").read_text("utf-8")
    assert drafted(body.replace("\n", "  \r\n")) == drafted(body)


def test_lines_and_spaces_within_an_answer_are_one_space() -> None:
    assert accepted(body_with(purpose="Let  your\n\ntoes\u00a0rest.")).purpose == "Let your toes rest."


def test_a_heading_that_is_no_question_belongs_to_the_answer() -> None:
    assert accepted(body_with(purpose="### Stop\nNo more.")).purpose == "### Stop No more."


def test_boxes_ticked_in_any_way_count() -> None:
    assert accepted(body_with().replace("[X]", "[x]")).name == "Toe evening"


def test_old_ids_of_routines_are_taken_too() -> None:
    catalog = catalog_of(SMALL)
    rest = catalog.routines["toe-rest"]
    moved = Sourced(rest.id, rest.entry.model_copy(update={"formerly": ("toe-evening",)}), rest.document)
    routines = {**catalog.routines, "toe-rest": moved}
    made, problems = drafted(body_with(), catalog=replace(catalog, routines=routines))
    assert made is None
    assert [problem.code for problem in problems] == ["I707"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"items": "Toe spread\n" * 9}, "issue.md:27:1: S207 “The steps” has 9 items"),
        ({"purpose": "Rest <b>now</b>."}, "issue.md:7:6: T401 in “What is it for?”: "),
        ({"purpose": "Rest \u202enow."}, "issue.md:7:6: T404 in “What is it for?”: "),
        ({"purpose": "Rest\x00now."}, "issue.md:7:5: Y118 in “What is it for?”: "),
        ({"items": "Toe curl\n" * 9_000}, "issue.md:27:1: S207 in “The steps”: the answer has 9000 lines"),
        ({"items": "Toe curl," * 7_000}, "issue.md:27:1: S207 in “The steps”: this line has 63000 characters"),
        ({"items": "Toe" + " " * 60_000 + "curl"}, "issue.md:27:1: S207 in “The steps”: this line has 60007"),
        ({"name": "足"}, "issue.md:3:1: I707 "),
        ({"name": "CON"}, "issue.md:3:1: I707 "),
        ({"name": "../../etc/passwd " + "x" * 80}, "issue.md:3:1: S207 "),
    ],
)
def test_what_the_catalog_refuses_is_told_at_its_answer(answer: dict[str, str], told: str) -> None:
    made, problems = drafted(body_with(**answer))
    assert made is None
    assert str(problems[0]).startswith(told), as_text(problems)


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        ({"items": "Toe treatment"}, "issue.md:27:1: I727 in “The steps”: "),
        ({"items": "Toe curl, 2 minutes"}, "issue.md:27:11: I709 in “The steps”: "),
        ({"items": "Toe curl, hold 5000 seconds"}, "issue.md:27:11: I709 in “The steps”: "),
        ({"weeks": "5months"}, "issue.md:23:1: I705 "),
    ],
)
def test_what_is_unclear_is_asked_at_its_answer_and_makes_a_draft(answer: dict[str, str], asked: str) -> None:
    made, problems = drafted(body_with(**answer))
    assert made is not None
    assert made.is_open
    assert str(problems[0]).startswith(asked), as_text(problems)


def test_what_is_doubtful_is_told_and_the_routine_is_made() -> None:
    made, problems = drafted(body_with(purpose="word " * 21 + "end."))
    assert made is not None
    assert [problem.code for problem in problems] == ["T410"]


def test_a_file_too_large_or_not_in_utf_8_is_told() -> None:
    for raw, code in ((b"a" * 300_000, "Y108"), (b"\xff\x00", "Y101")):
        made, problems = draft("issue.md", raw, forms(catalog_of(SMALL), T), catalog_of(SMALL), T)
        assert made is None
        assert [problem.code for problem in problems] == [code]


METACHARACTERS = st.text(
    st.sampled_from("abcXYZ 019’“”«\"':#&*!|>%@`-?,[~=\\_.()+$^\t\u00a0éж"),  # noqa: RUF001 - meant
    min_size=1,
    max_size=60,
)
HOSTILE = st.lists(
    st.sampled_from(
        [
            *("### The steps\n", "\n### ", "\n\n", "\r\n", "- [x] ", "_No response_", "---\n", "...\n", "None"),
            *("\x00", "\u202e", "\u2028", "\ufeff", "<script>", "{{ x }}", "javascript:", "{% raw %}", "${{ x }}"),
            *(": ", " #", "&a", "*a", "!!python/object:os.system ", "? ", "'", '"', "\\", "|\n", ">-\n", "word", "\t"),
        ]
    )
    | st.text(max_size=4),
    max_size=12,
).map("".join)
few = settings(max_examples=60)


def one_line(text: str) -> str:
    return " ".join(text.split())


@few
@given(texts=st.tuples(*[METACHARACTERS] * len(TEXTS)))
def test_signs_that_mean_something_to_yaml_come_out_as_they_went_in(texts: tuple[str, ...]) -> None:
    wanted = {key: one_line(text) for key, text in zip(TEXTS, texts, strict=True)}
    wanted["name"] = f"Toe {wanted['name']}".strip()
    assume(all(any(map(str.isalnum, text)) for text in wanted.values()))  # signs alone are no answer
    assume(not any(re.search(r"@[a-zA-Z0-9]|<img", text) for text in wanted.values()))  # left out, and told
    made = accepted(body_with(**wanted))
    assert {key: getattr(made, key) for key in TEXTS} == wanted


@few
@given(texts=st.tuples(*[HOSTILE] * len(TEXTS)), items=HOSTILE, end=st.sampled_from(["\n", "\r\n"]))
def test_hostile_answers_are_kept_as_text_or_refused(texts: tuple[str, ...], items: str, end: str) -> None:
    answers = dict(zip(TEXTS, texts, strict=True)) | {"items": f"Toe spread ({items})"}
    body = body_with(**answers).replace("\n", end)
    made, problems = drafted(body)
    assert all(line.isprintable() for line in as_text(problems).split("\n"))
    assert all(problem.line <= len(body.split("\n")) + body.count("\r") + 1 for problem in problems)
    if made is None or made.is_open:
        assert any(problem.severity == "error" for problem in problems)
        return
    routine = routine_in(made.text)
    assert {key: getattr(routine, key) for key in TEXTS} == {key: one_line(answers[key]) for key in TEXTS}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copy(HERE / "toe-evening.md", tmp_path)
    return small(tmp_path / "root")


def test_the_command_writes_a_file_that_the_check_accepts(root: Path) -> None:
    done = run("from-issue", root.parent / "toe-evening.md", "--root", root)
    assert (done.exit_code, done.output) == (0, "Wrote content/routines/toe-evening.yml\n")
    written = root / "content" / "routines" / "toe-evening.yml"
    assert written.read_bytes() == (HERE / "toe-evening.yml").read_bytes()
    assert check(root)[1] == []


def test_the_command_prints_when_asked_to_and_writes_nothing(root: Path) -> None:
    done = run("from-issue", root.parent / "toe-evening.md", "--root", root, "--stdout")
    assert (done.exit_code, done.output) == (0, (HERE / "toe-evening.yml").read_text("utf-8"))
    assert not (root / "content" / "routines" / "toe-evening.yml").exists()


def test_the_command_overwrites_nothing(root: Path) -> None:
    issue = root.parent / "toe-evening.md"
    run("from-issue", issue, "--root", root)
    file = root / "content" / "routines" / "toe-evening.yml"
    before = file.read_bytes()
    done = run("from-issue", issue, "--root", root)
    assert done.exit_code == 1
    assert "issue" not in done.output.splitlines()[0].split(":")[0]
    assert "I707" in done.output
    assert file.read_bytes() == before


def test_the_command_writes_a_draft_that_no_check_accepts_of_a_form_that_is_unclear(root: Path) -> None:
    issue = root.parent / "toe-evening.md"
    issue.write_text(issue.read_text("utf-8").replace("Toe curl", "Toe crul"), "utf-8")
    done = run("from-issue", issue, "--root", root)
    assert done.exit_code == 1
    assert "toe-evening.md:27:1: I708 in “The steps”: no technique is called “Toe crul”" in done.output
    assert "do you mean “Toe curl”?" in done.output
    assert "Wrote content/routines/toe-evening.yml\nIt is a draft" in done.output
    assert "technique: Toe crul\n" in (root / "content" / "routines" / "toe-evening.yml").read_text("utf-8")
    catalog, problems = check(root)
    assert catalog is None
    assert [(problem.code, problem.path) for problem in problems] == [("S208", "content/routines/toe-evening.yml")]


def test_the_command_refuses_words_that_may_not_be_shared(root: Path) -> None:
    issue = root.parent / "toe-evening.md"
    issue.write_text(issue.read_text("utf-8").replace("[X]", "[ ]"), "utf-8")
    done = run("from-issue", issue, "--root", root)
    assert done.exit_code == 1
    assert done.output.endswith("Nothing was written: the form needs another look.\n")
    assert len(list((root / "content" / "routines").iterdir())) == 2


def test_the_command_writes_what_it_asks_in_a_list_for_whoever_filled_in_the_form(root: Path) -> None:
    issue, asked = root.parent / "toe-evening.md", root.parent / "asked.txt"
    issue.write_text(issue.read_text("utf-8").replace("Toe curl, 8 times", "Toe curl, 10 kg"), "utf-8")
    run("from-issue", issue, "--root", root, "--questions", asked)
    assert asked.read_text("utf-8") == (HERE / "toe-evening-asked.txt").read_text("utf-8")


def test_the_command_needs_a_catalog_without_errors(root: Path) -> None:
    (root / "content" / "routines" / "toe-rest.yml").write_text("name: Toe rest\n", "utf-8")
    done = run("from-issue", root.parent / "toe-evening.md", "--root", root)
    assert done.exit_code == 1
    assert "content/routines/toe-rest.yml:1:1: S202 " in done.output


def test_the_forms_are_written_into_the_catalog(root: Path) -> None:
    done = run("forms", "--root", root)
    assert done.exit_code == 0
    assert done.output.splitlines()[0] == "Wrote .github/ISSUE_TEMPLATE/1-harm.yml"
    assert (root / ".github" / "ISSUE_TEMPLATE" / "3-routine.yml").is_file()


@pytest.mark.parametrize(("key", "text"), [("name", "Evening 肩 ease"), ("items", "Toe curl, 8 times (slowly 肩)")])
def test_a_letter_that_cannot_be_printed_is_told_at_its_answer(key: str, text: str) -> None:
    made, problems = drafted(body_with(**{key: text}))
    assert made is None or made.is_open
    assert [problem.code for problem in problems] == ["P613"]
    assert problems[0].source[problems[0].column - 1] == "肩"
