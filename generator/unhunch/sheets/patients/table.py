"""A table of patients as CSV: each cell with its place, or every problem of it. Pure."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.sheets.patients import problems as codes
from unhunch.text.letters import missing_letters

NEEDED: Final = ("name", "sheet")
COLUMNS: Final = (*NEEDED, "therapist", "next_visit")
LONGEST: Final = {"name": 50, "therapist": 50, "next_visit": 40}
"""Letters for which a sheet has room."""
MOST_BYTES: Final = 2_000_000
MOST_ROWS: Final = 500

_SEPARATORS: Final = ",;\t"
_LINE_END: Final = r"\r\n|\r|\n"


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, without spaces around it, and where."""

    text: str
    place: Place


@dataclass(frozen=True)
class Patient:
    """A row: whose sheet it is, which one, and, if it is told, who prepared it and when to come again."""

    name: Cell
    sheet: Cell
    therapist: Cell
    next_visit: Cell


def patients(path: str, raw: bytes) -> tuple[tuple[Patient, ...], list[Diagnostic]]:
    """Give the rows that name a sheet, and every problem of the table.

    A spreadsheet may part cells by commas, semicolons or tabs.
    """
    start = Place(path)
    if len(raw) > MOST_BYTES:
        return (), [codes.not_read(start, f"it has more than {MOST_BYTES} bytes", "Print fewer patients at once.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = raw[: error.start].decode("utf-8-sig")
        place = _Places(path, good).at(len(good))
        return (), [codes.not_read(place, "it is not in UTF-8", "Save it as “CSV UTF-8” in your spreadsheet.")]
    rows, problems = _rows(_Places(path, text))
    if not rows:
        return (), problems or [codes.column(start, "the table is empty", COLUMNS)]
    head, *others = rows
    problems += _of_head(head)
    if problems:
        return (), problems
    if not others or len(others) > MOST_ROWS:
        what = "it has no patient" if not others else f"it has {len(others)} patients, and {MOST_ROWS} are the most"
        return (), [codes.not_read(start, what, f"Write 1 to {MOST_ROWS} patients, each on a line of its own.")]
    names = [cell.text for cell in head]
    problems += [problem for row in others for problem in _of_row(row, names)]
    found = (_patient(row, names) for row in others)
    return tuple(one for one in found if one.sheet.text), problems


def _patient(row: Sequence[Cell], names: Sequence[str]) -> Patient:
    cells = dict(zip(names, row, strict=False))
    return Patient(**{name: cells.get(name, Cell("", row[0].place)) for name in COLUMNS})


def _of_head(head: Sequence[Cell]) -> Iterator[Diagnostic]:
    names = [cell.text for cell in head]
    for number, one in enumerate(head):
        if one.text not in COLUMNS:
            yield codes.unknown_column(one.place, one.text, COLUMNS)
        elif one.text in names[:number]:
            yield codes.column(one.place, f"the column `{one.text}` stands there twice", COLUMNS)
    for name in NEEDED:
        if name not in names:
            yield codes.column(head[0].place, f"the column `{name}` is missing", COLUMNS)


def _of_row(row: Sequence[Cell], names: Sequence[str]) -> Iterator[Diagnostic]:
    if len(row) > len(names):
        extra = row[len(names)]
        hint = "Put a text that has a comma or semicolon into quotes."
        yield codes.cell(extra.place, f"this line has more cells than there are columns: `{extra.text}`", hint)
    cells = dict(zip(names, row, strict=False))
    for name in NEEDED:
        if name not in cells or not cells[name].text:
            place = cells[name].place if name in cells else row[-1].place
            yield codes.cell(place, f"the cell of `{name}` is empty", "Fill it in, or take the line out.")
    for name, most in LONGEST.items():
        if name in cells:
            yield from _of_text(cells[name], name, most)


def _of_text(cell: Cell, name: str, most: int) -> Iterator[Diagnostic]:
    text = cell.text
    if len(text) > most:
        yield codes.not_printed(cell.place, f"`{name}` has {len(text)} letters, and {most} have room", "Shorten it.")
    if not text.isprintable():
        yield codes.not_printed(cell.place, f"`{name}` has a sign that cannot be seen", "Write it anew, in one line.")
    for run in dict.fromkeys(run for _, run in missing_letters(text)):
        hint = "Write it with Latin, Greek, Cyrillic or Vietnamese letters and common signs."
        yield codes.not_printed(cell.place, f"the printed sheets have no letter for `{run}`", hint)


class _Places:
    """Where each letter of a text stands in its file."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text = path, text
        self._starts = [0, *(found.end() for found in re.finditer(_LINE_END, text))]

    def at(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        source = re.split(_LINE_END, self.text[start:], maxsplit=1)[0]
        return Place(self.path, line, offset - start + 1, source)


def _rows(places: _Places) -> tuple[list[list[Cell]], list[Diagnostic]]:
    """Give the lines that say anything, each as its cells; and where a quote is not closed."""
    text, rows, row, at = places.text, list[list[Cell]](), list[Cell](), 0
    separator = _separator(text)
    cell = re.compile(rf'[ ]*"(?P<quoted>(?:[^"]|"")*)"[ ]*|(?P<plain>[^"{separator}\r\n][^{separator}\r\n]*)?')
    end = re.compile(rf"(?P<more>{separator})|(?:{_LINE_END})|\Z")
    while True:
        found = cell.match(text, at)
        ending = end.match(text, found.end()) if found else None
        if not found or not ending:
            hint = 'Close it with `"`, and write a `"` that belongs to a text twice.'
            return [], [codes.not_read(places.at(at), "a quote in it is not closed, or goes on after its end", hint)]
        said = found["plain"] or (found["quoted"] or "").replace('""', '"')
        row.append(Cell(said.strip(), places.at(at)))
        at = ending.end()
        if ending["more"]:
            continue
        if any(one.text for one in row):
            rows.append(row)
        row = []
        if at == len(text):
            return rows, []


def _separator(text: str) -> str:
    """Give what parts the cells of the first line."""
    head = re.split(_LINE_END, text, maxsplit=1)[0]
    return max(_SEPARATORS, key=head.count)
