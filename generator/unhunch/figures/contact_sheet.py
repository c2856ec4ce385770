"""Pages to judge figures by: all of them in every size and light, or one as its author works on it."""

from collections.abc import Iterable, Mapping
from html import escape
from importlib import resources

from unhunch.figures.drawing import draw
from unhunch.figures.drawn import Drawing
from unhunch.figures.svg import for_print
from unhunch.figures.z_buffer import VIEWS
from unhunch.model.figure import Figure
from unhunch.problems.diagnostics import Diagnostic
from unhunch.problems.excerpt import one_line

_STYLE = """
body { margin: 1rem; font: 14px/1.4 system-ui, sans-serif; color: #222; background: #fff; }
main, .row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
figure { margin: 0; } figcaption { color: #666; }
.full svg { height: 270px; max-width: 100%; } .small svg { width: 160px; height: 160px; }
.print svg { width: 35mm; height: 35mm; } .print { filter: grayscale(1); }
.dark { background: #1b1d21; padding: 1rem; color: #ddd; --fig-ink: #e9ebee; --fig-paper: #1b1d21;
  --fig-hair: #596069; --fig-hair-grey: #a9adb2; --fig-shorts: #3d434b; --fig-prop: #8a9099;
  --fig-arrow: #6ab0ff; --fig-highlight: #ff9a5c; --fig-highlight-edge: #ffab75;
  --fig-skin-light: #776254; --fig-skin-dark: #4a3526; }
.dark svg { width: 160px; height: 160px; }
.fault { border-left: 4px solid #c00; padding-left: .5rem; }
"""


def style() -> str:
    """The stylesheet that any page with figures needs: motion and forced colours."""
    return resources.files(__package__).joinpath("figure.css").read_text("utf-8")


def _page(title: str, content: str) -> str:
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style()}{_STYLE}</style></head><body>{content}</body></html>\n"
    )


def _row(kind: str, pictures: Mapping[str, str]) -> str:
    cells = (
        f"<figure>{picture}<figcaption>{escape(name)}</figcaption></figure>"
        for name, picture in pictures.items()
        if picture
    )
    return f'<div class="row {kind}">{"".join(cells)}</div>'


def contact_sheet(drawings: Mapping[str, Drawing]) -> str:
    """One page with all figures: full size, 160 px, 35 mm in grey as printed, and dark."""
    rows = {
        "full": {name: d.still for name, d in drawings.items()},
        "small": {name: d.thumb for name, d in drawings.items()},
        "print": {name: for_print(d.thumb) for name, d in drawings.items()},
        "dark": {name: d.end for name, d in drawings.items()},
    }
    return _page("Figures", "".join(_row(kind, pictures) for kind, pictures in rows.items()))


def other_views(figure: Figure) -> dict[str, str]:
    """The end position from every named view."""
    return {name: draw(figure.model_copy(update={"view": name})).end for name in VIEWS}


def preview_page(
    name: str, drawing: Drawing | None, problems: Iterable[Diagnostic] = (), views: Mapping[str, str] | None = None
) -> str:
    """The page an author watches: one figure moving, still, small, printed, dark, and from other views."""
    said = "".join(
        f'<p class="fault">{p.line}:{p.column}: {escape(p.code)} {escape(one_line(p.message))}<br>'
        f"{escape(one_line(p.hint))}</p>"
        for p in problems
    )
    rows = _rows(drawing, views or {}) if drawing else ()
    alt = f"<p>{escape(drawing.alt)}</p>" if drawing else ""
    return _page(name, f"<h1>{escape(name)}</h1>{alt}{said}{''.join(rows)}")


def _rows(drawing: Drawing, views: Mapping[str, str]) -> tuple[str, ...]:
    return (
        _row("full", {"moving": drawing.motion, "start and end": drawing.still}),
        _row("small", {"160 px": drawing.thumb}),
        _row("print", {"35 mm, grey": for_print(drawing.thumb)}),
        _row("dark", {"dark": drawing.end}),
        _row("small", views),
    )
