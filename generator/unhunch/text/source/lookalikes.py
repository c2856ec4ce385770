"""What YAML would read as a text or as an odd key, and what people mean as a key, or as an item of a list."""

import re
from collections.abc import Collection, Iterator, Sequence

from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.problems.edits import Edit, Mark
from unhunch.text.source import mistakes
from unhunch.text.source.bullets import other_bullet
from unhunch.text.source.colons import sign_for_colon
from unhunch.text.source.spacing import missing_space

GLUED = re.compile(r"(?P<key>[A-Za-z_][\w-]*)(?P<sign>[:=])(?!//)(?P<value>[^\s,{}\[\]]+)")
"""A key and its value with nothing but a sign between."""

_WORD = re.compile(r"[A-Za-z_][\w-]*")


def like_a_key(path: str, lines: Sequence[str], mark: Mark) -> Diagnostic | None:
    """Give the problem of a key that begins with a bullet, or with a dash that has no space after it."""
    line, column = mark
    if lines[line - 1][: column - 1].strip():
        return None
    return missing_space(path, lines, line) if lines[line - 1].lstrip()[0] == "-" else other_bullet(path, lines, line)


def like_a_text(path: str, lines: Sequence[str], mark: Mark, text: str, known: Collection[str]) -> Diagnostic | None:
    """Give the problem of a text that begins its line as a key without its colon does, or as another list's item."""
    if not text:  # nothing may stand after the last line of all
        return None
    line, column = mark
    before = lines[line - 1][: column - 1]
    if before.strip(" -"):
        return None
    glued, word = GLUED.fullmatch(text), _WORD.match(text)
    if glued and glued["sign"] == ":" and glued["key"] in known:
        return missing_space(path, lines, line)
    if problem := None if "-" in before else other_bullet(path, lines, line):
        return problem
    return sign_for_colon(path, lines, line, known) if word and word[0] in known else None


def glued_keys(path: str, places: Sequence[Place]) -> Iterator[Diagnostic]:
    """Yield the problems of keys in braces such as `reps:5`; all of them with the same sign are one mistake."""
    found = [(place, match) for place in places if (match := GLUED.match(place.source, place.column - 1))]
    for sign in (":", "="):
        alike = [(place, match) for place, match in found if match["sign"] == sign]
        if not alike:
            continue
        first, key = alike[0][0], alike[0][1]["key"]
        better = [f"{match['key']}: {match['value']}" for _, match in alike]
        edits = tuple(
            Edit(path, (place.line, match.start("sign") + 1), (place.line, match.start("value") + 1), ": ")
            for place, match in alike
        )
        if sign == ":":
            yield mistakes.missing_space(first, f"{key}:", better, edits)
        else:
            yield mistakes.missing_colon(first, key, sign, better, edits)
