"""Forms as the forge writes them when somebody has filled them in."""

from collections.abc import Mapping

from unhunch.forms.body import heading
from unhunch.forms.question import Form
from unhunch.model.routine import Routine
from unhunch.text.shape import Shape
from unhunch.text.source import read

ROUTINE = {
    "name": "Toe evening",
    "purpose": "Let your toes rest.",
    "for_whom": "Anybody with stiff toes.",
    "level": "easy",
    "frequency": "Every evening.",
    "items": "Toe curl, 8 times",
    "progress_when": "Do more when it feels easy.",
    "share": "ticked",
}
"""Answers for a routine of the small catalog."""


def filled_in(form: Form, given: Mapping[str, str]) -> str:
    """Give the body that the forge writes of a filled-in form; boxes that `given` names, or all of them, are ticked."""
    parts = []
    for question in form.questions:
        answer = given.get(question.id) or ""
        if question.kind == "ticks":
            ticks = {
                option: "X" if answer == "ticked" or option in answer.split("; ") else " "
                for option in question.options
            }
            text = "\n".join(f"- [{tick}] {option}" for option, tick in ticks.items())
        else:
            text = answer or "_No response_"
        parts.append(f"{heading(question.label)}\n\n{text}")
    return "\n\n".join(parts)


def routine_in(text: str) -> Routine:
    """Give the routine that a file holds."""
    document, problems = read("routine.yml", text.encode())
    assert problems == []
    assert document is not None
    routine, problems = Shape(Routine).read(document)
    assert problems == []
    assert routine is not None
    return routine
