"""YAML text to data with positions: strict, and nothing is converted unseen.

The parser's events are read one by one: positions come from it, and every surprise of YAML is read as it is written, or
refused with the reason. Nesting is bounded, and aliases are never followed.
"""

import re
from collections.abc import Collection
from itertools import islice

import yaml

from unhunch.problems.codes import source as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.source import limits
from unhunch.text.source.colons import missing_colon
from unhunch.text.source.decoding import decode, spacing
from unhunch.text.source.document import Document
from unhunch.text.source.events import EnoughError, Events
from unhunch.text.source.foreign import foreign
from unhunch.text.source.syntax import explain

_NOTHING = re.compile(r"\s*(#.*)?$")


def read(path: str, raw: bytes, known: Collection[str] = frozenset()) -> tuple[Document | None, list[Diagnostic]]:
    """Read one YAML file; give its document, or None when it has errors, and every problem found.

    `known` are the keys that such a file may have: they tell a key without its colon from a line of text.
    """
    lines, problems = decode(path, raw)
    problems = problems or foreign(path, lines)
    if problems:
        return None, problems
    if all(_NOTHING.match(line) for line in lines):
        return None, [codes.empty_file(Place(path))]
    if overlong := [*islice(limits.overlong(path, lines), codes.MAX_PROBLEMS + 1)]:
        return None, overlong
    problems = [*islice(spacing(path, lines), codes.MAX_PROBLEMS + 1)]
    events = iter(yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader))
    reader = Events(path, lines, events, frozenset(known))
    data = None
    try:
        data = reader.document()
    except yaml.MarkedYAMLError as error:
        told = {p.line for p in reader.problems}
        stopped = explain(path, lines, error, reader.known)
        if not problems and stopped.line not in told:  # else the parser only stumbles over what is told already
            problems = [stopped]
    except EnoughError:
        pass
    problems += reader.problems
    if not any(p.severity == "error" for p in problems) and not isinstance(data, dict):
        first = reader.place(*reader.values.get((), (1, 1)))
        problems = [missing_colon(path, lines, first.line, reader.known) or codes.no_keys(first)]
    if any(p.severity == "error" for p in problems):
        return None, problems
    marks = (reader.values, reader.keys, reader.written, reader.ends, reader.key_ends)
    document = Document(path, lines, data, *marks)
    crowded = [*islice(limits.crowded(document), codes.MAX_PROBLEMS + 1)]
    return (None if crowded else document), problems + crowded
