"""The body of an issue to its answers: the forge writes each question as a heading, its answer below it.

Nothing sets an answer's own lines apart from headings. So a line is a heading only if it is one of the form's own
questions, and a question that stands twice is refused: no answer can pass for another.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Diagnostic, Place
from generator.forms import codes
from generator.forms.question import Form

_UNANSWERED = frozenset({"", "_No response_", "None"})
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

    def ticked(self) -> bool:
        """Whether one of its boxes is ticked."""
        return any((box := _BOX.match(line.text)) and box["tick"] != " " for line in self.lines)


Answers: TypeAlias = Mapping[str, Answer]
"""Answers by the ids of their questions."""


def answers(path: str, lines: Sequence[str], form: Form) -> tuple[Answers, list[Diagnostic]]:
    """Give the answer to each question by its id, and what is wrong with the questions."""
    by_heading = {heading(question.label): question for question in form.questions}
    found: dict[str, Answer] = {}
    problems: list[Diagnostic] = []
    for question, below in _sections(lines, by_heading.keys()):
        asked = by_heading[question.text]
        if asked.id in found:
            place = Place(path, question.number, 1, question.text)
            problems.append(codes.question_twice(place, asked.label, found[asked.id].question.number))
        else:
            given = () if " ".join(line.text for line in below) in _UNANSWERED else tuple(below)
            found[asked.id] = Answer(question, given)
    missing = [question.label for question in form.questions if question.id not in found]
    return found, [*problems, *(codes.question_missing(Place(path), label) for label in missing)]


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
