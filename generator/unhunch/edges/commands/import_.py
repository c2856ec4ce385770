"""`import`: a catalog that begins with a public set of data, ready for editing."""

import sys
from pathlib import Path

import click

from unhunch.catalog.imports.exercises import MAX_BYTES, exercises
from unhunch.catalog.imports.writing import GAPS, with_exercises
from unhunch.catalog.starter import LICENCES, starter
from unhunch.edges.commands.writing import write_tree
from unhunch.problems.diagnostics import as_text
from unhunch.strings import REFERENCE


@click.group("import")
def command() -> None:
    """Begin a catalog with the exercises of a public set of data."""


@command.command("free-exercise-db")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", required=True, help="What the site is called.")
@click.option(
    "--licence", type=click.Choice(list(LICENCES)), default="cc-by", show_default=True, help="For your own words."
)
@click.option("--publisher", help="Who answers for it.")
def free_exercise_db(file: Path, folder: Path, title: str, licence: str, publisher: str | None) -> None:
    """Take over the entries of exercises.json into a new catalog.

    What the set does not hold, nobody makes up: each file says what is still to be written, and `check` tells where.
    """
    with file.open("rb") as opened:
        found, problems = exercises(file.name, opened.read(MAX_BYTES + 1))
    if problems:
        click.echo(as_text(problems), err=True)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    files = with_exercises(starter(title, REFERENCE, LICENCES[licence], publisher), found)
    write_tree(folder, files)
    click.echo(f"Wrote {len(found)} techniques into {folder}, from {file.name}.")
    click.echo(f"Nobody has written for any of them: {', '.join(GAPS)}.")
    click.echo(f"What to do, file by file: unhunch check --root {folder}")
