"""`check`: every problem of a catalog, with its place and what to do."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from unhunch.catalog.mending.catalog import mend_catalog
from unhunch.catalog.mending.repairs import MENDED
from unhunch.edges.again.run import Said
from unhunch.edges.judging import judge
from unhunch.edges.sources import watched
from unhunch.edges.terminal import CACHE, ROOT, STRICT, begun, cache_in, progress_bar
from unhunch.problems.diagnostics import Diagnostic, as_github, as_json, as_text
from unhunch.views.settings import from_environment

FORMATS: dict[str, Callable[[Iterable[Diagnostic]], str]] = {"text": as_text, "github": as_github, "json": as_json}


@click.command("check")
@ROOT
@CACHE
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How to print problems.")
@STRICT
@click.option("--fix", is_flag=True, help="First mend what is safe to mend: spaces, line ends, order of keys.")
def command(root: Path, cache: Path | None, form: str, strict: bool, fix: bool) -> None:
    """Print every problem of a catalog, with its place and what to do."""
    for path, done in mend_catalog(root) if fix else ():
        click.echo(f"Mended {path}: {', '.join(done)}.", err=form != "text")
    watch = watched(begun(), root)
    problems = judge(root, from_environment(), cache_in(cache), progress_bar, cache)
    said = _said(problems, form, strict=strict)
    said.tell()
    if watch:
        watch.ended(said)
    sys.exit(said.code)


def _said(problems: Sequence[Diagnostic], form: str, *, strict: bool) -> Said:
    errors = sum(problem.severity == "error" for problem in problems)
    lines = [*filter(None, [FORMATS[form](problems)])]
    if form == "text":
        lines.append(_summary(errors, len(problems) - errors))
        if not MENDED.isdisjoint(problem.code for problem in problems):
            lines.append("Some of this can be mended for you: run `unhunch check --fix`.")
    return Said(1 if errors or (strict and problems) else 0, "".join(f"{line}\n" for line in lines))


def _summary(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "No problems."
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
