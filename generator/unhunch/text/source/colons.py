"""Keys whose colon is missing, or is another sign: `level = 1`, `title Toes`; and keys that lack their braces."""

import re
from collections.abc import Collection, Iterator, Sequence

from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.problems.edits import Edit
from unhunch.text.source import mistakes

_SIGN = r"(?:[ ]*(?P<sign>:?=>?|->|[：﹕∶→]|;(?=[ ]*$)|(?<=[ ])[-\u2013\u2014](?=[ ]))[ ]*)"  # noqa: RUF001 - meant
_SURE_SIGNS = frozenset({"=", ":=", "=>", "：", "﹕", "∶"})  # noqa: RUF001 - meant
_WITH_SIGN = re.compile(rf"(?P<start>[ ]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)(?:{_SIGN})(?P<value>\S.*)?")
_WITHOUT = re.compile(r"(?P<start>[ ]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)(?:[ ]+(?P<value>[^\s:].*)|[ ]*)")
_KEYED = re.compile(r"(?P<start>[ ]*(?:- +)*)(?P<key>[\w-]+):[ ]+(?P<value>\S.*)")
_PAIR = re.compile(r"[ ]*(?P<key>[A-Za-z_][\w-]*)[ ]*[:=][ ]*(?P<value>[^\s:=][^:=]*)")
_NUMBER = re.compile(r"[0-9.]+")
_ROUND = {"(": ")", "<": ">"}


def missing_colon(path: str, lines: Sequence[str], number: int, known: Collection[str]) -> Diagnostic | None:
    """Give the problem of a key without its colon in a line; `known` are the keys that a file of its kind may have."""
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    if problem := sign_for_colon(path, lines, number, known):
        return problem
    match = _WITHOUT.fullmatch(line)
    if match is None or match["key"] not in known or (not match["start"].strip() and _among_items(lines, number)):
        return None
    edit = _colon(path, number, match)
    return mistakes.missing_colon(_place(path, number, line, match), match["key"], "", [_pair(match)], (edit,))


def sign_for_colon(path: str, lines: Sequence[str], number: int, known: Collection[str]) -> Diagnostic | None:
    """Give the problem of a line, and of those below that are like it, with another sign in place of the colon."""
    match = _WITH_SIGN.fullmatch(lines[number - 1]) if 0 < number <= len(lines) else None
    if match is None or (match["sign"] not in _SURE_SIGNS and match["key"] not in known):
        return None
    numbers = [number, *_alike(lines, number, match)]
    edits = tuple(_colon(path, n, found) for n in numbers if (found := _WITH_SIGN.fullmatch(lines[n - 1])))
    place, last = _place(path, number, lines[number - 1], match), numbers[-1] if len(numbers) > 1 else 0
    return mistakes.missing_colon(place, match["key"], match["sign"], [_pair(match)], edits, last)


def _alike(lines: Sequence[str], number: int, like: re.Match[str]) -> Iterator[int]:
    """Yield the lines right below that have the same sign."""
    for below in range(number + 1, len(lines) + 1):
        match = _WITH_SIGN.fullmatch(lines[below - 1])
        if match is None or match["sign"] != like["sign"]:
            return
        yield below


def _colon(path: str, number: int, match: re.Match[str]) -> Edit:
    value = match["value"]
    end = match.start("value") if value else match.end()
    return Edit(path, (number, match.end("key") + 1), (number, end + 1), ": " if value else ":")


def _pair(match: re.Match[str]) -> str:
    return f"{match['key']}: {match['value'].rstrip()}" if match["value"] else f"{match['key']}:"


def _place(path: str, number: int, line: str, match: re.Match[str]) -> Place:
    return Place(path, number, match.start("key") + 1, line)


def _among_items(lines: Sequence[str], number: int) -> bool:
    """Whether the lines right above and right below begin with a dash, so that this one lacks its own."""
    around = (number - 1, number + 1)
    return all(0 < n <= len(lines) and lines[n - 1].lstrip(" ").startswith("- ") for n in around)


def missing_braces(path: str, lines: Sequence[str], number: int, known: Collection[str]) -> Diagnostic | None:
    """Give the problem of `dose: (reps: 5)` or `dose: reps: 5`: keys on the line of another, but not in braces."""
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    match = _KEYED.fullmatch(line.rstrip())
    if match is None or match["key"] not in known:
        return None
    value = match["value"].rstrip(",;")
    around = value[0] if _ROUND.get(value[0]) == value[-1] else ""
    pairs = [_PAIR.fullmatch(part) for part in (value[1:-1] if around else value).rstrip(" ,;").split(",")]
    found = [(pair["key"], pair["value"].strip()) for pair in pairs if pair and pair["key"] in known]
    if len(found) < len(pairs) or not (around or len(found) > 1 or _NUMBER.fullmatch(found[0][1])):
        return None
    better = f"{{{', '.join(f'{key}: {text}' for key, text in found)}}}"
    edit = Edit(path, (number, match.start("value") + 1), (number, len(line) + 1), better)
    place = Place(path, number, match.start("value") + 1, line)
    return mistakes.missing_braces(place, around, f"{match['key']}: {better}", (edit,))
