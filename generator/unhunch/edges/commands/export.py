"""`export`: the catalog as Markdown that other site builders read too."""

import sys
from pathlib import Path

import click

from unhunch.catalog.configuration import ConfigurationError, own_configuration, own_overrides
from unhunch.edges.commands.published import published
from unhunch.edges.sources import sources
from unhunch.edges.standalone import standalone
from unhunch.edges.terminal import CACHE, ROOT, cache_in
from unhunch.views.settings import from_environment
from unhunch.work.output.files import mirror
from unhunch.work.output.sources import keep_out_of


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@ROOT
@CACHE
def command(folder: Path, root: Path, cache: Path | None) -> None:
    """Write Markdown and a configuration that MkDocs and Zensical both build."""
    keep_out_of(folder, sources(root))
    publication, _ = published(root, cache_in(cache), from_environment())
    own = own_configuration(root)
    config = own.read_bytes() if own else None
    try:
        files = standalone(publication, config, own_overrides(root))
    except ConfigurationError as error:
        click.echo(f"Nothing was written: {error}", err=True)
        sys.exit(1)
    done = mirror(files, folder, "export")
    for path in done.removed:
        click.echo(f"Removed {path}")
    click.echo(f"{folder}: {len(done.written)} written, {len(done.removed)} removed, {len(done.unchanged)} unchanged.")
