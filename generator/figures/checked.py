"""What is wrong with figures, kept by the same hash as their drawings."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from generator.figures.fault import Fault
from generator.figures.keys import key
from generator.model.figure import Figure


def check_all(figures: Mapping[str, Figure], cache_dir: Path | None = None) -> dict[str, tuple[Fault, ...]]:
    """Give every figure's faults, by its name. With `cache_dir`, what was found before is read from there."""
    return {name: _checked(figure, cache_dir) for name, figure in figures.items()}


def _checked(figure: Figure, cache_dir: Path | None) -> tuple[Fault, ...]:
    if cache_dir is None:
        return _faults(figure)
    path = cache_dir / f"{key(figure)}.faults.json"
    kept = _read(path)
    if kept is not None:
        return kept
    faults = _faults(figure)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(fault) for fault in faults]), "utf-8")
    return faults


def _faults(figure: Figure) -> tuple[Fault, ...]:
    from generator.figures.faults import check  # noqa: PLC0415 - numpy and scipy take half a second to import

    return tuple(check(figure))


def _read(path: Path) -> tuple[Fault, ...] | None:
    """Give the kept faults, or none when they are absent or damaged."""
    try:
        return tuple(Fault(**{**fault, "loc": tuple(fault["loc"])}) for fault in json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None
