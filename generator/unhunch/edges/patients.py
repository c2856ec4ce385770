"""A table of patients, read and printed. Nothing of it is kept but the sheets themselves: no cache has any of it."""

import sys
from pathlib import Path
from typing import Final

import click

from unhunch.edges.terminal import report
from unhunch.model.clinic import Clinic
from unhunch.sheets.patients.jobs import handed_out
from unhunch.sheets.patients.table import patients
from unhunch.sheets.write import compile_sheets
from unhunch.views.book import Book
from unhunch.work.output.files import mirror

_FOLDER: Final = "patients"
"""Of the sheets, below the folder that is asked for. It holds those of the last table alone."""


def hand_out(book: Book, table: Path, clinic: tuple[Clinic, bytes | None], out: Path) -> None:
    """Print the sheets of all patients of a table. Ends the program, with every problem told, where one cannot be."""
    found, of_table = patients(table.name, table.read_bytes())
    handed, of_sheets = handed_out(book, found, *clinic)
    report(sorted([*of_table, *of_sheets]))
    with click.progressbar(length=len(handed.jobs), label="Printing", file=sys.stderr) as bar:
        done = compile_sheets(handed.jobs, each=lambda _: bar.update(1))
    report(sorted({*map(handed.problem, done.failed), *map(handed.warning, done.going_on)}))
    folder = out / _FOLDER
    written = mirror(done.contents, folder, _FOLDER)
    counts = (len(one) for one in (written.written, written.unchanged, written.removed))
    click.echo("{}: {} written, {} unchanged, {} of an earlier table removed.".format(folder, *counts))
