"""YAML text to data with positions: strict, and nothing is converted unseen.

The parser's events are read one by one, so that positions come from the parser and every surprise of YAML is either
read as written or refused with the reason. Nesting is bounded, and aliases are never followed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.diagnostics import Diagnostic, Place
from generator.source import codes, limits, mistakes, plain
from generator.source.decoding import decode, spacing
from generator.source.document import Document, Loc, Mark
from generator.source.syntax import explain

_CURLY = tuple("“”„‟‘’‚«»")  # noqa: RUF001 - the curly marks themselves are meant
_ITEM = re.compile(r" *-(?= )")
_NOTHING = re.compile(r"\s*(#.*)?$")
_LOST_COMMENT = re.compile(r"\s+(#[^\s#].*)")


def read(path: str, raw: bytes) -> tuple[Document | None, list[Diagnostic]]:
    """Read one YAML file; give its document, or None when it has errors, and every problem found."""
    lines, problems = decode(path, raw)
    if problems:
        return None, problems
    if all(_NOTHING.match(line) for line in lines):
        return None, [codes.empty_file(Place(path))]
    if overlong := [*islice(limits.overlong(path, lines), codes.MAX_PROBLEMS + 1)]:
        return None, overlong
    problems = [*islice(spacing(path, lines), codes.MAX_PROBLEMS + 1)]
    reader = _Reader(path, lines, iter(yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader)))
    data = None
    try:
        data = reader.document()
    except yaml.MarkedYAMLError as error:
        told = {p.line for p in reader.problems}
        stopped = explain(path, lines, error)
        if not problems and stopped.line not in told:  # else the parser only stumbles over what is told already
            problems = [stopped]
    except _EnoughError:
        pass
    problems += reader.problems
    if not any(p.severity == "error" for p in problems) and not isinstance(data, dict):
        problems = [codes.no_keys(reader.place(*reader.values.get((), (1, 1))))]
    if any(p.severity == "error" for p in problems):
        return None, problems
    document = Document(path, lines, data, reader.values, reader.keys, reader.written)
    crowded = [*islice(limits.crowded(document), codes.MAX_PROBLEMS + 1)]
    return (None if crowded else document), problems + crowded


class _EnoughError(Exception):
    """Ends the reading of a document that is nested too deep, or that has more problems than are shown."""


@dataclass
class _Reader:
    """Reads one document's events; every problem is kept and the reading goes on."""

    path: str
    lines: tuple[str, ...]
    events: Iterator[Event]
    values: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)
    written: dict[Loc, str] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def report(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        if len(self.problems) > codes.MAX_PROBLEMS:
            raise _EnoughError

    def place(self, line: int, column: int) -> Place:
        return Place(self.path, line, column, self.line(line))

    def line(self, number: int) -> str:
        """Give a line's text; the parser may place an empty value behind the last line."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def at(self, event: Event) -> Place:
        return self.place(*_mark(event))

    def document(self) -> object:
        data: object = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.report(mistakes.several_documents(self.at(event)))
                    break
                data = self.node(next(self.events), ())
        return data

    def node(self, event: Event, loc: Loc) -> object:
        self.values[loc] = _mark(event)
        self.refuse_marks(event)
        if len(loc) > codes.MAX_DEPTH:
            self.report(codes.too_deep(self.at(event)))
            raise _EnoughError
        if isinstance(event, ScalarEvent):
            return self.scalar(event, loc)
        if isinstance(event, MappingStartEvent):
            return self.mapping(loc)
        return self.sequence(loc) if isinstance(event, SequenceStartEvent) else None

    def refuse_marks(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            self.report(codes.alias(self.at(event), "*"))
        elif isinstance(event, NodeEvent) and event.anchor:
            self.report(codes.alias(self.at(event), "&"))
        if tag := getattr(event, "tag", None):
            self.report(codes.custom_tag(self.at(event), tag))

    def mapping(self, loc: Loc) -> dict[str, object]:
        found: dict[str, object] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = self.key(event, loc)
            if key in found:
                self.report(codes.duplicate_key(self.at(event), key, self.keys[(*loc, key)][0]))
                self.node(next(self.events), (*loc, key, "again"))
                continue
            self.keys[(*loc, key)] = _mark(event)
            found[key] = self.node(next(self.events), (*loc, key))
        return found

    def key(self, event: Event, loc: Loc) -> str:
        if isinstance(event, ScalarEvent) and event.value:
            self.refuse_marks(event)
            if not event.style and event.value.startswith(_CURLY):
                self.report(codes.curly_quote(self.at(event), event.value[0]))
            return str(event.value)
        self.report(codes.odd_key(self.at(event)))
        self.node(event, (*loc, "?"))
        return f"? {len(self.problems)}"  # so that two such keys are not told as one given twice

    def sequence(self, loc: Loc) -> list[object]:
        found: list[object] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            found.append(self.node(event, (*loc, len(found))))
        return found

    def scalar(self, event: ScalarEvent, loc: Loc) -> object:
        text: str = event.value
        if event.style:  # quoted, or a block of text: always text
            return text
        if text.startswith(_CURLY):
            self.report(codes.curly_quote(self.at(event), text[0]))
        elif plain.ambiguous(text):
            self.report(codes.ambiguous_number(self.at(event), text, plain.plainly(text)))
        else:
            self.warn_of_lost_comment(event)
        self.refuse_swallowed_items(event)
        value = plain.value(text)
        if not isinstance(value, str):
            self.written[loc] = text
        return value

    def warn_of_lost_comment(self, event: ScalarEvent) -> None:
        line, column = _end(event)
        if match := _LOST_COMMENT.match(self.line(line), column - 1):
            self.report(codes.lost_comment(self.place(line, match.start(1) + 1), match[1]))

    def refuse_swallowed_items(self, event: ScalarEvent) -> None:
        """An item that is indented too far would silently become a part of the text above it."""
        first, last = _mark(event)[0], _end(event)[0]
        text = self.line(first)
        for number in range(first + 1, last + 1):
            if match := _ITEM.match(self.line(number)):
                column = len(text) - len(text.lstrip()) + 1
                self.report(mistakes.indentation(self.place(number, match.end()), column, first))


def _mark(event: Event) -> Mark:
    return _from_one(event.start_mark)


def _end(event: Event) -> Mark:
    return _from_one(event.end_mark)


def _from_one(mark: Any) -> Mark:  # noqa: ANN401 - the stubs of yaml know less than libyaml gives
    return (mark.line + 1, mark.column + 1)
