"""`figures`: pictures for those who write them."""

import sys
from collections.abc import Collection, Mapping
from pathlib import Path

import click

from unhunch.catalog.kinds import TECHNIQUES
from unhunch.catalog.read import read_catalog
from unhunch.catalog.sketches import sketches
from unhunch.edges import following, preview
from unhunch.edges.sources import sources
from unhunch.edges.terminal import CACHE, FOLDER, ROOT, cache_in, progress_bar, report
from unhunch.problems.diagnostics import Diagnostic, has_errors
from unhunch.work.output.sources import keep_out_of


@click.command("figures")
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@ROOT
@CACHE
@click.option("--out", type=click.Path(path_type=Path), default=Path("build/figures"))
@click.option("--before", type=FOLDER, help="Only figures that differ from those of this catalog.")
@click.option("--watch", is_flag=True, help="Draw one figure again each time its file is saved.")
def command(
    ids: tuple[str, ...], root: Path, cache: Path | None, out: Path, *, before: Path | None, watch: bool
) -> None:
    """Draw figures as SVG, with a contact sheet; or one, again and again, while its pose is written.

    All that can be drawn is drawn; what is wrong is told afterwards, and ends with 1: with IDs what is wrong in their
    files, without any what is wrong in the catalog.
    """
    if watch and len(ids) != 1:
        raise click.UsageError("--watch follows one figure: name its technique.")
    keep_out_of(out, sources(root))
    kept = cache_in(cache)
    if watch:
        following.follow(ids[0], root, kept, out)
        return
    found = sketches(root, ids)
    catalog, misread = read_catalog(root)
    figures = preview.as_shown(catalog, found)
    asked = preview.changed_figures(figures, before) if before else figures
    drawn, failed = preview.attempt(asked, kept, progress_bar)
    if drawn:
        click.echo(f"Drew {len(drawn)} figure{'s' * (len(drawn) > 1)}: {preview.write_figures(drawn, out)}")
    elif not (failed or set(ids) - set(figures)):
        click.echo("No figure to draw.")
    problems = sorted([*misread, *preview.problems_of(catalog, found, {name: asked[name] for name in drawn}, kept)])
    _tell(problems, {TECHNIQUES.path(id_) for id_ in ids}, failed, sorted(set(ids) - set(found)))


def _tell(problems: list[Diagnostic], paths: Collection[str], failed: Mapping[str, str], missing: list[str]) -> None:
    """Tell what is wrong with what was asked for, and how much else is; end with 1 if it was not all right."""
    others = [problem for problem in problems if paths and problem.path not in paths]
    if has_errors(others):
        click.echo("Other files have errors, too: `unhunch check` tells them.", err=True)
    for id_, why in failed.items():
        click.echo(f"The pose of {id_} cannot be drawn ({why}). Change it a little.", err=True)
    if missing:
        click.echo(f"Error: No figure is written for: {', '.join(missing)}", err=True)
    report([problem for problem in problems if problem not in others])
    if failed or missing:
        sys.exit(1)
