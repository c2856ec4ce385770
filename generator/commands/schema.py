"""`schema`: what editors need to complete and explain the keys."""

from pathlib import Path

import click

from generator.commands.writing import write_all
from generator.data import schemas
from generator.terminal import ROOT


@click.command("schema")
@ROOT
def command(root: Path) -> None:
    """Write the JSON Schemas of content files to content/schema/."""
    write_all(root, "content/schema", schemas(), b'"$id": "schema/')
