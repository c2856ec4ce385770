"""`new`: the file of an entry, or a whole catalog, ready to be filled in."""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from unhunch.catalog.files import RESERVED
from unhunch.catalog.kinds import COLLECTIONS, Collection
from unhunch.catalog.scaffold import blank
from unhunch.catalog.starter import LICENCES, starter
from unhunch.edges.commands.writing import faults_of, write_new, write_tree
from unhunch.edges.terminal import ROOT
from unhunch.problems.diagnostics import as_text
from unhunch.strings import FOLDER, REFERENCE, languages
from unhunch.text.slugs import slug


@click.group("new")
def command() -> None:
    """Start the file of a technique, a routine or a reference, or a whole catalog."""


def _entry(collection: Collection[Any], name: str, root: Path) -> None:
    id_ = slug(name)
    if not id_:
        raise click.ClickException(f"No address can be made of “{name}”: it needs letters from a to z, or digits.")
    if id_ in RESERVED:
        raise click.ClickException(f"The name `{id_}` is taken by the site or by some computers: add a word to it.")
    (root / collection.home).mkdir(parents=True, exist_ok=True)
    write_new(root, collection.path(id_), blank(collection, name.strip()))


for _kind in COLLECTIONS.values():
    _said = f"Start the file of a {_kind.name}: every key, with what it is for."
    command.command(_kind.name, help=_said)(click.argument("name")(ROOT(partial(_entry, _kind))))


def _two_letters(_: click.Context, __: click.Parameter, language: str) -> str:
    if not re.fullmatch(r"[a-z]{2}", language):
        raise click.BadParameter("write its two letters, such as en or de.")
    return language


@command.command("catalog")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", required=True, help="What the site is called.")
@click.option(
    "--language", default=REFERENCE, show_default=True, callback=_two_letters, help="Two letters, such as de."
)
@click.option(
    "--licence", type=click.Choice(list(LICENCES)), default="cc-by", show_default=True, help="For words and pictures."
)
@click.option("--publisher", help="Who answers for it.")
def catalog(folder: Path, title: str, language: str, licence: str, publisher: str | None) -> None:
    """Start a catalog that can be built at once: a few techniques, a routine, safety, and what a forge needs."""
    files = starter(title, language, LICENCES[licence], publisher)
    if problems := faults_of(files):
        raise click.ClickException(f"No catalog can be called so.\n{as_text(problems)}")
    write_tree(folder, files)
    click.echo(f"Wrote {len(files)} files into {folder}: begin with its README.md.")
    click.echo(_of_language(language, files), nl=False)
    click.echo(f"To see it: unhunch serve --root {folder}")


def _of_language(language: str, files: Mapping[str, bytes]) -> str:
    """Say what is still to be translated."""
    if language == REFERENCE:
        return ""
    texts = "The texts of the techniques to begin with are English: put yours in their place.\n"
    own = f"{FOLDER}/{language}.yml"
    if own not in files:
        return texts
    there = ", ".join(languages())
    return f"The program has its sentences in: {there}. {own} holds the English ones: translate them there.\n{texts}"
