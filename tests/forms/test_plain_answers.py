"""What of an answer is an answer, and what of it can stand in a text."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.forms.filled import ROUTINE, filled_in
from tests.forms.toes import catalog
from unhunch.forms.body import Answer, Line, answers, recognised
from unhunch.forms.drafting import draft
from unhunch.forms.forms import forms
from unhunch.forms.plain import without
from unhunch.problems.diagnostics import as_text
from unhunch.strings import strings

T = strings("en")
CATALOG = catalog()
FORMS = forms(CATALOG, T)


def plain(text: str) -> tuple[str, list[tuple[str, str]]]:
    lines = tuple(Line(number, 1, line) for number, line in enumerate(text.split("\n"), 2))
    answer, found = without(Answer(Line(1, 1, "### What?"), lines))
    for one in found:
        assert lines[one.at.number - 2].text[one.at.column - 1 :].startswith(one.got)
    return answer.text, [(one.about, one.got) for one in found]


@pytest.mark.parametrize(
    ("text", "left", "found"),
    [
        ("Wake up ☀️💪 now", "Wake up now", [("emoji", "☀️💪")]),
        ("👍🏽", "", [("emoji", "👍🏽")]),
        ("👩‍⚕️ Ask her", "Ask her", [("emoji", "👩‍⚕️")]),
        ("1️⃣ Sit", "1 Sit", [("emoji", "️⃣")]),
        ("Turn by 90°, © us, → left, ½ Ω 足", "Turn by 90°, © us, → left, ½ Ω 足", []),
        ("by @toe-friend, me@toes.example", "by toe-friend, me@toes.example", [("account", "@")]),
        ("@a @b", "a b", [("account", "@"), ("account", "@")]),
        (
            "Sit. ![photo](https://toes.example/a.png) Stand.",
            "Sit. Stand.",
            [("picture", "![photo](https://toes.example/a.png)")],
        ),
        (
            '<img width="3" src="https://toes.example/a.png">',
            "",
            [("picture", '<img width="3" src="https://toes.example/a.png">')],
        ),
        ("![not a picture]", "![not a picture]", []),
    ],
)
def test_what_cannot_stand_in_a_text_is_left_out_and_told(text: str, left: str, found: list[tuple[str, str]]) -> None:
    assert plain(text) == (left, found)


@given(st.text(st.sampled_from("abc @!![](<img> \u200d\ufe0f☀💪.é足\n"), max_size=60))
def test_every_other_word_stays_and_nothing_is_found_twice(text: str) -> None:
    left, _ = plain(text)
    assert plain(left)[0].split() == left.split() or "@" in left
    assert re.sub(r"[^abcé足]", "", left) in re.sub(r"[^abcé足]", "", text) or "!" in text or "<" in text


@pytest.mark.parametrize(
    "nothing", ["n/a", "N/A.", "none", "-", "—", "nowhere", "No", "(none)", "_No response_", "Keine", "?"]
)
@pytest.mark.parametrize("question", ["sources", "weeks", "on_a_bad_day", "progress_when"])
def test_an_answer_that_says_nothing_is_no_answer_and_is_not_quoted(nothing: str, question: str) -> None:
    body = filled_in(FORMS["routine"], ROUTINE | {question: nothing})
    given, problems = answers("issue.md", body.split("\n"), FORMS["routine"], T)
    assert problems == []
    assert given[question].lines == ()
    _, problems = draft("issue.md", body.encode(), FORMS, CATALOG, T)
    assert f"“{nothing}”" not in as_text(problems)
    assert [problem.code for problem in problems] == (["I703"] if question == "progress_when" else [])


def test_what_begins_like_no_answer_is_one() -> None:
    body = filled_in(FORMS["routine"], ROUTINE | {"purpose": "No more\nnone"})
    assert answers("issue.md", body.split("\n"), FORMS["routine"], T)[0]["purpose"].text == "No more none"


ANSWERS: Mapping[str, str] = ROUTINE | {"where": "Toe tap", "happened": "It hurt.", "page": "Toe tap", "wrong": "All."}


@pytest.mark.parametrize("name", [*FORMS])
def test_a_form_is_recognised_by_its_questions(name: str) -> None:
    lines = filled_in(FORMS[name], ANSWERS).split("\n")
    assert recognised(lines, FORMS) == name
    assert recognised(lines[6:], FORMS) == name  # without its first question


def test_what_is_no_form_is_not_recognised() -> None:
    assert recognised(["Hello", "### Hello"], FORMS) is None


@pytest.mark.parametrize("name", ["harm", "correction"])
def test_no_file_is_made_of_a_form_that_somebody_has_to_read(name: str) -> None:
    made, problems = draft("issue.md", filled_in(FORMS[name], ANSWERS).encode(), FORMS, CATALOG, T)
    assert made is None
    assert [problem.code for problem in problems] == ["I720"]
