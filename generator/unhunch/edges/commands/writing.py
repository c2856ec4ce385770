"""What the commands that write files for authors share."""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.read import read_catalog
from unhunch.problems.diagnostics import Diagnostic, as_text
from unhunch.rules.checking import check
from unhunch.work.output import atomic
from unhunch.work.output.manifest import not_ours
from unhunch.work.output.refusal import OutputError
from unhunch.work.store import Cache


def checked_catalog(root: Path, cache: Cache) -> Catalog:
    """Give the catalog; without one, tell its errors and end."""
    catalog, problems = check(root, cache)
    if catalog is None:
        click.echo(as_text(problems), err=True)
        sys.exit(1)
    return catalog


def write_all(root: Path, folder: str, files: Mapping[str, bytes], known_by: bytes) -> None:
    """Write files into a folder of the catalog, and tell each.

    Those that are there are replaced when they hold what ours are known by. Raises OutputError when one does not.
    """
    theirs = [name for name in files if not _may_be_written(root / folder / name, known_by)]
    if theirs:
        raise not_ours(Path(folder), theirs)
    (root / folder).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        atomic.replace(root / folder / name, content)
        click.echo(f"Wrote {folder}/{name}")


def _may_be_written(file: Path, known_by: bytes) -> bool:
    return not file.exists() or (file.is_file() and known_by in file.read_bytes())


def write_new(root: Path, path: str, text: str) -> None:
    """Write a file that is not there yet."""
    try:
        atomic.create(root / path, text.encode())
    except FileExistsError as error:
        raise click.ClickException(f"{path} is there already, and was left as it is.") from error
    click.echo(f"Wrote {path}")


def faults_of(files: Mapping[str, bytes]) -> list[Diagnostic]:
    """Give what is wrong with the files of a catalog that are nowhere yet."""
    with tempfile.TemporaryDirectory() as folder:
        write_tree(Path(folder), files)
        return read_catalog(Path(folder))[1]


def write_tree(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder where none of them is yet. Raises OutputError when one is there, and writes none."""
    tops = sorted({path.split("/")[0] for path in files})
    taken = [name for name in tops if os.path.lexists(root / name)]
    if taken:
        there = ", ".join(f"`{name}`" for name in taken)
        raise OutputError(f"in {root} there is already {there}. Name a folder that is empty or not there yet.")
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        atomic.create(root / path, content)
