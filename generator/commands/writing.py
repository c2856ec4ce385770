"""What the commands that write files for authors share."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.catalog import Catalog
from generator.checking import check
from generator.diagnostics import as_text
from generator.store import Cache


def checked_catalog(root: Path, cache: Cache) -> Catalog:
    """Give the catalog; without one, tell its errors and end."""
    catalog, problems = check(root, cache)
    if catalog is None:
        click.echo(as_text(problems), err=True)
        sys.exit(1)
    return catalog


def write_all(root: Path, folder: str, files: Mapping[str, bytes]) -> None:
    """Write files into a folder of the catalog, over those that are there, and tell each."""
    (root / folder).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (root / folder / name).write_bytes(content)
        click.echo(f"Wrote {folder}/{name}")


def write_new(root: Path, path: str, text: str) -> None:
    """Write a file that is not there yet."""
    try:
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise click.ClickException(f"{path} is there already, and was left as it is.") from error
    click.echo(f"Wrote {path}")
