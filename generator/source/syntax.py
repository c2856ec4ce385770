"""The parser's complaint to the mistake that a writer most likely made.

libyaml says where it stopped, which is often a line below the mistake, and in its own terms. The explanations are tried
in their order; each looks at the lines around and either recognises its mistake or leaves it to the next.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from yaml import Mark as YamlMark
from yaml import MarkedYAMLError

from generator.diagnostics import Diagnostic, Place
from generator.source import codes, mistakes

_CURLY_VALUE = re.compile(r"^[ ]*(?:- )*(?:[\w-]+: +)?(?P<quote>[“”„‟‘’‚«»])")  # noqa: RUF001 - meant
_KEY = re.compile(r"^(?P<indent>[ ]*)(?P<dash>(?:- +)*)(?P<key>[\w-]+):(?: +(?P<value>.*))?$")
_NO_SPACE = re.compile(r"^[ ]*(?:- +)*(?:(?P<key>[A-Za-z_][\w-]*):(?=[^\s:/])|(?P<dash>-)(?=[^\s-]))(?P<value>.+)$")
_ITEM = re.compile(r"^[ ]*- ")
_TEXT = re.compile(r"^[ ]*(?P<before>(?:- +)*(?:[\w-]+: +)?)(?P<text>.+?)\s*$")
_QUOTE_OPENS = re.compile(r"^[ ]*(?:- +)*(?:[\w-]+: +)?(?P<quote>['\"])")


@dataclass(frozen=True)
class _Stop:
    """Where and why the parser stopped; `context` is where the thing began that it was reading."""

    path: str
    lines: tuple[str, ...]
    reason: str
    mark: tuple[int, int]
    doing: str
    context: tuple[int, int]

    def text(self, line: int) -> str:
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def place(self, mark: tuple[int, int]) -> Place:
        line, column = mark
        return Place(self.path, line, column, self.text(line))

    def above(self, line: int) -> int:
        """The number of the nearest line above that is neither empty nor a note; 0 if there is none."""
        return next((n for n in range(line - 1, 0, -1) if (t := self.text(n).strip()) and not t.startswith("#")), 0)


def explain(path: str, lines: tuple[str, ...], error: MarkedYAMLError) -> Diagnostic:
    """Give the problem that made the parser stop."""
    mark = _mark(error.problem_mark or error.context_mark)
    context = _mark(error.context_mark) if error.context_mark else mark
    stop = _Stop(path, lines, error.problem or "", mark, error.context or "", context)
    if "nesting depth" in stop.reason:  # newer parsers stop there themselves, before they tell of anything
        return codes.too_deep(stop.place(stop.mark))
    for explanation in _EXPLANATIONS:
        if problem := explanation(stop):
            return problem
    return mistakes.not_yaml(stop.place(stop.mark), stop.reason or stop.doing)


def _mark(mark: YamlMark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _curly(stop: _Stop) -> Diagnostic | None:
    match = _CURLY_VALUE.match(stop.text(stop.mark[0]))
    return match and codes.curly_quote(stop.place((stop.mark[0], match.start("quote") + 1)), match["quote"])


def _unclosed_quote(stop: _Stop) -> Diagnostic | None:
    if "quoted scalar" not in stop.doing or "escape" in stop.reason:
        return None
    return mistakes.unclosed_quote(stop.place(stop.context), stop.text(stop.context[0])[stop.context[1] - 1])


def _backslash(stop: _Stop) -> Diagnostic | None:
    if "quoted scalar" not in stop.doing:
        return None
    return mistakes.backslash(stop.place(stop.mark))


def _after_quote(stop: _Stop) -> Diagnostic | None:
    line, column = stop.mark
    match = _QUOTE_OPENS.match(stop.text(line))
    if not match or match["quote"] not in stop.text(line)[match.end() : column - 1]:
        return None
    return mistakes.text_after_quote(stop.place(stop.mark), match["quote"])


def _bracket(stop: _Stop) -> Diagnostic | None:
    if "flow" not in stop.doing:
        return None
    line, column = stop.context
    before = stop.text(line)[:column]
    opened = max(before.rfind("["), before.rfind("{"))
    return mistakes.unclosed_bracket(stop.place((line, opened + 1)), before[opened]) if opened >= 0 else None


def _special(stop: _Stop) -> Diagnostic | None:
    starts = ("alias", "anchor", "tag", "next token", "block scalar", "directive", "block node")
    line, column = stop.context
    character = stop.text(line)[column - 1 : column]
    if not character or not any(word in stop.doing for word in starts):
        return None
    return mistakes.special_start(stop.place(stop.context), f"`{character}`" if character != "`" else "a backtick (`)")


def _no_space(stop: _Stop) -> Diagnostic | None:
    line = stop.context[0]
    for number in (line, stop.above(line)):
        if match := _NO_SPACE.match(stop.text(number)):
            place = stop.place((number, match.start("value") + 1))
            return mistakes.missing_space(place, match["key"] or "", match["value"].strip())
    return None


def _indented_after_value(stop: _Stop) -> Diagnostic | None:
    """`reps: 5` and, on the next line, a key that is indented further."""
    if "mapping values" not in stop.reason:
        return None
    line, column = stop.mark
    above = stop.above(line)
    here, before = _KEY.match(stop.text(line)), _KEY.match(stop.text(above))
    if not here or here.end("key") + 1 != column or not before or not before["value"] or here["dash"]:
        return None
    if len(here["indent"]) <= before.start("key"):
        return None
    place = stop.place((line, here.start("key") + 1))
    return mistakes.indentation(place, before.start("key") + 1, 0)


def _indentation(stop: _Stop) -> Diagnostic | None:
    line, column = stop.mark
    here = stop.text(line)
    start = len(here) - len(here.lstrip()) + 1
    if "mapping values" in stop.reason and not (column == here.find(":") + 1 and start > 1):
        return None
    if "block" not in stop.doing and "document start" not in stop.reason and "mapping values" not in stop.reason:
        return None
    item = _ITEM.match(here) is not None
    for like in range(line - 1, 0, -1):
        text = stop.text(like)
        indent = len(text) - len(text.lstrip()) + 1
        if text.strip() and abs(indent - start) == 1 and (_ITEM.match(text) is not None) == item:
            return mistakes.indentation(stop.place((line, start)), indent, like)
    return None


def _colon(stop: _Stop) -> Diagnostic | None:
    if "mapping values" not in stop.reason:
        return None
    line = stop.mark[0]
    match = _TEXT.match(stop.text(line))
    before, text = (match["before"], match["text"]) if match else ("", stop.text(line).strip())
    quote = "'" if '"' in text and "'" not in text else '"'
    escaped = text.replace("\\", "\\\\").replace('"', '\\"') if quote == '"' else text
    return mistakes.colon_in_text(stop.place(stop.mark), f"{before}{quote}{escaped}{quote}")


def _list_beside_value(stop: _Stop) -> Diagnostic | None:
    line, column = stop.mark
    item = re.match(r"-(?: +(?P<text>.*)|$)", stop.text(line)[column - 1 :])
    if not item or ("block sequence" not in stop.reason and "expected key" not in stop.reason):
        return None
    return mistakes.list_beside_value(stop.place(stop.mark), (item["text"] or "...").strip())


def _key_among_items(stop: _Stop) -> Diagnostic | None:
    """A key that starts where the dashes of a list start."""
    line, column = stop.mark
    if "expected '-'" not in stop.reason or not _KEY.match(stop.text(line)):
        return None
    for like in range(line - 1, 0, -1):
        match = _KEY.match(stop.text(like))
        if match and not match["dash"] and len(match["indent"]) < column - 1:
            return mistakes.indentation(stop.place(stop.mark), len(match["indent"]) + 1, like)
    return None


def _divided(stop: _Stop) -> Diagnostic | None:
    divided = "document start" in stop.reason and stop.text(stop.above(stop.mark[0])).strip() in ("...", "---")
    return mistakes.several_documents(stop.place((stop.above(stop.mark[0]), 1))) if divided else None


def _no_dash(stop: _Stop) -> Diagnostic | None:
    if "simple key" in stop.doing:
        line, column = stop.context
    elif "expected '-'" in stop.reason or "expected key" in stop.reason or "document start" in stop.reason:
        line, column = stop.mark
    else:
        return None
    text = stop.text(line).strip()
    return mistakes.missing_dash(stop.place((line, column)), text) if text and not _KEY.match(text) else None


_EXPLANATIONS: tuple[Callable[[_Stop], Diagnostic | None], ...] = (
    _curly,
    _unclosed_quote,
    _backslash,
    _after_quote,
    _bracket,
    _special,
    _no_space,
    _indented_after_value,
    _indentation,
    _colon,
    _list_beside_value,
    _key_among_items,
    _divided,
    _no_dash,
)
