"""What commands share: the option that names a catalog, how its problems are told, and a bar while things are made."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import click

from unhunch.edges.again.run import Begun
from unhunch.edges.caching import VARIABLE, open_cache
from unhunch.problems.diagnostics import Diagnostic, as_text, has_errors
from unhunch.work.progress import Work
from unhunch.work.store import Cache

T = TypeVar("T")

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

ROOT = click.option(
    "--root",
    type=FOLDER,
    default=".",
    show_default="the folder you are in",
    help="Folder that holds content/.",
)


CACHE = click.option(
    "--cache",
    type=click.Path(path_type=Path),
    envvar=VARIABLE,
    show_default=".cache in the project, else the user's own",
    help="Folder that keeps drawings, PDFs and verdicts between runs; what cannot be kept is made again.",
)

STRICT = click.option("--strict", is_flag=True, help="Fail on warnings too.")


def begun() -> Begun | None:
    """Give what was typed, if the command was called from a command line."""
    return click.get_current_context().find_object(Begun)


def cache_in(folder: Path | None) -> Cache:
    """Give the cache in a folder, or where it always lies; when nothing can be kept there, a person is told why."""
    return open_cache(folder, tell=_unkept)


def _unkept(folder: Path, why: str) -> None:
    click.echo(f"Nothing new can be kept in {folder}: {why}. All else goes on, but takes longer next time.", err=True)


def report(problems: Sequence[Diagnostic]) -> None:
    """Print problems, and end with 1 when one of them is an error."""
    if problems:
        click.echo(as_text(problems), err=True)
    if has_errors(problems):
        sys.exit(1)


_LABELS: Mapping[Work, str] = {"check": "Checking figures", "draw": "Drawing figures", "print": "Printing"}


def progress_bar(results: Iterable[T], total: int, work: Work) -> Iterator[T]:
    """Show a bar of what is checked, drawn or printed, to whoever sits at a terminal."""
    if not total or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=total, label=_LABELS[work], file=sys.stderr) as bar:
        yield from bar
