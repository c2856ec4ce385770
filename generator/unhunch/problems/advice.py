"""What to do about a problem: in words, and as what exactly a person would type."""

from dataclasses import dataclass, replace

from unhunch.problems.edits import Edit, Mark, Suggestion


@dataclass(frozen=True)
class Advice:
    """A hint. `instead` are texts of which each may stand in the place of what is wrong; `suggestions` are others.

    Words can be put before and after it with `+`.
    """

    words: str
    instead: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    def __str__(self) -> str:
        """Give the words alone."""
        return self.words

    def __add__(self, more: str) -> "Advice":
        """Give the advice with more words after its own."""
        return replace(self, words=f"{self.words}{more}")

    def __radd__(self, before: str) -> "Advice":
        """Give the advice with words before its own."""
        return replace(self, words=f"{before}{self.words}")

    def at(self, path: str, start: Mark, end: Mark | None) -> tuple[Suggestion, ...]:
        """Give every suggestion for what stands from `start` to `end` of a file; what is wrong may have no end."""
        here = self.instead if end else ()
        return (*((Edit(path, start, end or start, text),) for text in here), *self.suggestions)


def write(text: str, *edits: Edit) -> Advice:
    """Give the advice to write a text, which the edits do."""
    return Advice(f"Write `{text}`.", suggestions=(edits,))
