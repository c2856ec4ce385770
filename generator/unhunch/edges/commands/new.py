"""`new`: the file of an entry, ready to be filled in."""

from pathlib import Path

import click

from unhunch.catalog.files import RESERVED
from unhunch.catalog.kinds import COLLECTIONS
from unhunch.catalog.scaffold import blank
from unhunch.edges.commands.writing import write_new
from unhunch.edges.terminal import ROOT
from unhunch.text.slugs import slug


@click.command("new")
@click.argument("kind", type=click.Choice(list(COLLECTIONS)))
@click.argument("name")
@ROOT
def command(kind: str, name: str, root: Path) -> None:
    """Start the file of a technique, a routine or a reference: every key, with what it is for."""
    collection, id_ = COLLECTIONS[kind], slug(name)
    if not id_:
        raise click.ClickException(f"No address can be made of “{name}”: it needs letters from a to z, or digits.")
    if id_ in RESERVED:
        raise click.ClickException(f"The name `{id_}` is taken by the site or by some computers: add a word to it.")
    (root / collection.home).mkdir(parents=True, exist_ok=True)
    write_new(root, collection.path(id_), blank(collection, name.strip()))
