"""The file of a clinic, and its logo."""

from pathlib import Path

import click

from unhunch.edges.terminal import report
from unhunch.model.clinic import Clinic
from unhunch.text.shape import Shape
from unhunch.text.source import read

LARGEST_LOGO = 500_000
"""Bytes; a logo is on every sheet."""


def read_clinic(path: Path) -> tuple[Clinic, bytes | None]:
    """Read the file of a clinic and its logo. Ends the program, with every problem told, where one cannot be used."""
    shape = Shape(Clinic)
    document, problems = read(path.name, path.read_bytes(), shape.keys)
    clinic = None
    if document is not None:
        clinic, found = shape.read(document)
        problems = [*problems, *found]
    report(problems)
    if clinic is None:
        raise click.ClickException(f"{path.name} cannot be used.")
    return clinic, _logo(path.parent, clinic.logo) if clinic.logo else None


def _logo(folder: Path, name: str) -> bytes:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise click.ClickException(f"There is no logo `{name}` beside the clinic's file.")
    content = path.read_bytes()
    if len(content) > LARGEST_LOGO:
        raise click.ClickException(f"The logo `{name}` has {len(content)} bytes; {LARGEST_LOGO} are the most.")
    return content
