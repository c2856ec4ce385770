"""A value that does not fit, with all that a hint needs to know of it to say what to write in its place."""

from dataclasses import dataclass
from typing import Any

from unhunch.problems.advice import Advice, write
from unhunch.problems.diagnostics import Place
from unhunch.text.shape.fields import Kinds
from unhunch.text.shape.ids import Names
from unhunch.text.source import Document, Loc
from unhunch.text.source.writing import Inline, write_inline

_LONGEST_SHOWN = 60

SOURCES = "references"
"""What a field's ids name, where they are those of sources."""

NEW_SOURCE = (
    "First put the source into a file of its own, such as content/references/toe-guide.yml. "
    "Then name its id here: the file's name without the ending."
)
"""What to do with the address of a source where its id is wanted."""


@dataclass(frozen=True)
class Wrong:
    """A value that does not fit: what pydantic says of it, where it stands, and what its place allows.

    `to` is what the ids of its field name.
    """

    document: Document
    loc: Loc
    place: Place
    kind: str
    value: Any
    context: dict[str, Any]
    reason: str
    description: str
    needed: bool
    keys: str
    allowed: Kinds
    to: str | None
    names: Names

    @property
    def name(self) -> str:
        """How messages call it."""
        return name_of(self.loc)

    @property
    def key(self) -> str:
        """The key that it, or the list that it is an item of, stands under."""
        return next((part for part in reversed(self.loc) if isinstance(part, str)), "")

    def instead(self, text: str) -> Advice:
        """Give the advice to write a text, as YAML on one line, in the place of the value."""
        return write(f"{self.before}{text}", self.document.instead(self.loc, text))

    def instead_data(self, data: object) -> Advice:
        """Give the advice to write data in the place of the value."""
        alone = isinstance(data, str) and not self.document.in_brackets(self.loc)
        return self.instead(write_inline(data) if alone else in_line(data))

    @property
    def before(self) -> str:
        """What stands before the value on its line: its key, or a dash; nothing in brackets."""
        if not self.loc or self.document.in_brackets(self.loc):
            return f"{self.loc[-1]}: " if self.loc and isinstance(self.loc[-1], str) else ""
        return "- " if isinstance(self.loc[-1], int) else f"{self.loc[-1]}: "


def keys_written(document: Document, loc: Loc, lines: list[str]) -> Advice:
    """Give the advice to write keys, each with its value, in the place of one key with its value."""
    in_brackets = document.in_brackets(loc)
    between = ", " if in_brackets else "\n" + " " * (document.key_start(loc)[1] - 1)
    told = f"{' and ' if in_brackets else ' and below it '}".join(f"`{line}`" for line in lines)
    return Advice(f"Write {told}.", suggestions=((document.pair(loc, between.join(lines)),),))


def in_line(data: object) -> str:
    """Give data as YAML that can stand on a line, in brackets too."""
    return write_inline([_inline(data)])[1:-1]


def _inline(data: object) -> object:
    return Inline(data) if isinstance(data, dict) else data


def shown(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Give a value as messages show it."""
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def name_of(loc: Loc) -> str:
    """Give a place's name in messages: its key, or the number of the item."""
    if not loc:
        return "the file"
    return f"item {loc[-1] + 1} of {name_of(loc[:-1])}" if isinstance(loc[-1], int) else f"`{loc[-1]}`"


def of_a_range(most: str) -> str:
    """Give the sentence that says where the most of a range belongs, after one that says what to do with the least."""
    return (
        f" A dose is one number, to start with. The most, {most}, goes into the technique's `build_up_to` or `range`."
    )


def of_each_side() -> str:
    """Give the sentence that says where it is told that something is done on each side."""
    return " That it is done on each side, or in each direction, is said in the technique's own file."


def needs(keys: str) -> str:
    """Give the sentence that names the keys without which a value is not complete; nothing without any."""
    return f"It needs {keys}." if keys else ""
