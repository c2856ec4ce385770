"""`serve`: a preview of any catalog that follows every edit."""

from pathlib import Path

import click

from unhunch.edges import address, building
from unhunch.edges.posing.app import ADDRESS
from unhunch.edges.posing.guard import is_loopback
from unhunch.edges.terminal import CACHE, ROOT


@click.command("serve")
@ROOT
@CACHE
@click.option("--address", "where", default="localhost:8000", show_default=True, help="Host and port.")
def command(root: Path, cache: Path | None, where: str) -> None:
    """Serve a preview that is built again on every edit."""
    try:
        _serve(root, cache, address.read(where))
    except address.AddressError as error:
        raise click.ClickException(str(error)) from error


def _serve(root: Path, cache: Path | None, place: address.Address) -> None:
    address.make_sure_it_is_free(place)  # before anybody waits for pages
    click.echo(f"Building the site; it will be at http://{place}/ (Ctrl-C stops it)", err=True)
    if is_loopback(place.host):  # nobody else is answered there
        click.echo(f"Poses are made at http://{place}{ADDRESS}", err=True)
    try:
        building.serve(root, str(place), cache)
    except building.BuildError as error:
        address.make_sure_it_is_free(place)  # while the pages were made, somebody may have taken it
        raise click.ClickException(str(error)) from error
