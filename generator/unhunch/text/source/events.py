"""The events of a YAML parser to data: every surprise of YAML is read as it is written, or refused with the reason."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

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

from unhunch.problems.codes import source as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.problems.edits import Mark
from unhunch.text.source import mistakes, plain
from unhunch.text.source.document import Loc
from unhunch.text.source.lookalikes import GLUED, glued_keys, like_a_key, like_a_text
from unhunch.text.source.quotes import CURLY, straight
from unhunch.text.source.spacing import indented

_ITEM = re.compile(r" *-(?= )")
_ODD_KEY = re.compile(r"[^A-Za-z_]|[a-z]\)")
_LOST_COMMENT = re.compile(r"\s+(#[^\s#].*)")


class EnoughError(Exception):
    """Ends the reading of a document that is nested too deep, or that has more problems than are shown."""


@dataclass
class Events:
    """Reads one document's events; every problem is kept and the reading goes on."""

    path: str
    lines: tuple[str, ...]
    events: Iterator[Event]
    known: frozenset[str] = frozenset()
    values: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)
    written: dict[Loc, str] = field(default_factory=dict)
    ends: dict[Loc, Mark] = field(default_factory=dict)
    key_ends: dict[Loc, Mark] = field(default_factory=dict)
    last: Mark = (1, 1)
    brackets: int = 0
    told: set[int] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)

    def _report(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        if len(self.problems) > codes.MAX_PROBLEMS:
            raise EnoughError

    def place(self, line: int, column: int) -> Place:
        """Give a place in the file; the parser may put an empty value behind the last line, where nobody can look."""
        line, column = (line, column) if line <= len(self.lines) else (max(1, len(self.lines)), 1)
        return Place(self.path, line, column, self._line(line))

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def _at(self, event: Event) -> Place:
        end = _end(event) if isinstance(event, ScalarEvent | AliasEvent) else None
        return replace(self.place(*_mark(event)), end=end)

    def document(self) -> object:
        """Give the data of the first document; raises yaml.MarkedYAMLError where YAML ends, EnoughError at too much."""
        data: object = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report(mistakes.several_documents(self._at(event)))
                    break
                data = self._node(next(self.events), ())
        return data

    def _node(self, event: Event, loc: Loc) -> object:
        """Give the data of what begins with an event; a list or keys end where the last thing in them does."""
        self.values[loc] = self.last = _mark(event)
        data = self._data(event, loc)
        self.ends[loc] = self.last
        return data

    def _data(self, event: Event, loc: Loc) -> object:
        self._refuse_marks(event)
        if len(loc) > codes.MAX_DEPTH:
            self._report(codes.too_deep(self._at(event)))
            raise EnoughError
        if isinstance(event, ScalarEvent):
            self.last = self._block_end(event) if event.style in ("|", ">") else _end(event)
            return self._scalar(event, loc)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, loc)
        return self._sequence(event, loc) if isinstance(event, SequenceStartEvent) else None

    def _block_end(self, event: ScalarEvent) -> Mark:
        """Give the end of a block of text: that of its last line, where the parser gives the start of the next."""
        line = min(_end(event)[0] - (_end(event)[1] == 1), len(self.lines))
        while line > _mark(event)[0] and not self._line(line).strip():
            line -= 1
        return line, len(self._line(line)) + 1

    def _refuse_marks(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            self._report(codes.alias(self._at(event), "*", event.anchor or ""))
        elif isinstance(event, NodeEvent) and event.anchor:
            self._report(codes.alias(self._at(event), "&", event.anchor))
        if tag := getattr(event, "tag", None):
            self._report(codes.custom_tag(self._at(event), tag))

    def _mapping(self, start: MappingStartEvent, loc: Loc) -> dict[str, object]:
        found: dict[str, object] = {}
        glued: list[Place] = []
        self.brackets += bool(start.flow_style)
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = self._key(event, loc)
            if key in found:
                if _mark(event)[0] not in self.told:
                    self._report(codes.duplicate_key(self._at(event), key, self.keys[(*loc, key)][0]))
                self._node(next(self.events), (*loc, key, "again"))
                continue
            self.keys[(*loc, key)] = _mark(event)
            self.key_ends[(*loc, key)] = self.last = _end(event)
            found[key] = self._node(next(self.events), (*loc, key))
            if start.flow_style and found[key] is None and GLUED.fullmatch(key):
                glued.append(self._at(event))
        if start.flow_style:
            self.last = _end(event)
            self.brackets -= 1
        for problem in glued_keys(self.path, glued):
            self._report(problem)
        return found

    def _key(self, event: Event, loc: Loc) -> str:
        if isinstance(event, ScalarEvent) and event.value:
            self._refuse_marks(event)
            if not event.style and event.value.startswith(CURLY):
                self._report(codes.curly_quote(self._at(event), event.value[0], straight(self._at(event))))
            if not event.style and not self.brackets and _ODD_KEY.match(event.value):
                self._refuse_lookalike(event, lambda: like_a_key(self.path, self.lines, _mark(event)))
            return str(event.value)
        self._report(codes.odd_key(self._at(event)))
        self._node(event, (*loc, "?"))
        return f"? {len(self.problems)}"  # so that two such keys are not told as one given twice

    def _sequence(self, start: SequenceStartEvent, loc: Loc) -> list[object]:
        found: list[object] = []
        self.brackets += bool(start.flow_style)
        while not isinstance(event := next(self.events), SequenceEndEvent):
            found.append(self._node(event, (*loc, len(found))))
        if start.flow_style:
            self.last = _end(event)
            self.brackets -= 1
        return found

    def _scalar(self, event: ScalarEvent, loc: Loc) -> object:
        text: str = event.value
        if event.style:  # quoted, or a block of text: always text
            return text
        if text.startswith(CURLY):
            self._report(codes.curly_quote(self._at(event), text[0], straight(self._at(event))))
        elif plain.ambiguous(text):
            self._report(codes.ambiguous_number(self._at(event), text, plain.plainly(text)))
        else:
            self._warn_of_lost_comment(event)
        if not self.brackets:
            self._refuse_lookalike(event, lambda: like_a_text(self.path, self.lines, _mark(event), text, self.known))
            self._refuse_swallowed_items(event)
        value = plain.value(text)
        if not isinstance(value, str):
            self.written[loc] = text
        return value

    def _warn_of_lost_comment(self, event: ScalarEvent) -> None:
        line, column = _end(event)
        if match := _LOST_COMMENT.match(self._line(line), column - 1):
            self._report(codes.lost_comment(self.place(line, match.start(1) + 1), match[1]))

    def _refuse_lookalike(self, event: Event, look: Callable[[], Diagnostic | None]) -> None:
        """Report the problem of a line, unless it was told with the lines above that are like it."""
        if _mark(event)[0] not in self.told and (problem := look()):
            self.told.update(edit.start[0] for suggestion in problem.suggestions for edit in suggestion)
            self._report(problem)

    def _refuse_swallowed_items(self, event: ScalarEvent) -> None:
        """An item that is indented too far would silently become a part of the text above it."""
        first, last = _mark(event)[0], _end(event)[0]
        column = len(self._line(first)) - len(self._line(first).lstrip()) + 1
        for number in range(first + 1, last + 1):
            if match := _ITEM.match(self._line(number)):
                self._report(indented(self.place(number, match.end()), column, first))


def _mark(event: Event) -> Mark:
    return _from_one(event.start_mark)


def _end(event: Event) -> Mark:
    return _from_one(event.end_mark)


def _from_one(mark: Any) -> Mark:  # noqa: ANN401 - the stubs of yaml know less than libyaml gives
    return (mark.line + 1, mark.column + 1)
