"""`forms`: the issue forms, made from the catalog."""

from pathlib import Path

import click

from unhunch.edges.commands.writing import checked_catalog, write_all
from unhunch.edges.terminal import CACHE, ROOT, cache_in
from unhunch.forms import github
from unhunch.forms.forms import forms
from unhunch.strings import strings


@click.command("forms")
@ROOT
@CACHE
def command(root: Path, cache: Path | None) -> None:
    """Write the issue forms to .github/ISSUE_TEMPLATE/."""
    catalog = checked_catalog(root, cache_in(cache))
    files = github.files(forms(catalog, strings(catalog.about.language, catalog.own_strings)))
    write_all(root, github.FOLDER, files, github.NOTE.strip().encode())
