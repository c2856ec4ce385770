"""`build`: a complete site of any catalog."""

import sys
from pathlib import Path

import click

from unhunch.edges import building
from unhunch.edges.again.run import Said
from unhunch.edges.commands.published import published
from unhunch.edges.sources import check_folder, watched
from unhunch.edges.terminal import CACHE, ROOT, STRICT, begun, cache_in
from unhunch.views.settings import from_environment


@click.command("build")
@ROOT
@CACHE
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of the site.")
@STRICT
def command(root: Path, cache: Path | None, out: Path, strict: bool) -> None:
    """Build a complete site of any catalog; what was in the folder stays until the new site is whole."""
    check_folder(root, out)  # before anybody waits for pages that have no place
    watch = watched(begun(), root)
    publication, warnings = published(root, cache_in(cache), from_environment().of_site(), strict=strict)
    try:
        building.build(root, out, cache, publication)
    except building.BuildError as error:
        click.echo(f"Nothing was built: {error}", err=True)
        sys.exit(1)
    built = f"Built {out}\n"
    click.echo(built, nl=False)
    if watch:
        watch.ended(Said(0, built, warnings), out)
