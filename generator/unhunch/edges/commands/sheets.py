"""`sheets`: what is handed out on paper."""

import sys
from pathlib import Path

import click

from unhunch.edges.clinic import read_clinic
from unhunch.edges.patients import hand_out
from unhunch.edges.publication import read_book
from unhunch.edges.sources import sources
from unhunch.edges.terminal import CACHE, ROOT, cache_in, progress_bar, report
from unhunch.rules.checking import told_in_print
from unhunch.sheets.clinic import for_clinic
from unhunch.sheets.jobs import sheet_jobs
from unhunch.sheets.problems import sheet_problems
from unhunch.sheets.write import write_sheets
from unhunch.views.settings import from_environment
from unhunch.work.output.sources import keep_out_of


@click.command("sheets")
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@ROOT
@CACHE
@click.option("--out", type=click.Path(path_type=Path), default=Path("build/sheets"))
@click.option(
    "--clinic",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the name, phone and logo of a clinic, for the sheets that it hands out.",
)
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --clinic: a table (CSV) of patients, by name, sheet, therapist and next_visit. Prints theirs alone.",
)
def command(
    ids: tuple[str, ...], root: Path, cache: Path | None, out: Path, *, clinic: Path | None, batch: Path | None
) -> None:
    """Print sheets, cards and booklet as PDF, or the sheets of some routines; only what changed is written."""
    if batch and (ids or not clinic):
        raise click.UsageError("--batch needs --clinic, and no ID: the table names the routines.")
    prepared = read_clinic(clinic) if clinic else None
    keep_out_of(out, sources(root))
    kept = cache_in(cache)
    book, problems = read_book(root, from_environment(), kept, progress_bar)
    report(problems)
    if book is None:
        return
    unknown = sorted(set(ids) - set(book.routines))
    if unknown:
        raise click.ClickException(f"No routine is called: {', '.join(unknown)}")
    if batch and prepared:
        hand_out(book, batch, prepared, out)
        return
    jobs = sheet_jobs(book, ids)
    if prepared:
        jobs = tuple(for_clinic(jobs, *prepared))
    with click.progressbar(length=len(jobs), label="Printing", file=sys.stderr) as bar:
        done = write_sheets(jobs, out, kept, each=lambda _: bar.update(1))
    catalog = book.edition.catalog
    report(told_in_print(catalog, sheet_problems(catalog, done)))
    click.echo(f"{out}: {len(done.made)} written, {len(done.kept)} unchanged.")
