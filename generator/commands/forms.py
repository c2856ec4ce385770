"""`forms`: the issue forms, made from the catalog."""

from pathlib import Path

import click

from generator.commands.writing import checked_catalog, write_all
from generator.forms import github
from generator.forms.forms import forms
from generator.strings import strings
from generator.terminal import CACHE, ROOT, cache_in


@click.command("forms")
@ROOT
@CACHE
def command(root: Path, cache: Path | None) -> None:
    """Write the issue forms to .github/ISSUE_TEMPLATE/."""
    catalog = checked_catalog(root, cache_in(cache))
    files = github.files(forms(catalog, strings(catalog.about.language)))
    write_all(root, github.FOLDER, files, github.NOTE.strip().encode())
