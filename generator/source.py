"""YAML text to data with positions: strict, and nothing is converted behind the writer's back.

The parser's events are read one by one, so that positions come from the parser and every surprise of YAML (anchors,
tags, duplicate keys, octal numbers, sexagesimal times) is either read as written or refused with the reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

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

from generator.diagnostics import Diagnostic

Loc: TypeAlias = tuple[str | int, ...]
"""Where a value stands: the keys and indexes that lead to it."""

Mark: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+([eE][-+]?[0-9]+)?")
_OTHER_NUMBER = re.compile(r"[-+]?(0[0-9_]+|0[xob][0-9a-fA-F_]+|[0-9]+(_[0-9]+)+)")
_QUOTED = frozenset("'\"|>")
_WORDS: dict[str, object] = {"null": None, "~": None, "": None, "true": True, "false": False}


@dataclass(frozen=True)
class Document:
    """A file's data, and where each key and value of it stands."""

    path: str
    lines: tuple[str, ...]
    data: object
    values: dict[Loc, Mark]
    keys: dict[Loc, Mark]

    def problem(self, loc: Loc, code: str, message: str, hint: str, *, at_key: bool = False) -> Diagnostic:
        """Give an error at the value (or the key) that `loc` leads to, or at the nearest thing around it."""
        marks = self.keys if at_key else self.values
        while loc and loc not in marks:
            loc = loc[:-1]
        line, column = marks.get(loc) or self.values.get(loc, (1, 1))
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return Diagnostic(self.path, line, column, code, message, hint, source=text)


@dataclass
class _Reader:
    """Reads one document's events; every problem is kept and the reading goes on."""

    path: str
    lines: tuple[str, ...]
    events: Iterator[Event]
    values: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def report(self, event: Event, code: str, message: str, hint: str) -> None:
        line, column = _mark(event)
        self.problems.append(Diagnostic(self.path, line, column, code, message, hint, source=self.lines[line - 1]))

    def node(self, event: Event, loc: Loc) -> object:
        self.values[loc] = _mark(event)
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            self.report(
                event, "Y110", "anchors and aliases (& and *) are not allowed", "Write the text out where it is needed."
            )
        if getattr(event, "tag", None) and not isinstance(event, AliasEvent):
            self.report(event, "Y111", "tags (!) are not allowed", "Leave the tag out; put text in quotes.")
        if len(loc) > MAX_DEPTH:
            self.report(event, "Y113", f"nested deeper than {MAX_DEPTH} levels", "Take out some of the levels.")
            raise _TooDeepError
        if isinstance(event, MappingStartEvent):
            return self.mapping(loc)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(loc)
        return self.scalar(event) if isinstance(event, ScalarEvent) else None

    def mapping(self, loc: Loc) -> dict[str, object]:
        found: dict[str, object] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = event.value if isinstance(event, ScalarEvent) else None
            if not isinstance(key, str):
                self.report(event, "Y114", "a key must be a plain word", "Write a word and a colon, such as `name:`.")
                self.node(event, (*loc, "?"))
                key = "?"
            elif key in found:
                first = self.keys[(*loc, key)][0]
                self.report(
                    event,
                    "Y112",
                    f"`{key}` stands here and in line {first}",
                    f"Keep one of the two; `{key}` may be given once.",
                )
            else:
                self.keys[(*loc, key)] = _mark(event)
            value = self.node(next(self.events), (*loc, key))
            found.setdefault(key, value)
        return found

    def sequence(self, loc: Loc) -> list[object]:
        found: list[object] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            found.append(self.node(event, (*loc, len(found))))
        return found

    def scalar(self, event: ScalarEvent) -> object:
        text: str = event.value
        if event.style in _QUOTED:  # quoted, or a block of text: always text
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
        if _OTHER_NUMBER.fullmatch(text):
            self.report(
                event,
                "Y115",
                f"`{text}` could be read as a number in several ways",
                f'Write the number plainly, such as {text.lstrip("+-0") or 0}, or put it in quotes: "{text}".',
            )
        return text


class _TooDeepError(Exception):
    """Ends the reading of a document that is nested too deep."""


def _mark(event: Event) -> Mark:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def read(path: str, raw: bytes) -> tuple[Document | None, list[Diagnostic]]:
    """Read one YAML file; give its document, or None and every problem found."""
    text, problems = _decode(path, raw)
    if problems:
        return None, problems
    lines = tuple(text.splitlines()) or ("",)
    reader = _Reader(path, lines, iter(yaml.parse(text, Loader=yaml.CSafeLoader)))
    try:
        data = _only_document(reader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        source = lines[min(line, len(lines)) - 1]
        message = f"this is not valid YAML: {error.problem or error.context}"
        hint = "Compare the line with a file that works: spaces at the start, a space after each colon."
        return None, [*reader.problems, Diagnostic(path, line, column, "Y105", message, hint, source=source)]
    except _TooDeepError:
        return None, reader.problems
    if reader.problems:
        return None, reader.problems
    if not isinstance(data, dict):
        message = "the file must hold keys and values, such as `name: Arm slides`"
        return None, [Diagnostic(path, 1, 1, "Y109", message, "Start from a file of the same folder.", source=lines[0])]
    return Document(path, lines, data, reader.values, reader.keys), []


def _only_document(reader: _Reader) -> object:
    for event in reader.events:
        if isinstance(event, DocumentStartEvent):
            return reader.node(next(reader.events), ())
    return None


def _decode(path: str, raw: bytes) -> tuple[str, list[Diagnostic]]:
    def refuse(code: str, message: str, hint: str) -> tuple[str, list[Diagnostic]]:
        return "", [Diagnostic(path, 1, 1, code, message, hint)]

    if len(raw) > MAX_BYTES:
        return refuse(
            "Y108", f"the file is larger than {MAX_BYTES // 1024} KB", "Split it, or take out what is not text."
        )
    if not raw.strip():
        return refuse("Y103", "the file is empty", "Start from a file of the same folder.")
    if raw.startswith(b"\xef\xbb\xbf"):
        return refuse("Y102", "the file begins with an invisible mark (BOM)", "Save it as UTF-8 without BOM.")
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [
            Diagnostic(path, line, 1, "Y101", "the file is not saved as UTF-8", "Save it again with encoding UTF-8.")
        ]
