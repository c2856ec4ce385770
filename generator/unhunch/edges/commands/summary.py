"""`summary`: what changed for readers."""

from pathlib import Path

import click

from unhunch.edges.terminal import FOLDER, ROOT
from unhunch.summary.compare import compared


@click.command("summary")
@click.option("--before", type=FOLDER, required=True, help="Folder of the catalog before the change.")
@ROOT
def command(before: Path, root: Path) -> None:
    """Tell in Markdown what changed for readers between two catalogs; what lowers safety comes first."""
    click.echo(compared(before, root), nl=False)
