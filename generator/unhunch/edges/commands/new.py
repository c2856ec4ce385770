"""`new`: the file of a technique or a routine, ready to be filled in."""

from collections.abc import Mapping
from pathlib import Path

import click
from pydantic import BaseModel

from unhunch.catalog.files import RESERVED
from unhunch.catalog.scaffold import blank
from unhunch.edges.commands.writing import write_new
from unhunch.edges.terminal import ROOT
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.rules.techniques import OF_ONES_OWN
from unhunch.text.slugs import slug

_KINDS: Mapping[str, tuple[str, type[BaseModel], tuple[str, ...]]] = {
    "technique": ("techniques", Technique, OF_ONES_OWN),
    "routine": ("routines", Routine, ()),
}
"""For each kind of entry its folder, its model, and the keys that it needs though the model does not say so."""


@click.command("new")
@click.argument("kind", type=click.Choice(list(_KINDS)))
@click.argument("name")
@ROOT
def command(kind: str, name: str, root: Path) -> None:
    """Start the file of a technique or a routine: every key, with what it is for."""
    folder, model, wanted = _KINDS[kind]
    id_ = slug(name)
    if not id_:
        raise click.ClickException(f"No address can be made of “{name}”: it needs letters from a to z, or digits.")
    if id_ in RESERVED:
        raise click.ClickException(f"The name `{id_}` is taken by the site or by some computers: add a word to it.")
    (root / "content" / folder).mkdir(parents=True, exist_ok=True)
    write_new(root, f"content/{folder}/{id_}.yml", blank(kind, model, name.strip(), wanted))
