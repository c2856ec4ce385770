"""`from-issue`: a filled-in form becomes the file of a routine."""

import sys
from pathlib import Path

import click

from generator.caching import open_cache
from generator.commands.writing import checked_catalog, write_new
from generator.diagnostics import as_text
from generator.forms.forms import routine_form
from generator.forms.routine import draft
from generator.source.codes import MAX_BYTES
from generator.strings import strings
from generator.terminal import CACHE, ROOT


@click.command("from-issue")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--stdout", is_flag=True, help="Print the routine instead of writing its file.")
@ROOT
@CACHE
def command(file: Path, stdout: bool, root: Path, cache: Path | None) -> None:
    """Turn the filled-in form of a routine into its file; or say what is unclear, and where."""
    catalog = checked_catalog(root, open_cache(cache))
    form = routine_form(catalog, strings(catalog.about.language))
    with file.open("rb") as opened:
        routine, problems = draft(file.name, opened.read(MAX_BYTES + 1), form, catalog)
    if problems:
        click.echo(as_text(problems), err=True)
    if routine is None:
        click.echo("Nothing was written: the form needs another look.", err=True)
        sys.exit(1)
    if stdout:
        click.echo(routine.text.encode(), nl=False)  # a file, whatever the console's encoding
    else:
        write_new(root, f"content/routines/{routine.id}.yml", routine.text)
