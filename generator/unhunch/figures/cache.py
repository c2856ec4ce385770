"""Drawings kept by the hash of everything they depend on; and drawing many at once. Needs no numpy for what is kept."""

import hashlib
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from importlib.resources import files

from pydantic import TypeAdapter

from unhunch.figures.drawn import Drawing, Outline
from unhunch.figures.keys import key
from unhunch.figures.parallel import each
from unhunch.model.figure import Figure
from unhunch.model.pose import Pose
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache

_DRAWING, _OUTLINE = TypeAdapter(Drawing), TypeAdapter(Outline)
_ANYBODY = Figure(base="standing", end=Pose(), alt="Anybody.")
"""The outline depends on what any figure depends on: on the body, and on the code that draws."""


def draw_all(
    figures: Mapping[str, Figure],
    cache: Cache = NO_CACHE,
    processes: int | None = None,
    progress: Progress = silent,
) -> dict[str, Drawing]:
    """Draw all figures, by name; `processes` as in `parallel.each`.

    Drawings made before are taken from the cache, and new ones kept there. The result does not depend on the number
    of processes. `progress` sees each new drawing when it is made.
    """
    keys = {name: f"drawing {key(figure)}" for name, figure in figures.items()}
    kept = {name: content for name, key_ in keys.items() if (content := cache.get(key_)) is not None}
    found = {name: _DRAWING.validate_json(content) for name, content in kept.items()}
    missing = {name: figure for name, figure in figures.items() if name not in found}
    if not missing:
        return found
    from unhunch.figures.drawing import draw  # noqa: PLC0415 - numpy and scipy take half a second to import

    drawn = progress(each(draw, list(missing.values()), processes), len(missing), "draw")
    for name, drawing in zip(missing, drawn, strict=True):
        found[name] = drawing
        cache.put(keys[name], _DRAWING.dump_json(drawing))
    return {name: found[name] for name in figures}


def bring_all(pictures: Mapping[str, tuple[Sequence[bytes], str]], cache: Cache = NO_CACHE) -> dict[str, Drawing]:
    """Give all pictures that a catalog brings as figures, by name; each is its files and its words."""
    return {name: _brought(raw, alt, cache) for name, (raw, alt) in pictures.items()}


def _brought(pictures: Sequence[bytes], alt: str, cache: Cache) -> Drawing:
    code = (files(__package__).joinpath(f"{name}.py").read_bytes() for name in ("brought", "svg"))
    parts = (version("pillow").encode(), *code, alt.encode(), *pictures)
    key_ = f"picture {hashlib.sha256(b''.join(hashlib.sha256(part).digest() for part in parts)).hexdigest()}"
    if (content := cache.get(key_)) is not None:
        return _DRAWING.validate_json(content)
    from unhunch.figures.brought import bring  # noqa: PLC0415 - most catalogs do not need Pillow

    made = bring(pictures, alt)
    cache.put(key_, _DRAWING.dump_json(made))
    return made


def outline(cache: Cache = NO_CACHE) -> Outline:
    """Give the outline of a body, from the cache if it was drawn before."""
    name = f"outline {key(_ANYBODY)}"
    if (content := cache.get(name)) is not None:
        return _OUTLINE.validate_json(content)
    from unhunch.figures.outline import draw_outline  # noqa: PLC0415 - as above

    drawn = draw_outline()
    cache.put(name, _OUTLINE.dump_json(drawn))
    return drawn
