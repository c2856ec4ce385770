"""The figures that a catalog's pages show, drawn."""

from collections.abc import Mapping

from markupsafe import Markup

from unhunch.catalog.catalog import Catalog
from unhunch.figures.cache import bring_all, draw_all, outline
from unhunch.figures.drawn import Drawing, Outline
from unhunch.figures.primer import joint_figures
from unhunch.model.figure import Figure
from unhunch.views.brought import beside
from unhunch.views.edition import Picture
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache

_SVGS = ("still", "start", "end", "thumb", "motion")


def pictures(catalog: Catalog, cache: Cache = NO_CACHE, progress: Progress = silent) -> Mapping[str, Picture]:
    """Draw every figure of the catalog, or take it from the cache, by its technique's id.

    What a technique brings stands in its place, or by the name of `beside` where there is a drawn one, too.
    """
    drawn, brought = _drawn(catalog.figures(), cache, progress), bring_all(_brought(catalog), cache)
    return {**drawn, **{beside(id_) if id_ in drawn else id_: _picture(one) for id_, one in brought.items()}}


def _brought(catalog: Catalog) -> dict[str, tuple[tuple[bytes, ...], str]]:
    """Give the files and words of what each technique brings, by its id."""
    return {
        id_: (tuple(catalog.pictures_beside(one.document)[name] for name in pictures.files), pictures.alt)
        for id_, one in catalog.techniques.items()
        if (pictures := one.entry.pictures)
    }


def joint_pictures(catalog: Catalog, cache: Cache = NO_CACHE, progress: Progress = silent) -> Mapping[str, Picture]:
    """Draw each angle of a pose, by its name, or nothing when no page of the catalog shows them."""
    return _drawn(joint_figures() if _shows(catalog, "joints") else {}, cache, progress)


def outline_picture(catalog: Catalog, cache: Cache = NO_CACHE) -> Outline | None:
    """Draw the outline of a body, or nothing when no page of the catalog shows it."""
    return outline(cache) if _shows(catalog, "outline") or _shows(catalog, "body-map") else None


def _shows(catalog: Catalog, insert: str) -> bool:
    return any(name == insert for page in catalog.pages.values() for name, _, _ in page.inserts())


def _drawn(figures: Mapping[str, Figure], cache: Cache, progress: Progress) -> Mapping[str, Picture]:
    return {name: _picture(drawing) for name, drawing in draw_all(figures, cache, progress=progress).items()}


def _picture(drawing: Drawing) -> Picture:
    """Give the drawing as markup: all of it is our own but the alternative text, which the drawing has escaped."""
    svgs = {name: Markup(getattr(drawing, name)) for name in _SVGS}  # noqa: S704 - drawn by us
    numbered = tuple(Markup(position) for position in drawing.numbered)  # noqa: S704 - likewise
    return Picture(**svgs, alt=drawing.alt, numbered=numbered)
