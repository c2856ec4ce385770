"""What a problem is, and the three ways to print it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One problem at one place, with what to do about it.

    `path` is relative to the catalog's root, with slashes; `line` and `column` count from 1.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str
    severity: Severity = "error"
    source: str = ""

    def __str__(self) -> str:
        """Give the one-line form, with the hint on a line of its own."""
        kind = "warning: " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {kind}{self.message}\n    {self.hint}"


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
    return "\n".join(_excerpt(d) for d in diagnostics)


def _excerpt(d: Diagnostic) -> str:
    head, hint = str(d).split("\n", 1)
    if not d.source.strip():
        return f"{head}\n{hint}"
    margin = " " * (d.column - 1)
    return f"{head}\n    | {d.source.rstrip()}\n    | {margin}^\n{hint}"


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Give workflow commands, which the forge shows at the lines of a pull request."""
    return "\n".join(
        f"::{d.severity} file={_property(d.path)},line={d.line},col={d.column},title={d.code}::"
        f"{_data(d.message)} {_data(d.hint)}"
        for d in diagnostics
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Give a JSON list of objects with the fields of `Diagnostic`."""
    return json.dumps([asdict(d) for d in diagnostics], ensure_ascii=False, indent=2)
