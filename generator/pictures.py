"""The catalog's figures, drawn."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from generator.catalog import Catalog
from generator.figures.cache import draw_all
from generator.places import FIGURE_CACHE
from generator.views.edition import Picture


def pictures(catalog: Catalog, cache: Path | None = FIGURE_CACHE) -> Mapping[str, Picture]:
    """Draw every figure of the catalog, or take it from the cache, by its technique's id."""
    return {id_: Picture(**asdict(drawing)) for id_, drawing in draw_all(catalog.figures(), cache).items()}
