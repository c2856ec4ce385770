"""What commands share: the option that names a catalog, and how its problems are told."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.diagnostics import Diagnostic, as_text, has_errors
from generator.places import PROJECT

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

ROOT = click.option(
    "--root",
    type=FOLDER,
    default=PROJECT,
    show_default="this project",
    help="Folder that holds content/.",
)


def report(problems: Sequence[Diagnostic]) -> None:
    """Print problems, and end with 1 when one of them is an error."""
    if problems:
        click.echo(as_text(problems), err=True)
    if has_errors(problems):
        sys.exit(1)
