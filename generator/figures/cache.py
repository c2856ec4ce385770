"""Drawings kept on disk, by the hash of everything they depend on; and drawing many at once."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from generator.figures.drawing import Drawing, draw
from generator.figures.keys import key
from generator.figures.parallel import each
from generator.model.figure import Figure
from generator.progress import Progress, silent


def _read(path: Path) -> Drawing | None:
    """The kept drawing, or none when it is absent or damaged."""
    try:
        return Drawing(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write(path: Path, drawing: Drawing) -> None:
    """Keep a drawing; whoever reads at the same time sees a whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps(asdict(drawing)), "utf-8")
    part.replace(path)


def draw_all(
    figures: Mapping[str, Figure],
    cache_dir: Path | None = None,
    processes: int | None = None,
    progress: Progress = silent,
) -> dict[str, Drawing]:
    """Draw all figures, by name; `processes` as in `parallel.each`.

    With `cache_dir`, drawings made before are read from there and new ones kept. The result does not depend
    on the number of processes. `progress` sees each new drawing when it is made.
    """
    paths = {name: cache_dir / f"{key(figure)}.json" for name, figure in figures.items()} if cache_dir else {}
    found = {name: drawing for name, path in paths.items() if (drawing := _read(path))}
    missing = {name: figure for name, figure in figures.items() if name not in found}
    drawn = progress(each(draw, list(missing.values()), processes), len(missing), "draw")
    for name, drawing in zip(missing, drawn, strict=True):
        found[name] = drawing
        if name in paths:
            _write(paths[name], drawing)
    return {name: found[name] for name in figures}
