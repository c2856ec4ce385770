"""What is wrong with figures, kept by the same hash as their drawings."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from generator.figures.fault import Fault
from generator.figures.keys import key
from generator.figures.parallel import each
from generator.model.figure import Figure
from generator.progress import Progress, silent


def check_all(
    figures: Mapping[str, Figure], cache_dir: Path | None = None, progress: Progress = silent
) -> dict[str, tuple[Fault, ...]]:
    """Give every figure's faults, by its name.

    With `cache_dir`, what was found before is read from there, and what is found is kept. `progress` sees what is
    found anew.
    """
    paths = {name: cache_dir / f"{key(figure)}.faults.json" for name, figure in figures.items()} if cache_dir else {}
    found = {name: faults for name, path in paths.items() if (faults := _read(path)) is not None}
    missing = {name: figure for name, figure in figures.items() if name not in found}
    anew = progress(each(_faults, list(missing.values())), len(missing), "check")
    for name, faults in zip(missing, anew, strict=True):
        found[name] = faults
        if name in paths:
            _write(paths[name], faults)
    return {name: found[name] for name in figures}


def _write(path: Path, faults: tuple[Fault, ...]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(fault) for fault in faults]), "utf-8")


def _faults(figure: Figure) -> tuple[Fault, ...]:
    from generator.figures.faults import check  # noqa: PLC0415 - numpy and scipy take half a second to import

    return tuple(check(figure))


def _read(path: Path) -> tuple[Fault, ...] | None:
    """Give the kept faults, or none when they are absent or damaged."""
    try:
        return tuple(Fault(**{**fault, "loc": tuple(fault["loc"])}) for fault in json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None
