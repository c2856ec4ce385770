"""A form, and what it asks: free of how any forge writes it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["line", "text", "choice", "ticks"]
"""One line, several lines, one of some choices, or any number of boxes to tick."""


@dataclass(frozen=True)
class Question:
    """A question of a form. `label` is what the answer is found by, so it is unique in its form."""

    id: str
    kind: Kind
    label: str
    help: str = ""
    example: str = ""
    options: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Form:
    """A form: what it is called, what it says before the first question (Markdown), and the questions in order."""

    name: str
    about: str
    title: str
    label: str
    intro: str
    questions: tuple[Question, ...]
