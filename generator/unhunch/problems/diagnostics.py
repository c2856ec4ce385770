"""What a problem is, and the three ways to print it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Literal

from unhunch.problems.edits import Mark, Suggestion
from unhunch.problems.excerpt import excerpt, one_line

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Place:
    """Where a problem stands; `source` is the line of the file, if there is one.

    `path` is relative to the catalog's root, with slashes; `line` and `column` count from 1. `end` is where that which
    is wrong ends, not included, if that is known.
    """

    path: str
    line: int = 1
    column: int = 1
    source: str = ""
    end: Mark | None = None


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One problem at one place, with what to do about it.

    `path` is relative to the catalog's root, with slashes; `line` and `column` count from 1. Each of the `suggestions`
    is what the hint says to write, as edits; nothing applies them unasked.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str
    severity: Severity = "error"
    source: str = ""
    suggestions: tuple[Suggestion, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """Give the one-line form, with the hint on a line of its own."""
        return f"{self._head()}\n    {one_line(self.hint)}"

    def _head(self) -> str:
        kind = "warning: " if self.severity == "warning" else ""
        return f"{one_line(self.path)}:{self.line}:{self.column}: {self.code} {kind}{one_line(self.message)}"

    def with_excerpt(self) -> str:
        """Give the form for a terminal: the problem, its source line with a caret, and the hint."""
        if not self.source.strip():
            return str(self)
        text, caret = excerpt(self.source, self.column)
        return f"{self._head()}\n    | {text}\n    | {caret}\n    {one_line(self.hint)}"


class CatalogError(Exception):
    """The catalog has errors; `diagnostics` holds every one of them."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics))
        super().__init__(as_text(self.diagnostics))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is more than a warning."""
    return any(d.severity == "error" for d in diagnostics)


def as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Give lines for a terminal: the problem, its source line with a caret, and the hint."""
    return "\n".join(d.with_excerpt() for d in diagnostics)


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Give workflow commands, which the forge shows at the lines of a pull request."""
    return "\n".join(
        f"::{d.severity} file={_property(d.path)},line={d.line},col={d.column},title={d.code}::"
        f"{_data(one_line(d.message))}%0A{_data(one_line(d.hint))}"
        for d in diagnostics
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Give a JSON list of objects with the fields of `Diagnostic`; a long source line is cut around the place.

    It is in ASCII, so that no console can garble it.
    """
    found = [asdict(d) | {"source": excerpt(d.source, d.column)[0]} for d in diagnostics]
    return json.dumps(found, indent=2)
