"""One figure that is drawn again each time its file is saved, whatever becomes of the file in the meantime."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from unhunch.catalog.kinds import TECHNIQUES
from unhunch.catalog.read import read_catalog
from unhunch.catalog.sketches import sketches
from unhunch.edges import preview
from unhunch.figures.drawn import Drawing
from unhunch.problems.diagnostics import as_text
from unhunch.work.store import Cache

_LOOK_SECONDS = 0.2


def follow(id_: str, root: Path, cache: Cache, out: Path) -> None:
    """Draw a figure at once and after each save, until somebody stops it; show its page when there is one."""
    file, last, shown = root / TECHNIQUES.path(id_), None, False
    for there in changes(file):
        click.clear()
        if not there:
            click.echo(f"{file} is not there now. It is drawn again as soon as it is.")
            continue
        try:
            last, page = _draw(id_, root, cache, out, last)
        except Exception as error:
            click.echo(f"It cannot be drawn now: {error}. It is tried again when the file is saved.")
            continue
        if page and not shown:
            click.launch(page.resolve().as_uri())
            shown = True


def _draw(id_: str, root: Path, cache: Cache, out: Path, last: Drawing | None) -> tuple[Drawing | None, Path | None]:
    """Draw what the file says now, or show the last drawing with what is wrong; give drawing and page."""
    found = sketches(root, (id_,))
    catalog, misread = read_catalog(root)
    figure = preview.as_shown(catalog, found).get(id_)
    asked = {id_: figure} if figure else {}
    drawn, failed = preview.attempt(asked, cache)
    problems = (*misread, *preview.problems_of(catalog, found, {name: asked[name] for name in drawn}, cache))
    own = sorted(problem for problem in problems if problem.path == TECHNIQUES.path(id_))
    click.echo(as_text(own) or "No problems.")
    for why in failed.values():
        click.echo(f"This pose cannot be drawn ({why}). Change it a little.")
    drawing = drawn.get(id_, last)
    if drawing is None:
        click.echo(f"No figure is written for {id_} yet." if id_ not in found else "There is no figure to draw yet.")
        return None, None
    page = preview.write_preview(id_, out, drawing, own, figure if id_ in drawn else None)
    click.echo(f"Drew {page}" if id_ in drawn else f"{page} still shows the figure as it was before.")
    return drawing, page


def changes(file: Path, sleep: Callable[[float], None] = time.sleep) -> Iterator[bool]:
    """Yield at once, and each time that the file was saved again, or is gone: whether it is there.

    Many editors put a new file in the place of the old one: what is missing for one look is not gone.
    """
    told: object = "nothing yet"
    missing = 0
    while True:
        stamp = _stamp(file)
        missing = 0 if stamp else missing + 1
        if stamp != told and (stamp or missing > 1):
            told = stamp
            yield stamp is not None
        sleep(_LOOK_SECONDS)


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
