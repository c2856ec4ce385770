"""The catalog's figures, drawn."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from markupsafe import Markup

from generator.catalog import Catalog
from generator.figures.cache import draw_all
from generator.figures.drawing import Drawing
from generator.places import FIGURE_CACHE
from generator.views.edition import Picture


def pictures(catalog: Catalog, cache: Path | None = FIGURE_CACHE) -> Mapping[str, Picture]:
    """Draw every figure of the catalog, or take it from the cache, by its technique's id."""
    return {id_: _picture(drawing) for id_, drawing in draw_all(catalog.figures(), cache).items()}


def _picture(drawing: Drawing) -> Picture:
    """Give the drawing as markup: all of it is our own but the alternative text, which the drawing has escaped."""
    svgs = {name: Markup(text) for name, text in asdict(drawing).items() if name != "alt"}  # noqa: S704 - drawn by us
    return Picture(**svgs, alt=drawing.alt)
