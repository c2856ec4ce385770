"""A filled-in form to the file of a routine or a technique; what is half understood becomes a draft with questions.

Each answer keeps its place, so that every rule can point into the issue.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.kinds import COLLECTIONS, ROUTINES, TECHNIQUES, Collection
from unhunch.forms.annotated import annotated, comment
from unhunch.forms.body import Answers, answers, recognised
from unhunch.forms.question import Form
from unhunch.forms.reading import Reading
from unhunch.forms.routine import RoutineReading
from unhunch.forms.technique import TechniqueReading
from unhunch.problems.codes.forms import told
from unhunch.problems.diagnostics import Diagnostic, Place, has_errors
from unhunch.rules import all_problems
from unhunch.strings import Strings
from unhunch.text.source.decoding import decode
from unhunch.text.source.writing import modeline

_TOLD_PLAINLY = frozenset({"R315", "R316"})
"""Rules that speak to people who know the files: one is told in other words, the other is for later."""

_LIKELIEST = ROUTINES.name
"""The form that a text is taken for in which no question of any form stands."""

_READINGS: Mapping[str, type[RoutineReading | TechniqueReading]] = {
    ROUTINES.name: RoutineReading,
    TECHNIQUES.name: TechniqueReading,
}
_KEY = re.compile(r"`(\w+)`")


@dataclass(frozen=True)
class Draft:
    """A new entry: its kind and id, the text of its file, and whether that has questions, so that no check takes it."""

    kind: str
    id: str
    text: str
    is_open: bool

    @property
    def path(self) -> str:
        """Give where its file belongs, from the catalog's root."""
        return COLLECTIONS[self.kind].path(self.id)


def draft(
    path: str, raw: bytes, forms: Mapping[str, Form], catalog: Catalog, t: Strings
) -> tuple[Draft | None, list[Diagnostic]]:
    """Give the file or the draft that a form's answers make, or None, and every question with its place in the form."""
    lines, problems = decode(path, raw)
    kind = recognised(lines, forms) or _LIKELIEST
    form = forms[kind]
    given, wrong = answers(path, lines, form, t)
    if problems:
        return None, _told(problems, form, given)
    if kind not in _READINGS:
        return None, [told("form_without_file", Place(path), t, name=form.name)]
    if wrong:
        return None, sorted(wrong)
    reading = _READINGS[kind](path, lines, form, catalog, t)
    reading.read_all(given)
    found = [] if reading.refused else _found(reading, COLLECTIONS[kind], catalog)
    problems = _told([*reading.problems, *found], form, given)
    if reading.refused or has_errors(found):
        return None, problems
    is_open = has_errors(problems)
    return Draft(kind, reading.id, _text(reading, COLLECTIONS[kind], t, is_open=is_open), is_open), problems


def _found(reading: Reading, kind: Collection[Any], catalog: Catalog) -> list[Diagnostic]:
    """Give what the model and every rule say of the entry, as if its file were in the catalog."""
    document = reading.document()
    entry, problems = kind.shape.read(document)
    if entry is None:
        return problems
    changed = catalog.with_entry(kind, Sourced(reading.id, entry, document))
    return [one for one in all_problems(changed) if one.path == document.path and one.code not in _TOLD_PLAINLY]


def _text(reading: Reading, kind: Collection[Any], t: Strings, *, is_open: bool) -> str:
    """Give the file: where it was learned, above all, and each question above the key that it is about."""
    head = [t("forms.draft.open")] if is_open else []
    if reading.learned:
        head.append(t("forms.draft.learned", words=reading.learned))
    lines = [line for text in head for line in comment(text)]
    return modeline(kind.schema) + "".join(f"{line}\n" for line in lines) + annotated(reading.data, reading.comments)


def _told(problems: Iterable[Diagnostic], form: Form, given: Answers) -> list[Diagnostic]:
    """Sort the problems, and let each say in which answer it stands, by its question and not by a key."""
    return sorted({_named(problem, form, given) for problem in problems})


def _named(problem: Diagnostic, form: Form, given: Answers) -> Diagnostic:
    labels = {question.id: f"“{question.label}”" for question in form.questions}
    message, hint = (_KEY.sub(lambda key: labels.get(key[1], key[0]), text) for text in (problem.message, problem.hint))
    asked = [(given[id_].question.number, label) for id_, label in labels.items() if id_ in given]
    _, label = max((one for one in asked if one[0] <= problem.line), default=(0, ""))
    if label and not any(name in message for _, name in asked):
        message = f"in {label}: {message}"
    return replace(problem, message=message, hint=hint, suggestions=())
