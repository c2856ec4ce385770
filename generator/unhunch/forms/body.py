"""The body of an issue to its answers: the forge writes each question as a heading, its answer below it.

Nothing sets an answer's own lines apart from headings. So a line is a heading only if it is one of the form's own
questions, and a question that stands twice is refused: no answer can pass for another.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from unhunch.forms.question import Form
from unhunch.problems.codes.forms import told
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.strings import Strings

_NO_RESPONSE = "_No response_"
_NOTHING = frozenset(
    {
        *("", "none", "n/a", "na", "n.a", "no", "nope", "nothing", "nowhere", "nobody", "not applicable", "no idea"),
        *(
            "unknown",
            "don't know",
            "i don't know",
            "idk",
            "tbd",
            "keine",
            "nein",
            "nichts",
            "nirgends",
            "nirgendwo",
            "k.a",
        ),
    }
)
"""What people write, in small letters and without signs around it, where they have nothing to say."""

_SIGNS_AROUND = " .,;:!?-–—_/*()"  # noqa: RUF001 - dashes that phones make
_BOX = re.compile(r"- \[(?P<tick>[ xX])\] (?P<label>.*)")


@dataclass(frozen=True)
class Line:
    """A line of an answer; `number` and `column` count from 1."""

    number: int
    column: int
    text: str


@dataclass(frozen=True)
class Answer:
    """An answer: its lines that hold something. Without any, it stands where its question stands."""

    question: Line
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Give it as one line: a form wraps as it likes."""
        return " ".join(word for line in self.lines for word in line.text.split())

    @property
    def start(self) -> Line:
        """Give its first line, or its question's."""
        return self.lines[0] if self.lines else self.question

    def ticks(self) -> tuple[str, ...]:
        """Give the labels of the boxes that are ticked."""
        boxes = [box for line in self.lines if (box := _BOX.match(line.text))]
        return tuple(box["label"].strip() for box in boxes if box["tick"] != " ")


Answers: TypeAlias = Mapping[str, Answer]
"""Answers by the ids of their questions."""


def recognised(lines: Sequence[str], forms: Mapping[str, Form]) -> str | None:
    """Give the name of the form that was filled in: that of which most questions are there; None when none is."""
    there = {line.strip() for line in lines}

    def share(name: str) -> float:
        headings = {heading(question.label) for question in forms[name].questions}
        return len(headings & there) / len(headings)

    best = max(forms, key=share)
    return best if share(best) else None


def answers(path: str, lines: Sequence[str], form: Form, t: Strings) -> tuple[Answers, list[Diagnostic]]:
    """Give the answer to each question by its id, and what is wrong with the questions."""
    by_heading = {heading(question.label): question for question in form.questions}
    found: dict[str, Answer] = {}
    problems: list[Diagnostic] = []
    for question, below in _sections(lines, by_heading.keys()):
        asked = by_heading[question.text]
        if asked.id in found:
            place = Place(path, question.number, 1, question.text)
            first = found[asked.id].question.number
            problems.append(told("question_twice", place, t, label=asked.label, first=first))
        else:
            found[asked.id] = Answer(question, _given(below))
    missing = [question.label for question in form.questions if question.id not in found]
    return found, [*problems, *(told("question_missing", Place(path), t, label=label) for label in missing)]


def _given(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines of an answer, or none when it says that there is none."""
    said = tuple(line for line in lines if line.text != _NO_RESPONSE)
    nothing = len(said) <= 1 and all(line.text.strip(_SIGNS_AROUND).casefold() in _NOTHING for line in said)
    return () if nothing else said


def heading(label: str) -> str:
    """Give the line that the forge writes for a question."""
    return f"### {label}"


def _sections(lines: Sequence[str], headings: Collection[str]) -> Iterator[tuple[Line, list[Line]]]:
    question: Line | None = None
    below: list[Line] = []
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text in headings:
            if question:
                yield question, below
            question, below = Line(number, 1, text), []
        elif text:
            below.append(Line(number, len(line) - len(line.lstrip()) + 1, text))
    if question:
        yield question, below
