"""Marks put into a text before it is rendered: where they come out tells where each part of the result was written.

A mark is one character for private use, which no rule of Markdown knows. It stands where it cannot change what the
text becomes: behind backticks, at the start of a block of code, at the start of an address, behind a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.extensions.fenced_code import FencedBlockPreprocessor

from unhunch.text.markup.mentions import CITATION, Edit

Kind = Literal["ticks", "fence", "line", "address", "braces"]

_FIRST, _LAST = 0x100000, 0x10FFFD
_MARKS = re.compile("[\U00100000-\U0010fffd]")

_MARKED = re.compile(
    rf"""
      (?P<skipped>{CITATION.pattern.replace("(", "(?:")})
    | (?P<definition>^[ ]{{0,3}}\[[^\[\]\n]*\]:[ ]*\n?[ ]*<?)
    | (?P<destination>\]\([ ]*<?)
    | (?P<braces>\{{:?[ ]*[^\s{{}}=\[`<]+)
    | (?P<autolink><[^<>\s]*[:@][^<>\s]*(?=>))
    | (?P<ticks>`+)
    | (?P<indented>^[ ]{{4,}}(?:(?:[-*+>]|\d+\.)[ ]+)*[^\w\s`\[{{<&]{{0,9}}(?:[A-Za-z0-9]+|</?[A-Za-z]+|<[!?]-*))
    """,
    re.MULTILINE | re.VERBOSE,
)
_KINDS: dict[str, Kind] = {"ticks": "ticks", "indented": "line", "braces": "braces"}


@dataclass(frozen=True)
class Mark:
    """A mark that is put in at `at`, for what was written from `start` to `end`."""

    kind: Kind
    start: int
    end: int
    at: int


def character(number: int) -> str:
    """Give the mark of a number. Raises ValueError when there are no more."""
    if _FIRST + number > _LAST:
        raise ValueError("too many marks")
    return chr(_FIRST + number)


def numbers(text: str) -> list[int]:
    """Give the numbers of the marks in a text, in their order."""
    return [ord(found) - _FIRST for found in _MARKS.findall(text)]


def unmarked(text: str) -> str:
    """Give a text without marks."""
    return _MARKS.sub("", text)


def without_foreign_marks(text: str) -> str:
    """Give a text in which whoever wrote it put no marks: another character stands for each."""
    return _MARKS.sub("\ufffd", text)


def marks(text: str) -> tuple[Mark, ...]:
    """Find where marks can stand in a text."""
    return tuple(_marks(text))


def _marks(text: str) -> Iterator[Mark]:
    done = 0
    for fence in fences(text):
        yield from _outside_fences(text, done, fence.start())
        yield Mark("fence", fence.start(), fence.end(), fence.start("code"))
        done = fence.end()
    yield from _outside_fences(text, done, len(text))


def _outside_fences(text: str, start: int, end: int) -> Iterator[Mark]:
    for found in _MARKED.finditer(text, start, end):
        group = found.lastgroup or "skipped"
        if group != "skipped":
            start = found.end() if group in ("definition", "destination") else found.start()
            yield Mark(_KINDS.get(group, "address"), start, found.end(), found.end())


def edit(mark: Mark, number: int) -> Edit:
    """Give the edit that puts a mark in."""
    return Edit(mark.at, mark.at, character(number) + ("\n" if mark.kind == "fence" else ""))


def fences(text: str) -> Iterator[re.Match[str]]:
    """Yield each block of code between fences, as Python-Markdown finds them."""
    at = 0
    while found := FencedBlockPreprocessor.FENCED_BLOCK_RE.search(text, at):
        if found["attrs"] and get_attrs_and_remainder(found["attrs"])[1]:
            at = found.end("attrs")
            continue
        yield found
        at = found.end()
