"""`export`: the catalog as Markdown that other site builders read too."""

import sys
from pathlib import Path

import click

from generator.building import sources
from generator.commands.published import published
from generator.configuration import ConfigurationError
from generator.output.files import mirror
from generator.output.sources import keep_out_of
from generator.places import configuration, overrides
from generator.standalone import standalone
from generator.terminal import CACHE, ROOT, cache_in


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@ROOT
@CACHE
def command(folder: Path, root: Path, cache: Path | None) -> None:
    """Write Markdown and a configuration that MkDocs and Zensical both build."""
    keep_out_of(folder, sources(root))
    publication = published(root, cache_in(cache))
    config = configuration(root).read_bytes()
    try:
        files = standalone(publication.catalog, publication.site, config, overrides(root))
    except ConfigurationError as error:
        click.echo(f"Nothing was written: {error}", err=True)
        sys.exit(1)
    done = mirror(files, folder, "export")
    for path in done.removed:
        click.echo(f"Removed {path}")
    click.echo(f"{folder}: {len(done.written)} written, {len(done.removed)} removed, {len(done.unchanged)} unchanged.")
