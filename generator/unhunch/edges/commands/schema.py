"""`schema`: what editors need to complete and explain the keys."""

from pathlib import Path

import click

from unhunch.catalog.kinds import CONTENT
from unhunch.edges.commands.writing import write_all
from unhunch.edges.terminal import ROOT
from unhunch.site.pages.data import schemas


@click.command("schema")
@ROOT
def command(root: Path) -> None:
    """Write the JSON Schemas of content files to content/schema/."""
    write_all(root, f"{CONTENT}/schema", schemas(), b'"$id": "schema/')
