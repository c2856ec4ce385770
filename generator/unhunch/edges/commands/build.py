"""`build`: a complete site of any catalog."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from unhunch.edges import building
from unhunch.edges.again.run import Said
from unhunch.edges.commands.published import published
from unhunch.edges.disk import make_for_disk
from unhunch.edges.renewing import renew
from unhunch.edges.sources import check_folder, watched
from unhunch.edges.terminal import CACHE, ROOT, STRICT, begun, cache_in
from unhunch.site.disk.linking import LinkError
from unhunch.views.settings import Settings, from_environment


def _for_disk() -> tuple[Settings, Callable[[Path], None]]:
    """What a site on a disk is built with: no worker keeps it, and its modules become scripts."""
    return from_environment(), make_for_disk


@click.command("build")
@ROOT
@CACHE
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of the site.")
@STRICT
@click.option("--for-disk", is_flag=True, help="A site that opens by a double click on index.html, without a server.")
def command(root: Path, cache: Path | None, out: Path, strict: bool, for_disk: bool) -> None:
    """Build a complete site of any catalog; what was in the folder stays until the new site is whole."""
    watch = watched(begun(), root)
    if not (watch and watch.is_as_left(out)):
        check_folder(root, out)  # before anybody waits for pages that have no place
    settings, finish = _for_disk() if for_disk else (from_environment().of_site(), building.as_it_is)
    kept = cache_in(cache)
    publication, warnings = published(root, kept, settings, strict=strict)
    watch = watch and watch.keeping_in(kept)
    try:
        if not (watch and renew(root, out, cache, publication, watch)):
            building.build(root, out, cache, publication, finish)
    except (building.BuildError, LinkError) as error:
        click.echo(f"Nothing was built: {error}", err=True)
        sys.exit(1)
    built = f"Built {out}\n"
    click.echo(built, nl=False)
    if watch:
        watch.ended(Said(0, built, warnings), out)
