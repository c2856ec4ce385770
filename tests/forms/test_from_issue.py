"""A filled-in form becomes the routine that was meant, with the same texts; or what is unclear is told, and where."""

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.catalog import Catalog, Sourced
from generator.checking import check, load
from generator.cli import main
from generator.diagnostics import Diagnostic, as_text
from generator.forms.body import heading
from generator.forms.forms import routine_form
from generator.forms.question import Form
from generator.forms.routine import Draft, draft
from generator.forms.steps import as_lines, names
from generator.model.routine import Routine
from generator.places import PROJECT
from generator.shape import Shape
from generator.source import read
from generator.strings import strings
from tests.editions import SMALL
from tests.trees import small

HERE = Path(__file__).parent
T = strings("en")
CATALOG = cache(load)
ANSWERS = {
    "name": "Toe evening",
    "purpose": "Let your toes rest.",
    "for_whom": "Anybody with stiff toes.",
    "level": "easy",
    "frequency": "Every evening.",
    "items": "Toe curl, 8 times",
    "progress_when": "Do more when it feels easy.",
    "share": "ticked",
}
TEXTS = ("name", "purpose", "for_whom", "frequency", "progress_when")


@cache
def form_of(root: Path) -> Form:
    return routine_form(CATALOG(root), T)


def drafted(body: str, root: Path = SMALL) -> tuple[Draft | None, list[Diagnostic]]:
    return draft("issue.md", body.encode("utf-8", "surrogatepass"), form_of(root), CATALOG(root))


def as_body(form: Form, given: Mapping[str, str]) -> str:
    """Give the body that the forge writes of a filled-in form; boxes that `given` names are ticked."""
    parts = []
    for question in form.questions:
        if question.kind == "ticks":
            tick = "X" if question.id in given else " "
            text = "\n".join(f"- [{tick}] {option}" for option in question.options)
        else:
            text = given.get(question.id) or "_No response_"
        parts.append(f"{heading(question.label)}\n\n{text}")
    return "\n\n".join(parts)


def body_with(**answers: str) -> str:
    return as_body(form_of(SMALL), ANSWERS | answers)


def routine_in(text: str) -> Routine:
    document, problems = read("routine.yml", text.encode())
    assert problems == []
    assert document is not None
    routine, problems = Shape(Routine).read(document)
    assert problems == []
    assert routine is not None
    return routine


def accepted(body: str, root: Path = SMALL) -> Routine:
    made, problems = drafted(body, root)
    assert made is not None, as_text(problems)
    return routine_in(made.text)


def answered(routine: Sourced[Routine], catalog: Catalog) -> dict[str, str]:
    """Give the answers of somebody who wants a routine like one of the catalog."""
    entry, levels = routine.entry, catalog.vocabulary.levels
    return {
        "name": f"{entry.name} again",
        "purpose": entry.purpose,
        "for_whom": entry.for_whom,
        "level": levels[entry.level - 1].label,
        "frequency": entry.frequency,
        "weeks": str(entry.weeks or ""),
        "items": "\n".join(as_lines(entry, names(catalog), T)),
        "progress_when": entry.progress_when,
        "on_a_bad_day": catalog.routines[entry.on_a_bad_day].entry.name if entry.on_a_bad_day else "",
        "share": "ticked",
    }


def test_a_form_becomes_a_file_that_reads_like_one_written_by_hand() -> None:
    made, problems = drafted((HERE / "toe-evening.md").read_text("utf-8"))
    assert problems == []
    assert made == Draft("toe-evening", (HERE / "toe-evening.yml").read_text("utf-8"))


@pytest.mark.parametrize("id_", CATALOG(PROJECT).routines)
def test_every_routine_of_the_catalog_can_be_said_in_the_form(id_: str) -> None:
    catalog = CATALOG(PROJECT)
    entry = catalog.routines[id_].entry
    made = accepted(as_body(form_of(PROJECT), answered(catalog.routines[id_], catalog)), PROJECT)
    kept = {"article": None, "formerly": (), "accept": (), "changes": ()}
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
    catalog = CATALOG(SMALL)
    rest = catalog.routines["toe-rest"]
    moved = Sourced(rest.id, rest.entry.model_copy(update={"formerly": ("toe-evening",)}), rest.document)
    routines = {**catalog.routines, "toe-rest": moved}
    made, problems = draft(
        "issue.md", body_with().encode(), form_of(SMALL), Catalog(**{**vars(catalog), "routines": routines})
    )
    assert made is None
    assert [problem.code for problem in problems] == ["I707"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"items": "Toe treatment"}, "issue.md:27:1: R313 in “The steps”: "),
        ({"items": "Toe curl, 2 minutes"}, "issue.md:27:11: R314 in “The steps”: "),
        ({"items": "Toe spread\n" * 9}, "issue.md:27:1: S207 in “The steps”: "),
        ({"items": "Toe curl, hold 5000 seconds"}, "issue.md:27:11: S205 in “The steps”: "),
        ({"purpose": "Rest <b>now</b>."}, "issue.md:7:6: T401 in “What is it for?”: "),
        ({"purpose": "Rest \u202enow."}, "issue.md:7:6: T404 in “What is it for?”: "),
        ({"purpose": "Rest\x00now."}, "issue.md:7:5: Y118 in “What is it for?”: "),
        ({"items": "Toe curl\n" * 9_000}, "issue.md:27:1: S207 in “The steps”: the answer has 9000 lines"),
        ({"items": "Toe curl," * 7_000}, "issue.md:27:1: S207 in “The steps”: this line has 63000 characters"),
        ({"items": "Toe" + " " * 60_000 + "curl"}, "issue.md:27:1: S207 in “The steps”: this line has 60007"),
        ({"weeks": "5months"}, "issue.md:23:1: I705 "),
        ({"name": "足"}, "issue.md:3:1: I707 "),
        ({"name": "CON"}, "issue.md:3:1: I707 "),
        ({"name": "../../etc/passwd " + "x" * 80}, "issue.md:3:1: S207 "),
    ],
)
def test_what_the_catalog_refuses_is_told_at_its_answer(answer: dict[str, str], told: str) -> None:
    made, problems = drafted(body_with(**answer))
    assert made is None
    assert str(problems[0]).startswith(told), as_text(problems)


def test_what_is_doubtful_is_told_and_the_routine_is_made() -> None:
    made, problems = drafted(body_with(purpose="word " * 21 + "end."))
    assert made is not None
    assert [problem.code for problem in problems] == ["T410"]


def test_a_file_too_large_or_not_in_utf_8_is_told() -> None:
    for raw, code in ((b"a" * 300_000, "Y108"), (b"\xff\x00", "Y101")):
        made, problems = draft("issue.md", raw, form_of(SMALL), CATALOG(SMALL))
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
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def one_line(text: str) -> str:
    return " ".join(text.split())


@few
@given(texts=st.tuples(*[METACHARACTERS] * len(TEXTS)))
def test_signs_that_mean_something_to_yaml_come_out_as_they_went_in(texts: tuple[str, ...]) -> None:
    wanted = {key: one_line(text) for key, text in zip(TEXTS, texts, strict=True)}
    wanted["name"] = f"Toe {wanted['name']}".strip()
    assume(all(wanted.values()))
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
    if made is None:
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


def test_the_command_refuses_a_form_that_is_unclear(root: Path) -> None:
    issue = root.parent / "toe-evening.md"
    issue.write_text(issue.read_text("utf-8").replace("Toe curl", "Toe crul"), "utf-8")
    done = run("from-issue", issue, "--root", root)
    assert done.exit_code == 1
    assert "toe-evening.md:27:1: I708 in “The steps”: no technique is called “Toe crul”" in done.output
    assert "Did you mean “Toe curl”" in done.output
    assert done.output.endswith("Nothing was written: the form needs another look.\n")
    assert len(list((root / "content" / "routines").iterdir())) == 2


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


@pytest.mark.parametrize(("key", "text"), [("name", "Evening 🌙 ease"), ("items", "Toe curl, 8 times (slowly 👣)")])
def test_a_letter_that_cannot_be_printed_is_told_at_its_answer(key: str, text: str) -> None:
    routine, problems = drafted(as_body(form_of(SMALL), ANSWERS | {key: text}))
    assert routine is None
    assert [problem.code for problem in problems] == ["P613"]
    assert problems[0].source[problems[0].column - 1 :][:1] in "🌙👣"
