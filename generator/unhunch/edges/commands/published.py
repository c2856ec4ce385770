"""What the commands that need a whole catalog begin with."""

import sys
from pathlib import Path

import click

from unhunch.edges.publication import Publication, publish
from unhunch.edges.terminal import progress_bar
from unhunch.problems.diagnostics import as_text
from unhunch.views.settings import Settings
from unhunch.work.store import Cache


def published(root: Path, cache: Cache, settings: Settings, *, strict: bool = False) -> tuple[Publication, str]:
    """Publish a catalog; give what was told of it, too.

    When it has errors, or warnings where it is `strict`, tell them and end with 1.
    """
    publication, problems = publish(root, settings, cache, progress_bar)
    told = f"{as_text(problems)}\n" if problems else ""
    click.echo(told, err=True, nl=False)
    if publication is None:
        click.echo("Nothing was built: mend the errors first.", err=True)
        sys.exit(1)
    if strict and problems:
        click.echo("Nothing was built: with --strict, warnings end it too.", err=True)
        sys.exit(1)
    return publication, told
