"""The commands. Each prints what a person needs to know and ends with a code that a machine understands."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from generator import authoring, building, preview
from generator.checking import check as check_catalog
from generator.diagnostics import Diagnostic, as_github, as_json, as_text
from generator.export import ExportError, export
from generator.mending.catalog import mend_catalog
from generator.mending.repairs import MENDED
from generator.places import SHEET_CACHE
from generator.publication import Publication, publish, read_book
from generator.settings import from_environment
from generator.sheets.jobs import sheet_jobs
from generator.sheets.problems import problem
from generator.sheets.write import write_sheets
from generator.standalone import standalone
from generator.summary.compare import compared
from generator.terminal import FOLDER, ROOT, progress_bar, report

FORMATS: dict[str, Callable[[Iterable[Diagnostic]], str]] = {"text": as_text, "github": as_github, "json": as_json}


class _Commands(click.Group):
    """Commands that say in one line what the computer refused: a full disk, a folder that may not be written."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except OSError as error:
            raise click.ClickException(f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn a catalog of techniques into pages, cards and sheets."""


@main.command()
@ROOT
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How to print problems.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--fix", is_flag=True, help="First mend what is safe to mend: spaces, line ends, order of keys.")
def check(root: Path, form: str, strict: bool, fix: bool) -> None:
    """Print every problem of a catalog, with its place and what to do."""
    for path, done in mend_catalog(root) if fix else ():
        click.echo(f"Mended {path}: {', '.join(done)}.", err=form != "text")
    _, problems = check_catalog(root, progress_bar)
    text = FORMATS[form](problems)
    if text:
        click.echo(text)
    errors = sum(problem.severity == "error" for problem in problems)
    if form == "text":
        click.echo(_summary(errors, len(problems) - errors))
        if not MENDED.isdisjoint(problem.code for problem in problems):
            click.echo("Some of this can be mended for you: run `check --fix`.")
    sys.exit(1 if errors or (strict and problems) else 0)


def _summary(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "No problems."
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


@main.command()
@ROOT
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the site.")
def build(root: Path, out: Path) -> None:
    """Build a complete site of any catalog; what was in the folder stays until the new site is whole."""
    _published(root)
    try:
        building.build(root, out)
    except building.BuildError as error:
        click.echo(f"Nothing was built: {error}", err=True)
        sys.exit(1)
    click.echo(f"Built {out}")


@main.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@ROOT
def export_command(folder: Path, root: Path) -> None:
    """Write Markdown and a configuration that MkDocs and Zensical both build."""
    publication = _published(root)
    overrides = building.overrides(root)
    config = building.configuration(root).read_text("utf-8")
    try:
        done = export(standalone(publication.catalog, publication.site, config, overrides), folder)
    except ExportError as error:
        click.echo(f"Nothing was written: {error}", err=True)
        sys.exit(1)
    for path in done.removed:
        click.echo(f"Removed {path}")
    click.echo(f"{folder}: {len(done.written)} written, {len(done.removed)} removed, {done.unchanged} unchanged.")


def _published(root: Path) -> Publication:
    publication, problems = publish(root, from_environment(), progress_bar)
    if problems:
        click.echo(as_text(problems), err=True)
    if publication is None:
        click.echo("Nothing was built: mend the errors first.", err=True)
        sys.exit(1)
    return publication


@main.command("summary")
@click.option("--before", type=FOLDER, required=True, help="Folder of the catalog before the change.")
@ROOT
def summary_command(before: Path, root: Path) -> None:
    """Tell in Markdown what changed for readers between two catalogs; what lowers safety comes first."""
    click.echo(compared(before, root), nl=False)


@main.command("figures")
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@ROOT
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("build/figures"))
@click.option("--before", type=FOLDER, help="Only figures that differ from those of this catalog.")
@click.option("--watch", is_flag=True, help="Draw one figure again each time its file is saved.")
def figures_command(ids: tuple[str, ...], root: Path, out: Path, before: Path | None, watch: bool) -> None:
    """Draw figures as SVG, with a contact sheet; or one, again and again, while its pose is written."""
    if watch and len(ids) != 1:
        raise click.UsageError("--watch follows one figure: name its technique.")
    if watch:
        for number, _ in enumerate(preview.changes(root / "content" / "techniques" / f"{ids[0]}.yml")):
            page = _draw_one(ids[0], root, out)
            if page and not number:
                click.launch(page.resolve().as_uri())
        return
    figures, problems = preview.figures_of(root, ids)
    report(problems)
    missing = sorted(set(ids) - set(figures))
    if missing:
        raise click.ClickException(f"No figure is written for: {', '.join(missing)}")
    if before:
        figures = preview.changed_figures(figures, before)
    if not figures:
        click.echo("No figure to draw.")
        return
    click.echo(f"Drew {len(figures)} figures: {preview.write_figures(figures, out, progress_bar)}")


def _draw_one(id_: str, root: Path, out: Path) -> Path | None:
    figures, problems = preview.figures_of(root, (id_,))
    click.clear()
    click.echo(as_text(problems) or "No problems.")
    if id_ not in figures:
        return None
    page = preview.write_preview(id_, figures[id_], out)
    click.echo(f"Drew {page}")
    return page


@main.command("sheets")
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@ROOT
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("build/sheets"))
def sheets_command(ids: tuple[str, ...], root: Path, out: Path) -> None:
    """Print sheets, cards and booklet as PDF, or the sheets of some routines; only what changed is written."""
    views, problems = read_book(root, from_environment(), progress_bar)
    report(problems)
    if views is None:
        return
    unknown = sorted(set(ids) - set(views.routines))
    if unknown:
        raise click.ClickException(f"No routine is called: {', '.join(unknown)}")
    jobs = sheet_jobs(views, ids)
    with click.progressbar(length=len(jobs), label="Printing", file=sys.stderr) as bar:
        done = write_sheets(jobs, out, SHEET_CACHE, each=lambda _: bar.update(1))
    report(sorted(problem(views.edition.catalog, error) for error in done.failed))
    click.echo(f"{out}: {len(done.made)} written, {len(done.kept)} unchanged.")


for _command in authoring.COMMANDS:
    main.add_command(_command)
