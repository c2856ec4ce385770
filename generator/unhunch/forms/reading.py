"""What is read of a form's answers: data of a file, each value with its place in the form, and what has to be asked."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.files import RESERVED
from unhunch.forms.body import Answer, Answers, Line
from unhunch.forms.plain import without
from unhunch.forms.question import Form, Question
from unhunch.problems.codes.forms import in_sentences, told
from unhunch.problems.codes.shape import too_long
from unhunch.problems.diagnostics import Diagnostic, Place, has_errors
from unhunch.strings import Strings
from unhunch.text.slugs import slug
from unhunch.text.source import Document, Loc, Mark

_LONGEST = 4000
"""Characters that say where something was learned."""

_LONGEST_QUOTED = 200
_WITHOUT_WHICH_NOTHING = frozenset({"name", "share"})

_STRANDED = re.compile(r"\s+(?=[.,;:!?](?:\s|$))")
"""The space before a stop, where an emoji stood."""

ANY_TEXT = "…"
"""Stands in for a text that is wanting while the rest is checked."""

Reader = Callable[[Question, Answer], None]


@dataclass
class Reading:
    """Reads every answer; every question is kept and the reading goes on.

    Where an answer is unclear, `data` has the words that were written, or None: no check accepts either, so that nobody
    takes a draft for a file. `stand_ins` has what stands there while the rest is checked, or None for nothing.
    """

    path: str
    lines: tuple[str, ...]
    form: Form
    catalog: Catalog
    t: Strings
    id: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    stand_ins: dict[Loc, object] = field(default_factory=dict)
    values: dict[Loc, Mark] = field(default_factory=dict)
    comments: dict[Loc, list[str]] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    refused: list[Diagnostic] = field(default_factory=list)
    """Those of the problems for which there cannot even be a draft."""

    learned: str = ""
    _changed: set[int] = field(default_factory=set)
    """The lines of the questions whose answers are not quite as they were written."""

    def read(self, given: Answers, readers: Mapping[str, Reader], needed: Mapping[str, object]) -> None:
        """Read every answer that is given. `needed` has what stands in for each answer that no file can do without."""
        readers = {"name": self.name, "sources": self._sources, "share": self._share, **readers}
        for question in self.form.questions:
            answer = given[question.id]
            if question.kind in ("line", "text"):
                answer = self.plain(answer)
            if answer.lines:
                readers.get(question.id, self.text)(question, answer)
            elif question.required or question.id in needed:
                self._unanswered(question, answer, needed)

    def _unanswered(self, question: Question, answer: Answer, needed: Mapping[str, object]) -> None:
        if question.id in needed:
            self.leave((question.id,), None, needed[question.id], answer.question)
        self.ask("unanswered", answer.question, (question.id,), label=question.label, help=question.help)
        if question.id in _WITHOUT_WHICH_NOTHING:
            self.refused.append(self.problems[-1])

    def document(self) -> Document:
        """Give the data with their places, as far as they are clear, and what stands in for the rest."""
        return Document(self.path, self.lines, self._sound(self.data, ()), self.values, self.values)

    def _sound(self, data: Any, loc: Loc) -> Any:  # noqa: ANN401 - whatever the file holds
        if isinstance(data, dict):
            pairs = ((key, self._stand_in(value, (*loc, key))) for key, value in data.items())
            return {key: value for key, value in pairs if value is not None}
        if isinstance(data, list):
            return [self._stand_in(value, (*loc, index)) for index, value in enumerate(data)]
        return data

    def _stand_in(self, value: object, loc: Loc) -> object:
        return self.stand_ins[loc] if loc in self.stand_ins else self._sound(value, loc)

    def put(self, key: str, value: object, at: Line) -> None:
        """Keep the value of a key."""
        self.data[key] = value
        self.mark((key,), at)

    def leave(self, loc: Loc, written: str | None, stand_in: object, at: Line) -> None:
        """Keep the words that were written for a key of the file, which has to be asked about."""
        if len(loc) == 1:
            self.data[str(loc[0])] = written
        self.stand_ins[loc] = stand_in
        self.mark(loc, at)

    def mark(self, loc: Loc, at: Line) -> None:
        """Keep the place of a value in the issue."""
        self.values[loc] = (at.number, at.column)

    def ask(self, about: str, at: Line, loc: Loc, **values: object) -> None:
        """Keep a question, or a remark; a question stands in the file, too, above the key that it is about.

        What it quotes as `got` begins at its place, and is quoted as it stands there, with all that was left out since.
        """
        place = self._place(at)
        if "got" in values:
            got = place.source[place.column - 1 :][: len(str(values["got"]))]
            values["got"] = got if len(got) <= _LONGEST_QUOTED else f"{got[:_LONGEST_QUOTED]}…"
        problem = told(about, place, self.t, **values)
        self.problems.append(problem)
        if has_errors([problem]):
            self.comments.setdefault(loc, []).append(in_sentences(problem))

    def refuse(self, problem: Diagnostic) -> None:
        """Keep a problem for which there cannot even be a draft."""
        self.problems.append(problem)
        self.refused.append(problem)

    def _place(self, at: Line) -> Place:
        return Place(self.path, at.number, at.column, self.lines[at.number - 1])

    def plain(self, answer: Answer) -> Answer:
        """Give an answer in words without what cannot stand in a text, and tell what that was."""
        plain, found = without(answer)
        for one in found:
            self.ask(one.about, one.at, (), got=one.got)
        if found:
            self._changed.add(plain.question.number)
        return plain

    def in_one_line(self, answer: Answer) -> str:
        """Give an answer as one text: a form wraps as it likes."""
        return _STRANDED.sub("", answer.text) if answer.question.number in self._changed else answer.text

    def text(self, question: Question, answer: Answer) -> None:
        """Keep the answer as the text of its key."""
        self.put(question.id, self.in_one_line(answer), answer.start)

    def name(self, question: Question, answer: Answer) -> None:
        """Keep the name, and the id that is made of it."""
        self.text(question, answer)
        self.id = slug(answer.text)
        if not self.id or self.id in self.taken():
            self.ask("name_for_no_address", answer.start, (), got=answer.start.text)
            self.refused.append(self.problems[-1])

    def taken(self) -> set[str]:
        """Give the ids that no new entry can have."""
        return {*RESERVED}

    def choice(self, question: Question, answer: Answer) -> int | None:
        """Give the number of the choice that the answer is, from 0; or ask."""
        chosen = slug(answer.text)
        for number, option in enumerate(question.options):
            if answer.text.casefold() == option.casefold() or (chosen and chosen == slug(option)):
                return number
        choices = ", ".join(f"“{option}”" for option in question.options)
        self.ask(
            "not_a_choice", answer.start, (question.id,), label=question.label, got=answer.start.text, choices=choices
        )
        return None

    def level(self, question: Question, answer: Answer) -> None:
        """Keep how hard it is, counted from 1."""
        if (number := self.choice(question, answer)) is None:
            self.leave((question.id,), answer.text, 1, answer.start)
        else:
            self.put(question.id, number + 1, answer.start)

    def few_enough(self, lines: Sequence[Line], most: int, longest: int) -> bool:
        """Whether lines are no more, and no longer, than a file could hold; else it is told."""
        if len(lines) > most:
            self.refuse(too_long(self._place(lines[0]), "the answer", most, len(lines), "lines"))
        for line in lines:
            if len(line.text) > longest:
                self.refuse(too_long(self._place(line), "this line", longest, len(line.text), "characters"))
        return not self.refused

    def _sources(self, _: Question, answer: Answer) -> None:
        """Keep where it was learned: for whoever looks for sources, and no source by itself."""
        if len(answer.text) > _LONGEST:
            self.refuse(too_long(self._place(answer.start), "the answer", _LONGEST, len(answer.text), "characters"))
        self.learned = self.in_one_line(answer)

    def _share(self, question: Question, answer: Answer) -> None:
        if not answer.ticks():
            self.ask("not_shared", answer.start, (), label=question.label)
            self.refused.append(self.problems[-1])


def further(line: Line, columns: int) -> Line:
    """Give a place some columns further in a line."""
    return Line(line.number, line.column + columns, line.text)
