"""A filled-in form to a routine. Each answer keeps its place, so that every rule can point into the issue."""

from dataclasses import dataclass, replace

from generator.catalog import Catalog, Sourced
from generator.diagnostics import Diagnostic, has_errors
from generator.forms.body import Answers, answers
from generator.forms.question import Form
from generator.forms.reading import Reading
from generator.model.routine import Routine
from generator.rules import all_problems
from generator.shape import Shape
from generator.source import Document
from generator.source.decoding import decode
from generator.source.writing import modeline, write

_ROUTINE = Shape(Routine)


@dataclass(frozen=True)
class Draft:
    """A new routine: its id, and the text of its file."""

    id: str
    text: str


def draft(path: str, raw: bytes, form: Form, catalog: Catalog) -> tuple[Draft | None, list[Diagnostic]]:
    """Give the routine that a form's answers make, or None, and every problem with its place in the issue."""
    lines, problems = decode(path, raw)
    given, wrong = answers(path, lines, form)
    if problems or wrong:
        return None, _told(problems, form, given) or sorted(wrong)
    reading = Reading(path, lines, form, catalog)
    reading.read(given)
    problems = reading.problems or _problems(reading.document(), reading.id, catalog)
    told = _told(problems, form, given)
    return (None if has_errors(told) else Draft(reading.id, modeline("routine") + write(reading.data))), told


def _problems(document: Document, id_: str, catalog: Catalog) -> list[Diagnostic]:
    """Give what the model and every rule say of the routine, as if its file were in the catalog."""
    entry, problems = _ROUTINE.read(document)
    if entry is None:
        return problems
    routines = {**catalog.routines, id_: Sourced(id_, entry, document)}
    documents = {**catalog.documents, document.path: document}
    found = all_problems(replace(catalog, routines=routines, documents=documents))
    return [problem for problem in found if problem.path == document.path]


def _told(problems: list[Diagnostic], form: Form, given: Answers) -> list[Diagnostic]:
    """Sort the problems, and let each say in which answer it stands."""
    return sorted({_named(problem, form, given) for problem in problems})


def _named(problem: Diagnostic, form: Form, given: Answers) -> Diagnostic:
    asked = [(given[q.id].question.number, f"“{q.label}”") for q in form.questions if q.id in given]
    _, label = max((one for one in asked if one[0] < problem.line), default=(0, ""))
    if not label or any(name in problem.message for _, name in asked):
        return problem
    return replace(problem, message=f"in {label}: {problem.message}")
