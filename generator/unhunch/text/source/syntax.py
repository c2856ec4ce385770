"""The parser's complaint to the mistake that a writer most likely made.

libyaml says where it stopped, which is often a line below the mistake, and in its own terms. The explanations are tried
in their order; each looks at the lines around and either recognises its mistake or leaves it to the next.
"""

import re
from collections.abc import Callable, Collection, Iterator

from yaml import Mark as YamlMark
from yaml import MarkedYAMLError

from unhunch.problems.codes import source as codes
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import layout, mistakes, quoting
from unhunch.text.source.bullets import other_bullet
from unhunch.text.source.colons import missing_braces, missing_colon
from unhunch.text.source.spacing import missing_space
from unhunch.text.source.stop import KEY, Stop

_BEFORE_KEY = re.compile(r"(?<=[^\s,{\[:]) +(?P<key>[A-Za-z_][\w-]*)(?=:)")


def explain(path: str, lines: tuple[str, ...], error: MarkedYAMLError, known: Collection[str]) -> Diagnostic:
    """Give the problem that made the parser stop; `known` are the keys that such a file may have."""
    mark = _mark(error.problem_mark or error.context_mark)
    context = _mark(error.context_mark) if error.context_mark else mark
    stop = Stop(path, lines, error.problem or "", mark, error.context or "", context, known)
    if "nesting depth" in stop.reason:  # newer parsers stop there themselves, before they tell of anything
        return codes.too_deep(stop.place(stop.mark))
    for explanation in _EXPLANATIONS:
        if problem := explanation(stop):
            return problem
    return mistakes.not_yaml(stop.place(stop.mark), stop.reason or stop.doing)


def _mark(mark: YamlMark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _deep(stop: Stop) -> Diagnostic | None:
    return codes.too_deep(stop.place(stop.mark)) if "nesting depth" in stop.reason else None


def _bullet(stop: Stop) -> Diagnostic | None:
    for line in (stop.context[0], stop.mark[0]):
        if problem := other_bullet(stop.path, stop.lines, line):
            return problem
    return None


def _missing_colon(stop: Stop) -> Diagnostic | None:
    """A key without its colon, which the parser meets at the next line's colon, or at its own end."""
    line, column = stop.mark
    key = KEY.match(stop.text(line))
    numbers = [stop.context[0]] if "simple key" in stop.doing else []
    if "mapping values" in stop.reason and key and key.end("key") + 1 == column:
        numbers = [stop.above(line)]
    found = (missing_colon(stop.path, stop.lines, number, stop.known) for number in numbers)
    return next(filter(None, found), None)


def _braces(stop: Stop) -> Diagnostic | None:
    if "mapping values" not in stop.reason:
        return None
    return missing_braces(stop.path, stop.lines, stop.mark[0], stop.known)


def _bracket(stop: Stop) -> Diagnostic | None:
    if "flow" not in stop.doing:
        return None
    line, column = stop.context
    before = stop.text(line)[:column]
    opened = max(before.rfind("["), before.rfind("{"))
    if opened < 0:
        return None
    closed = (stop.better(line, opened, text) for text in _closed(stop.text(line)[opened:].rstrip(), stop.known))
    return mistakes.unclosed_bracket(stop.place((line, opened + 1)), before[opened], next(filter(None, closed), None))


def _closed(text: str, known: Collection[str]) -> Iterator[str]:
    """Yield what a text that begins with a bracket may have been meant as: with commas, or with its end."""
    end = "]" if text[0] == "[" else "}"
    commas = text.replace(";", ",")
    between = _BEFORE_KEY.sub(lambda match: f",{match[0]}" if match["key"] in known else match[0], commas)
    for candidate in (commas, between, re.sub(r",(?: *,)+", ",", commas)):
        yield candidate
        yield f"{candidate.rstrip(' ,')}{end}"


def _no_space(stop: Stop) -> Diagnostic | None:
    line = stop.context[0]
    found = (missing_space(stop.path, stop.lines, number) for number in (line, stop.above(line)))
    return next(filter(None, found), None)


_EXPLANATIONS: tuple[Callable[[Stop], Diagnostic | None], ...] = (
    _deep,
    quoting.curly,
    _bullet,
    quoting.unclosed_quote,
    quoting.backslash,
    quoting.after_quote,
    _bracket,
    _missing_colon,
    _braces,
    quoting.link,
    quoting.special,
    _no_space,
    layout.indented_after_value,
    layout.indentation,
    quoting.colon,
    layout.list_beside_value,
    layout.key_among_items,
    layout.another_level,
    layout.divided,
    layout.no_dash,
)
