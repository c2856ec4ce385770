"""What a page pulls in from the catalog: citations `[@id]`, and inserts `[[name]]` alone on their lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

CITATION = re.compile(r"\[@([A-Za-z0-9_-]+)\]")
INSERT = re.compile(r"^\[\[([a-z-]+)(?:: *([A-Za-z0-9_-]+))?\]\]$", re.MULTILINE)

_CITED = re.compile(rf"(?:(?<=\S) )?{CITATION.pattern}")


@dataclass(frozen=True)
class Mention:
    """A citation of `name`, or an insert of that name; `start` and `end` are its place in the text.

    The space between a word and a citation is part of it: a citation stands close to its word.
    """

    start: int
    end: int
    name: str
    argument: str | None = None
    cites: bool = False

    @property
    def at(self) -> int:
        """Where its first bracket stands."""
        return self.end - len(f"[@{self.name}]") if self.cites else self.start


def mentions(text: str) -> tuple[Mention, ...]:
    """Give all that look like one, in their order: what stands in code is none."""
    cited = (Mention(found.start(), found.end(), found[1], cites=True) for found in _CITED.finditer(text))
    inserts = (Mention(found.start(), found.end(), found[1], found[2]) for found in INSERT.finditer(text))
    return tuple(sorted((*cited, *inserts), key=lambda mention: mention.start))


@dataclass(frozen=True)
class Edit:
    """Text to stand in place of a part of another."""

    start: int
    end: int
    text: str


def filling(text: str, mention: Mention, content: str) -> Edit:
    """Put content in the place of a mention. An insert is a block of its own, so empty lines part it from others."""
    if mention.cites:
        return Edit(mention.start, mention.end, content)
    before = "" if _empty(text, text.rfind("\n", 0, max(mention.start - 1, 0)) + 1, mention.start) else "\n"
    following = text.find("\n", mention.end + 1)
    after = "" if _empty(text, mention.end, following if following >= 0 else len(text)) else "\n"
    return Edit(mention.start, mention.end, f"{before}{content}{after}")


def _empty(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Make all edits, which do not overlap."""
    return "".join(_pieces(text, edits))


def _pieces(text: str, edits: Iterable[Edit]) -> Iterator[str]:
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        yield text[done : edit.start]
        yield edit.text
        done = edit.end
    yield text[done:]
