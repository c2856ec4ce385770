"""`from-issue`: a filled-in form becomes the file of a routine or a technique, or a draft of it with questions."""

import sys
from pathlib import Path

import click

from unhunch.edges.commands.writing import checked_catalog, write_new
from unhunch.edges.terminal import CACHE, ROOT, cache_in
from unhunch.forms.asked import asked
from unhunch.forms.drafting import draft
from unhunch.forms.forms import forms
from unhunch.problems.codes.source import MAX_BYTES
from unhunch.problems.diagnostics import as_text
from unhunch.strings import strings


@click.command("from-issue")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--stdout", is_flag=True, help="Print the file instead of writing it.")
@click.option(
    "--questions",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write what is asked, for whoever filled in the form, to this file.",
)
@ROOT
@CACHE
def command(file: Path, stdout: bool, questions: Path | None, root: Path, cache: Path | None) -> None:
    """Turn a filled-in form into the file of a routine or a technique.

    What is unclear is asked, with its place in the form; the file is then a draft that no check accepts, and the exit
    code is 1.
    """
    catalog = checked_catalog(root, cache_in(cache))
    t = strings(catalog.about.language, catalog.own_strings)
    with file.open("rb") as opened:
        made, problems = draft(file.name, opened.read(MAX_BYTES + 1), forms(catalog, t), catalog, t)
    if problems:
        click.echo(as_text(problems), err=True)
        if questions:
            questions.write_text(asked(problems, t), "utf-8", newline="\n")
    if made is None:
        click.echo("Nothing was written: the form needs another look.", err=True)
    elif stdout:
        click.echo(made.text.encode(), nl=False)  # a file, whatever the console's encoding
    else:
        (root / made.path).parent.mkdir(parents=True, exist_ok=True)
        write_new(root, made.path, made.text)
        if made.is_open:
            click.echo("It is a draft: answer the questions in it; `check` names each of their places.")
    if made is None or made.is_open:
        sys.exit(1)
