"""The figures that a catalog's pages show, drawn."""

from collections.abc import Mapping
from dataclasses import asdict

from markupsafe import Markup

from generator.catalog import Catalog
from generator.figures.cache import draw_all
from generator.figures.drawing import Drawing
from generator.figures.primer import joint_figures
from generator.model.figure import Figure
from generator.progress import Progress, silent
from generator.store import NO_CACHE, Cache
from generator.views.edition import Picture


def pictures(catalog: Catalog, cache: Cache = NO_CACHE, progress: Progress = silent) -> Mapping[str, Picture]:
    """Draw every figure of the catalog, or take it from the cache, by its technique's id."""
    return _drawn(catalog.figures(), cache, progress)


def joint_pictures(catalog: Catalog, cache: Cache = NO_CACHE, progress: Progress = silent) -> Mapping[str, Picture]:
    """Draw each angle of a pose, by its name, or nothing when no page of the catalog shows them."""
    shown = any(name == "joints" for page in catalog.pages.values() for name, _, _ in page.inserts())
    return _drawn(joint_figures() if shown else {}, cache, progress)


def _drawn(figures: Mapping[str, Figure], cache: Cache, progress: Progress) -> Mapping[str, Picture]:
    return {name: _picture(drawing) for name, drawing in draw_all(figures, cache, progress=progress).items()}


def _picture(drawing: Drawing) -> Picture:
    """Give the drawing as markup: all of it is our own but the alternative text, which the drawing has escaped."""
    svgs = {name: Markup(text) for name, text in asdict(drawing).items() if name != "alt"}  # noqa: S704 - drawn by us
    return Picture(**svgs, alt=drawing.alt)
