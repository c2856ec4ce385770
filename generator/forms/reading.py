"""The answers of a routine's form to the data of its file, each value with its place in the issue."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from generator.catalog import Catalog
from generator.codes import Wording
from generator.diagnostics import Diagnostic, Place
from generator.files import RESERVED
from generator.forms import codes
from generator.forms.amounts import parts
from generator.forms.body import Answer, Answers, Line
from generator.forms.question import Form, Question
from generator.forms.steps import Step, known_names, names, taken_apart
from generator.shape.amounts import amount
from generator.shape.codes import too_long
from generator.slugs import slug
from generator.source import Document, Loc, Mark
from generator.source.writing import Inline

_NEAR = 3
_MOST_LINES = 16
"""Eight steps, each with a line of what to do instead."""
_LONGEST_LINE = 600
"""Characters: a name, an amount and a note."""


@dataclass
class Reading:
    """Reads every answer; every problem is kept and the reading goes on."""

    path: str
    lines: tuple[str, ...]
    form: Form
    catalog: Catalog
    id: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    values: dict[Loc, Mark] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def document(self) -> Document:
        """Give the data with their places."""
        return Document(self.path, self.lines, self.data, self.values, self.values)

    def read(self, given: Answers) -> None:
        """Read every answer that is given, and tell which are wanting."""
        readers: Mapping[str, Callable[[Question, Answer], None]] = {
            "name": self._name,
            "level": self._level,
            "weeks": self._weeks,
            "items": self._items,
            "on_a_bad_day": self._routine,
            "share": self._share,
        }
        for question in self.form.questions:
            if question.id == "sources":  # for whoever looks at the issue; the file has no place for it
                continue
            answer = given[question.id]
            if answer.lines:
                readers.get(question.id, self._text)(question, answer)
            elif question.required:
                self._tell(codes.unanswered, answer.question, question.label, question.help)

    def _put(self, key: str, value: object, at: Line) -> None:
        self.data[key] = value
        self.values[(key,)] = (at.number, at.column)

    def _tell(self, wording: Wording[...], at: Line, *words: object) -> None:
        self.problems.append(wording(self._place(at), *words))

    def _place(self, at: Line) -> Place:
        return Place(self.path, at.number, at.column, self.lines[at.number - 1])

    def _text(self, question: Question, answer: Answer) -> None:
        self._put(question.id, answer.text, answer.start)

    def _name(self, question: Question, answer: Answer) -> None:
        self._text(question, answer)
        self.id = slug(answer.text)
        routines = self.catalog.routines
        taken = {*RESERVED, *routines, *(old for routine in routines.values() for old in routine.entry.formerly)}
        if not self.id or self.id in taken:
            self._tell(codes.name_for_no_address, answer.start, answer.text)

    def _level(self, question: Question, answer: Answer) -> None:
        if (number := self._choice(question, answer)) is not None:
            self._put(question.id, number + 1, answer.start)

    def _routine(self, question: Question, answer: Answer) -> None:
        if (number := self._choice(question, answer)) is not None:
            ids = {routine.entry.name: id_ for id_, routine in self.catalog.routines.items()}
            self._put(question.id, ids[question.options[number]], answer.start)

    def _choice(self, question: Question, answer: Answer) -> int | None:
        plain = [option.casefold() for option in question.options]
        if answer.text.casefold() in plain:
            return plain.index(answer.text.casefold())
        self._tell(codes.not_a_choice, answer.start, question.label, answer.text, question.options)
        return None

    def _weeks(self, question: Question, answer: Answer) -> None:
        text = answer.text.lower().removesuffix("s").removesuffix("week").strip()
        number = amount(text, question.id) if text.isdigit() or text.isalpha() else None  # never months for weeks
        if isinstance(number, int):
            self._put(question.id, number, answer.start)
        else:
            self._tell(codes.not_a_number, answer.start, question.label, answer.text)

    def _share(self, question: Question, answer: Answer) -> None:
        if not answer.ticked():
            self._tell(codes.not_shared, answer.start, question.label)

    def _items(self, question: Question, answer: Answer) -> None:
        self._put(question.id, [], answer.start)
        if len(answer.lines) > _MOST_LINES:
            self._tell(too_long, answer.start, "the answer", _MOST_LINES, len(answer.lines), "lines")
            return
        known = known_names(self.catalog)
        for line in answer.lines:
            if len(line.text) > _LONGEST_LINE:
                self._tell(too_long, line, "this line", _LONGEST_LINE, len(line.text), "characters")
            else:
                self._step(line, taken_apart(line.text, known), known)

    def _step(self, line: Line, step: Step, known: Mapping[str, str]) -> None:
        items = self.data["items"]
        technique = known.get(slug(step.name))
        if technique is None:
            self._unknown(_further(line, step.name_at), step.name or line.text, known)
        loc: Loc = ("items", len(items) - 1 if step.instead else len(items))
        if step.instead:
            self._instead(line, step, loc, technique)
            return
        self._mark(loc, line, step.name_at)
        self._mark((*loc, "technique"), line, step.name_at)
        item: dict[str, Any] = {"technique": technique or ""}
        if dose := self._dose(line, step, loc):
            item["dose"] = Inline(dose)
        if step.note.strip():
            item["note"] = " ".join(step.note.split())
            self._mark((*loc, "note"), line, step.note_at)
        items.append(item)

    def _instead(self, line: Line, step: Step, loc: Loc, technique: str | None) -> None:
        items = self.data["items"]
        if not items or "alternative" in items[-1] or not step.rest.strip():
            self._tell(codes.instead_of_nothing, line)
            return
        items[-1]["alternative"] = {"technique": technique or "", "when": _sentence(step.rest)}
        self._mark((*loc, "alternative", "technique"), line, step.name_at)
        self._mark((*loc, "alternative", "when"), line, step.rest_at)

    def _dose(self, line: Line, step: Step, loc: Loc) -> dict[str, Any]:
        dose: dict[str, Any] = {}
        for part in parts(step.rest):
            if not part.key or part.key in dose:
                self._tell(codes.unclear_amount, _further(line, step.rest_at + part.start), part.text)
                continue
            dose[part.key] = part.value
            self._mark((*loc, "dose", part.key), line, step.rest_at + part.start)
        return dose

    def _unknown(self, at: Line, name: str, known: Mapping[str, str]) -> None:
        close = get_close_matches(slug(name), known, n=_NEAR, cutoff=0.5)
        called = names(self.catalog)
        self._tell(codes.unknown_name, at, name, [*dict.fromkeys(called[known[one]] for one in close)])

    def _mark(self, loc: Loc, line: Line, further: int) -> None:
        self.values[loc] = (line.number, line.column + further)


def _further(line: Line, columns: int) -> Line:
    return Line(line.number, line.column + columns, line.text)


def _sentence(text: str) -> str:
    """Give the text as a sentence: it begins with a capital and ends with a stop."""
    text = " ".join(text.split())
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
