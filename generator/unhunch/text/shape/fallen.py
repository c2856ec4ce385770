"""Keys that stand beside the entry that they belong to, as they are indented too little."""

from collections.abc import Iterator
from typing import Any

from unhunch.problems.advice import Advice
from unhunch.problems.codes import shape as codes
from unhunch.problems.diagnostics import Diagnostic
from unhunch.problems.edits import Edit
from unhunch.text.shape import fields
from unhunch.text.source import Document, Loc


def fallen_out(kind: Any, document: Document, locs: list[Loc]) -> dict[Loc, Diagnostic | None]:  # noqa: ANN401 - a type
    """Give each place whose error is only that of such a key; the first key of each entry comes with the problem.

    `locs` are the places with errors: that of the entry, which seems empty, and those of its keys, which seem to be
    entries themselves.
    """
    found: dict[Loc, Diagnostic | None] = {}
    for entry, keys in _entries(kind, document, frozenset(locs)):
        found |= dict.fromkeys((entry, *keys))
        found[keys[0]] = _problem(document, keys, entry)
    return found


def _entries(kind: Any, document: Document, wrong: frozenset[Loc]) -> Iterator[tuple[Loc, list[Loc]]]:  # noqa: ANN401 - a type
    """Yield each entry that has nothing after its colon, with the keys below it that are keys of such an entry."""
    for parent in sorted({loc[:-1] for loc in wrong if loc}, key=str):
        if not any(fields.is_made_by(dict, one) for one in fields.at(kind, parent)):
            continue
        known = fields.fields(fields.below(fields.at(kind, parent), "[any]"))
        entry, keys = None, list[Loc]()
        for _, loc in sorted((mark, loc) for loc, mark in document.keys.items() if loc[:-1] == parent):
            if loc in wrong and entry is not None and loc[-1] in known:
                keys.append(loc)
                continue
            if entry and keys:
                yield entry, keys
            empty = loc in wrong and document.end(loc) == document.mark(loc)
            entry, keys = (loc if empty else None), []
        if entry and keys:
            yield entry, keys


def _problem(document: Document, keys: list[Loc], entry: Loc) -> Diagnostic:
    lines = range(document.key_start(keys[0])[0], document.end(keys[-1])[0] + 1)
    edits = tuple(Edit(document.path, (line, 1), (line, 1), "  ") for line in lines if document.lines[line - 1].strip())
    more = ", and so the keys after it" if len(keys) > 1 else ""
    hint = f"It belongs under `{entry[-1]}`: indent it 2 spaces further than `{entry[-1]}`{more}."
    place = document.place(keys[0], at_key=True)
    return codes.wrong_level(place, str(keys[0][-1]), Advice(hint, suggestions=(edits,)))
