"""`figures`: pictures for those who write them."""

from pathlib import Path

import click

from unhunch.catalog.kinds import TECHNIQUES
from unhunch.edges import preview
from unhunch.edges.sources import sources
from unhunch.edges.terminal import CACHE, FOLDER, ROOT, cache_in, progress_bar, report
from unhunch.problems.diagnostics import as_text
from unhunch.work.output.sources import keep_out_of
from unhunch.work.store import Cache


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
    """Draw figures as SVG, with a contact sheet; or one, again and again, while its pose is written."""
    if watch and len(ids) != 1:
        raise click.UsageError("--watch follows one figure: name its technique.")
    keep_out_of(out, sources(root))
    kept = cache_in(cache)
    if watch:
        for number, _ in enumerate(preview.changes(root / TECHNIQUES.path(ids[0]))):
            page = _draw_one(ids[0], root, kept, out)
            if page and not number:
                click.launch(page.resolve().as_uri())
        return
    figures, problems = preview.figures_of(root, ids, kept)
    report(problems)
    missing = sorted(set(ids) - set(figures))
    if missing:
        raise click.ClickException(f"No figure is written for: {', '.join(missing)}")
    if before:
        figures = preview.changed_figures(figures, before)
    if not figures:
        click.echo("No figure to draw.")
        return
    click.echo(f"Drew {len(figures)} figures: {preview.write_figures(figures, out, kept, progress_bar)}")


def _draw_one(id_: str, root: Path, cache: Cache, out: Path) -> Path | None:
    figures, problems = preview.figures_of(root, (id_,), cache)
    click.clear()
    click.echo(as_text(problems) or "No problems.")
    if id_ not in figures:
        return None
    page = preview.write_preview(id_, figures[id_], out)
    click.echo(f"Drew {page}")
    return page
