"""Figures on disk for their authors: SVG files, a contact sheet, and a page of one figure that follows its file."""

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from unhunch.catalog.read import read_catalog
from unhunch.figures.cache import draw_all
from unhunch.figures.contact_sheet import contact_sheet, other_views, preview_page
from unhunch.figures.drawing import draw
from unhunch.figures.faults import check
from unhunch.model.figure import Figure
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules.figures import figure_problems
from unhunch.work.output.files import add
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache

_SHEET = "index.html"
_LOOK_SECONDS = 0.2
_REFRESH = '<meta http-equiv="refresh" content="1">'


def figures_of(root: Path, ids: tuple[str, ...], cache: Cache = NO_CACHE) -> tuple[dict[str, Figure], list[Diagnostic]]:
    """Read the figures of some techniques, or of all; give them and every problem of the files that hold them."""
    catalog, problems = read_catalog(root)
    if catalog is None:
        return {}, problems
    found = {id_: figure for id_, figure in catalog.figures().items() if not ids or id_ in ids}
    paths = {catalog.techniques[id_].document.path for id_ in found}
    return found, [*problems, *(p for p in figure_problems(catalog, cache) if p.path in paths)]


def changed_figures(figures: dict[str, Figure], before: Path) -> dict[str, Figure]:
    """Give those figures that the catalog in the folder `before` has otherwise, or not at all."""
    catalog, _ = read_catalog(before)
    old = catalog.figures() if catalog else {}
    return {id_: figure for id_, figure in figures.items() if old.get(id_) != figure}


def write_figures(figures: dict[str, Figure], out: Path, cache: Cache = NO_CACHE, progress: Progress = silent) -> Path:
    """Write an SVG a figure and a contact sheet of them all; give the sheet's path. Raises OutputError."""
    drawings = draw_all(figures, cache, progress=progress)
    files = {f"{id_}.svg": drawing.still for id_, drawing in drawings.items()}
    return _write({**files, _SHEET: contact_sheet(drawings)}, out) / _SHEET


def write_preview(id_: str, figure: Figure, out: Path) -> Path:
    """Write the page of one figure, which loads itself again each second; give its path.

    It is written twice: at once with the chosen view, and again when the slower other views are drawn. Raises
    OutputError.
    """
    page, drawing, faults = f"{id_}.html", draw(figure), tuple(check(figure))
    _write({page: _following(preview_page(id_, drawing, faults))}, out)
    return _write({page: _following(preview_page(id_, drawing, faults, other_views(figure)))}, out) / page


def _write(files: Mapping[str, str], out: Path) -> Path:
    add({path: text.encode() for path, text in files.items()}, out, "figures")
    return out


def _following(page: str) -> str:
    return page.replace("<head>", f"<head>{_REFRESH}", 1)


def changes(file: Path, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yield at once, and then each time that the file was saved again."""
    last = None
    while True:
        stamp = file.stat().st_mtime_ns if file.exists() else None
        if stamp is not None and stamp != last:
            last = stamp
            yield
        sleep(_LOOK_SECONDS)
