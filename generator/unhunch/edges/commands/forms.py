"""`forms`: the issue forms, made from the catalog."""

from pathlib import Path

import click

from unhunch.edges.caching import open_cache
from unhunch.edges.commands.writing import checked_catalog, write_all
from unhunch.edges.terminal import CACHE, ROOT
from unhunch.forms import github
from unhunch.forms.forms import forms
from unhunch.strings import strings


@click.command("forms")
@ROOT
@CACHE
def command(root: Path, cache: Path | None) -> None:
    """Write the issue forms to .github/ISSUE_TEMPLATE/."""
    catalog = checked_catalog(root, open_cache(cache))
    files = github.files(forms(catalog, strings(catalog.about.language, catalog.own_strings)))
    write_all(root, github.FOLDER, files, github.NOTE.strip().encode())
