"""The commands for people who write content, and for the files that help them to."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click
from pydantic import BaseModel

from generator.blank import blank
from generator.catalog import Catalog
from generator.checking import check
from generator.data import schemas
from generator.diagnostics import as_text
from generator.files import RESERVED
from generator.forms import github
from generator.forms.forms import forms, routine_form
from generator.forms.routine import draft
from generator.model.routine import Routine
from generator.model.technique import Technique
from generator.rules.techniques import OF_ONES_OWN
from generator.shape.values import slug
from generator.source.codes import MAX_BYTES
from generator.strings import strings
from generator.terminal import ROOT

_KINDS: Mapping[str, tuple[str, type[BaseModel], tuple[str, ...]]] = {
    "technique": ("techniques", Technique, OF_ONES_OWN),
    "routine": ("routines", Routine, ()),
}
"""For each kind of entry its folder, its model, and the keys that it needs though the model does not say so."""


@click.command("schema")
@ROOT
def schema_command(root: Path) -> None:
    """Write the JSON Schemas of content files to content/schema/."""
    _write_all(root, "content/schema", schemas())


@click.command("forms")
@ROOT
def forms_command(root: Path) -> None:
    """Write the issue forms to .github/ISSUE_TEMPLATE/."""
    catalog = _catalog(root)
    _write_all(root, github.FOLDER, github.files(forms(catalog, strings(catalog.about.language))))


@click.command("from-issue")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--stdout", is_flag=True, help="Print the routine instead of writing its file.")
@ROOT
def from_issue(file: Path, stdout: bool, root: Path) -> None:
    """Turn the filled-in form of a routine into its file; or say what is unclear, and where."""
    catalog = _catalog(root)
    form = routine_form(catalog, strings(catalog.about.language))
    with file.open("rb") as opened:
        routine, problems = draft(file.name, opened.read(MAX_BYTES + 1), form, catalog)
    if problems:
        click.echo(as_text(problems), err=True)
    if routine is None:
        click.echo("Nothing was written: the form needs another look.", err=True)
        sys.exit(1)
    if stdout:
        click.echo(routine.text, nl=False)
    else:
        _write_new(root, f"content/routines/{routine.id}.yml", routine.text)


@click.command("new")
@click.argument("kind", type=click.Choice(list(_KINDS)))
@click.argument("name")
@ROOT
def new_command(kind: str, name: str, root: Path) -> None:
    """Start the file of a technique or a routine: every key, with what it is for."""
    folder, model, wanted = _KINDS[kind]
    id_ = slug(name)
    if not id_:
        raise click.ClickException(f"No address can be made of “{name}”: it needs letters from a to z, or digits.")
    if id_ in RESERVED:
        raise click.ClickException(f"The name `{id_}` is taken by the site or by some computers: add a word to it.")
    (root / "content" / folder).mkdir(parents=True, exist_ok=True)
    _write_new(root, f"content/{folder}/{id_}.yml", blank(kind, model, name.strip(), wanted))


def _catalog(root: Path) -> Catalog:
    """Give the catalog; without one, tell its errors and end."""
    catalog, problems = check(root)
    if catalog is None:
        click.echo(as_text(problems), err=True)
        sys.exit(1)
    return catalog


def _write_all(root: Path, folder: str, files: Mapping[str, bytes]) -> None:
    (root / folder).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (root / folder / name).write_bytes(content)
        click.echo(f"Wrote {folder}/{name}")


def _write_new(root: Path, path: str, text: str) -> None:
    """Write a file that is not there yet."""
    try:
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise click.ClickException(f"{path} is there already, and was left as it is.") from error
    click.echo(f"Wrote {path}")


COMMANDS = (new_command, from_issue, forms_command, schema_command)
