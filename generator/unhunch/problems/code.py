"""The codes of problems: each has a name, a rule in plain words, and one function that finds or words it.

A code's rule is its function's docstring, which a contributor reads on the page of rules. Two kinds of function carry a
code: a `Wording` turns what the reader of a file met into a message and a hint; a `Rule` looks through the whole
catalog and yields the places that break it.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, ParamSpec, Protocol, TypeAlias, TypeVar

from unhunch.problems.advice import Advice
from unhunch.problems.diagnostics import Diagnostic, Place, Severity

P = ParamSpec("P")
S = TypeVar("S")

Words: TypeAlias = tuple[str, str | Advice]
"""What is wrong, and what to do about it."""

Found: TypeAlias = tuple[Place, str, str | Advice]
"""Where a rule is broken, what is wrong, and what to do about it."""


@dataclass(frozen=True, order=True)
class Code:
    """A kind of problem. `slug` names it in words; `rule` is what a contributor reads.

    `of_safety` says that readers may come to harm by it: no catalog may accept it as a whole.
    """

    code: str
    slug: str
    severity: Severity
    rule: str
    of_safety: bool = False

    @property
    def name(self) -> str:
        """Code and slug, as its folder of examples is called."""
        return f"{self.code}-{self.slug}"

    def at(self, place: Place, message: str, hint: str | Advice) -> Diagnostic:
        """Give the problem of this kind at a place."""
        advice = hint if isinstance(hint, Advice) else Advice(hint)
        suggestions = advice.at(place.path, (place.line, place.column), place.end)
        return Diagnostic(
            *(place.path, place.line, place.column, self.code, message, advice.words, self.severity, place.source),
            suggestions=suggestions,
        )


class Coded(Protocol):
    """Anything that carries a code."""

    @property
    def code(self) -> Code:
        """The code that it reports."""


@dataclass(frozen=True)
class Wording(Generic[P]):
    """The words for one kind of problem: called with a place and what was met there, it gives the problem."""

    code: Code
    words: Callable[P, Words]

    def __call__(self, place: Place, *args: P.args, **kwargs: P.kwargs) -> Diagnostic:
        """Give the problem at the place."""
        return self.code.at(place, *self.words(*args, **kwargs))


@dataclass(frozen=True)
class Rule(Generic[S]):
    """A rule over a whole subject, such as the catalog; calling it yields each problem."""

    code: Code
    search: Callable[[S], Iterable[Found]]

    def __call__(self, subject: S) -> Iterator[Diagnostic]:
        """Yield every problem of this kind in the subject."""
        return (self.code.at(*found) for found in self.search(subject))


def wording(
    code: str, slug: str, severity: Severity = "error", *, of_safety: bool = False
) -> Callable[[Callable[P, Words]], Wording[P]]:
    """Make the decorated function, which gives message and hint, the words of a code."""
    return lambda words: Wording(_code(code, slug, severity, words, of_safety), words)


def rule(
    code: str, slug: str, severity: Severity = "error", *, of_safety: bool = False
) -> Callable[[Callable[[S], Iterable[Found]]], Rule[S]]:
    """Make the decorated function, which yields place, message and hint, the rule of a code."""
    return lambda search: Rule(_code(code, slug, severity, search, of_safety), search)


def _code(code: str, slug: str, severity: Severity, function: Callable[..., object], of_safety: bool) -> Code:
    return Code(code, slug, severity, inspect.getdoc(function) or "", of_safety)
