"""Figures on disk for their authors: SVG files, a contact sheet, and a page of one figure that follows its file.

What is wrong with a figure, or with the rest of its file, is told when it is drawn, and stops no drawing.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.read import read_catalog
from unhunch.catalog.sketches import Sketch, sketches
from unhunch.figures.cache import draw_all
from unhunch.figures.casting import cast
from unhunch.figures.checked import check_all
from unhunch.figures.contact_sheet import contact_sheet, other_views, preview_page
from unhunch.figures.drawn import Drawing
from unhunch.model.figure import Figure
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules.figures import placed
from unhunch.work.output.files import add
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache

_SHEET = "index.html"
_REFRESH = '<meta http-equiv="refresh" content="1">'


def as_shown(catalog: Catalog | None, found: Mapping[str, Sketch]) -> dict[str, Figure]:
    """Give what can be drawn of some sketches with whoever is shown in it, as it is published.

    Who should not do a technique is known of a finished file only; else its id alone decides.
    """
    published = catalog.pictured() if catalog else {}
    drawable = {id_: sketch.figure for id_, sketch in found.items() if sketch.figure}
    own = {id_: published[id_][1].figure if id_ in published else cast(id_, fig) for id_, fig in drawable.items()}
    ways = {name: one.figure for name, (id_, one) in published.items() if id_ in found}
    return own | ways


def changed_figures(figures: dict[str, Figure], before: Path) -> dict[str, Figure]:
    """Give those figures that the catalog in the folder `before` has otherwise, or not at all."""
    old = as_shown(read_catalog(before)[0], sketches(before))
    return {id_: figure for id_, figure in figures.items() if old.get(id_) != figure}


def attempt(
    figures: Mapping[str, Figure], cache: Cache = NO_CACHE, progress: Progress = silent
) -> tuple[dict[str, Drawing], dict[str, str]]:
    """Draw what can be drawn; give the drawings, and why each of the others failed, by name."""
    try:
        return draw_all(figures, cache, progress=progress), {}
    except Exception:
        drawn: dict[str, Drawing] = {}
        failed: dict[str, str] = {}
        for id_, figure in figures.items():
            try:
                drawn |= draw_all({id_: figure}, cache, 1)
            except Exception as error:
                failed[id_] = f"{type(error).__name__}: {error}"
        return drawn, failed


def write_figures(drawings: Mapping[str, Drawing], out: Path) -> Path:
    """Write an SVG a figure and a contact sheet of them all; give the sheet's path. Raises OutputError."""
    files = {f"{id_}.svg": drawing.still for id_, drawing in drawings.items()}
    return _write({**files, _SHEET: contact_sheet(drawings)}, out) / _SHEET


def problems_of(
    catalog: Catalog | None, found: Mapping[str, Sketch], drawn: Mapping[str, Figure], cache: Cache = NO_CACHE
) -> Iterator[Diagnostic]:
    """Yield what is wrong with those figures that were drawn, in whoever is shown."""
    techniques, published = (catalog.techniques, catalog.pictured()) if catalog else ({}, {})
    for name, faults in check_all(drawn, cache).items():
        id_, pictured = published.get(name, (name, None))
        technique = techniques.get(id_)
        document = found[name].document if name in found else techniques[id_].document
        yield from placed(document, faults, pictured, technique.entry if technique else None) if document else ()


def write_preview(
    id_: str, out: Path, drawing: Drawing | None, problems: list[Diagnostic], figure: Figure | None
) -> Path:
    """Write the page of one figure, which loads itself again each second; give its path.

    It is written twice: at once with the chosen view, and again when the slower other views of `figure` are drawn.
    Raises OutputError.
    """
    page = f"{id_}.html"
    _write({page: _following(preview_page(id_, drawing, problems))}, out)
    if figure:
        _write({page: _following(preview_page(id_, drawing, problems, other_views(figure)))}, out)
    return out / page


def _write(files: Mapping[str, str], out: Path) -> Path:
    add({path: text.encode() for path, text in files.items()}, out, "figures")
    return out


def _following(page: str) -> str:
    return page.replace("<head>", f"<head>{_REFRESH}", 1)
