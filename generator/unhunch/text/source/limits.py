"""Y170, Y171: how much a file may hold. Nobody sensible meets these limits; without them a check might never end."""

from collections.abc import Iterator

from unhunch.problems.code import Words, wording
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.source.document import Document, Loc

MOST = 2000
LONGEST_LINE = 4000


@wording("Y170", "too-many")
def too_many(count: int) -> Words:
    """A list, or the keys at one place, are at most 2,000. The longest list of an entry has about ten items."""
    return f"this has {count:,} items; at most {MOST:,} can be read", "Leave out what is not needed."


@wording("Y171", "long-line")
def long_line(count: int) -> Words:
    """A line has at most 4,000 characters. A list in brackets can stand on lines of its own, an item a line."""
    return (
        f"the line has {count:,} characters; at most {LONGEST_LINE:,} can be read",
        "Divide it: put each item on a line of its own, after a dash and a space.",
    )


CODES = (too_many, long_line)


def overlong(path: str, lines: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield each line that is too long, without its text."""
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            yield long_line(Place(path, number), len(line))


def crowded(document: Document) -> Iterator[Diagnostic]:
    """Yield each list of a document that is too long, and each place with too many keys."""
    waiting: list[tuple[Loc, object]] = [((), document.data)]
    while waiting:
        loc, data = waiting.pop()
        if isinstance(data, dict | list):
            if len(data) > MOST:
                yield too_many(document.place(loc, at_key=bool(loc) and isinstance(loc[-1], str)), len(data))
            else:
                below = data.items() if isinstance(data, dict) else enumerate(data)
                waiting += (((*loc, part), value) for part, value in below)
