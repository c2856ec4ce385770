"""What the commands that need a whole catalog begin with."""

import sys
from pathlib import Path

import click

from unhunch.edges.publication import Publication, publish
from unhunch.edges.terminal import progress_bar
from unhunch.problems.diagnostics import as_text
from unhunch.views.settings import from_environment
from unhunch.work.store import Cache


def published(root: Path, cache: Cache, *, strict: bool = False) -> Publication:
    """Publish a catalog; when it has errors, or warnings where it is `strict`, tell them and end with 1."""
    publication, problems = publish(root, from_environment(), cache, progress_bar)
    if problems:
        click.echo(as_text(problems), err=True)
    if publication is None:
        click.echo("Nothing was built: mend the errors first.", err=True)
        sys.exit(1)
    if strict and problems:
        click.echo("Nothing was built: with --strict, warnings end it too.", err=True)
        sys.exit(1)
    return publication
