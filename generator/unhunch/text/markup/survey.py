"""Where the parts of a rendered page were written: found by marks, in a rendering that is made for them alone."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from unhunch.text.markup.dialect import render
from unhunch.text.markup.marks import Mark, character, edit, marks, numbers, unmarked
from unhunch.text.markup.mentions import Edit, Mention, edited, filling
from unhunch.text.markup.tree import Element, parse

_INDENT = " " * 4
_NOT_A_LINE_END = re.compile(r"[^\n]")

Span = tuple[int, int]


@dataclass(frozen=True)
class Code:
    """What of a text is code: whole blocks of lines, and spans within lines. Each part is (start, end)."""

    blocks: tuple[Span, ...] = ()
    spans: tuple[Span, ...] = ()

    @cached_property
    def parts(self) -> tuple[Span, ...]:
        """Every part, in its order; none overlap."""
        return tuple(_apart(sorted((*self.blocks, *self.spans))))

    def holds(self, at: int) -> bool:
        """Whether there is code at this place."""
        before = bisect_right(self.parts, at, key=lambda part: part[0])
        return before > 0 and at < self.parts[before - 1][1]

    def blanked(self, text: str) -> str:
        """Give the text with spaces for its code, so that places and lines stay as they are."""
        return edited(text, [Edit(start, end, _NOT_A_LINE_END.sub(" ", text[start:end])) for start, end in self.parts])


def _apart(parts: Iterable[Span]) -> Iterator[Span]:
    done = 0
    for start, end in parts:
        if end > done:
            yield max(start, done), end
            done = end


@dataclass(frozen=True)
class Survey:
    """What is code, the tree as the page will have it, and where its elements' addresses and attributes are written."""

    code: Code
    root: Element
    addresses: Mapping[Element, int]
    braces: Mapping[Element, int]


def survey(text: str, found: Sequence[Mention]) -> Survey:
    """Render a text with marks in it. Raises UnreadableError, and ValueError where there are more places than marks."""
    put = [
        mark for mark in marks(text) if not any(mention.start < mark.at < mention.end for mention in _near(found, mark))
    ]
    edits = [
        *(filling(text, mention, character(number)) for number, mention in enumerate(found)),
        *(edit(mark, number) for number, mark in enumerate(put, len(found))),
    ]
    root = parse(render(edited(text, edits)).html)
    numbered = dict(enumerate(put, len(found)))
    places = {
        **{number: mention.at for number, mention in enumerate(found)},
        **{n: mark.at for n, mark in numbered.items()},
    }
    code = Code(tuple(_blocks(text, root, numbered, places)), tuple(_spans(root, numbered)))
    origins = [*_origins(root, numbered)]
    return Survey(
        code,
        root,
        {element: mark.start for element, mark in reversed(origins) if mark.kind == "address"},
        {element: mark.start for element, mark in reversed(origins) if mark.kind != "address"},
    )


def _near(found: Sequence[Mention], mark: Mark) -> Sequence[Mention]:
    """Give the mentions that could hold a mark."""
    after = bisect_right(found, mark.at, key=lambda mention: mention.start)
    return found[max(0, after - 1) : after]


def _spans(root: Element, marked: Mapping[int, Mark]) -> Iterator[Span]:
    """Yield each span of code: from its backticks to the first ones behind it."""
    ticks = [number for number, mark in marked.items() if mark.kind == "ticks"]
    following = dict(pairwise(ticks))
    for element in root.elements():
        if element.name == "code" and not element.within("pre"):
            inside = [number for number in numbers(element.text) if number in following]
            if inside:
                yield marked[inside[0]].start, marked[following[inside[-1]]].end


def _blocks(text: str, root: Element, marked: Mapping[int, Mark], places: Mapping[int, int]) -> Iterator[Span]:
    """Yield each block of code between fences, and each line of one that is indented."""
    lines: set[int] = set()
    for element in root.elements():
        if element.name != "code" or not element.within("pre"):
            continue
        inside = numbers(element.text)
        fenced = [marked[number] for number in inside if number in marked and marked[number].kind == "fence"]
        if fenced:
            yield fenced[0].start, fenced[0].end
        else:
            lines.update(text.rfind("\n", 0, places[number]) + 1 for number in inside)
    yield from _indented(text, lines, {text.rfind("\n", 0, place) + 1 for place in places.values()})


def _indented(text: str, known: Iterable[int], marked: Collection[int]) -> Iterator[Span]:
    """Yield the lines that are known to be code, and those beside them that hold nothing that could be marked."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    code = set(known)
    if not code:
        return
    for order in (starts, starts[::-1]):
        beside = False
        for start in order:
            beside = start in code or (beside and start not in marked and text.startswith((_INDENT, "\n"), start))
            if beside and text.startswith(_INDENT, start):
                code.add(start)
    ends = dict(zip(starts, [*starts[1:], len(text) + 1], strict=True))
    yield from ((start, ends[start] - 1) for start in sorted(code))


def _origins(root: Element, marked: Mapping[int, Mark]) -> Iterator[tuple[Element, Mark]]:
    """Take the marks out of the tree's attributes; yield the elements that had some, each with each of its marks."""
    for element in root.elements():
        found = numbers("".join(f"{name}{value}" for name, value in element.attributes))
        element.attributes = tuple((unmarked(name), unmarked(value)) for name, value in element.attributes)
        if element.name in ("pre", "code"):  # a block of code has its attributes between its fence and its mark
            found += numbers(element.text)[:1]
        yield from ((element, marked[number]) for number in found if number in marked)
