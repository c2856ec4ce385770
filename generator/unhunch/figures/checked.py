"""What is wrong with figures, kept by the same hash as their drawings."""

from collections.abc import Mapping

from pydantic import TypeAdapter

from unhunch.figures.fault import Fault
from unhunch.figures.keys import key
from unhunch.figures.parallel import each
from unhunch.model.figure import Figure
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache

_FAULTS = TypeAdapter(tuple[Fault, ...])


def check_all(
    figures: Mapping[str, Figure], cache: Cache = NO_CACHE, progress: Progress = silent
) -> dict[str, tuple[Fault, ...]]:
    """Give every figure's faults, by its name.

    What was found before is taken from the cache, and what is found is kept there. `progress` sees what is found anew.
    """
    keys = {name: f"faults {key(figure)}" for name, figure in figures.items()}
    kept = {name: content for name, key_ in keys.items() if (content := cache.get(key_)) is not None}
    found = {name: _FAULTS.validate_json(content) for name, content in kept.items()}
    missing = {name: figure for name, figure in figures.items() if name not in found}
    anew = progress(each(_faults, list(missing.values())), len(missing), "check")
    for name, faults in zip(missing, anew, strict=True):
        found[name] = faults
        cache.put(keys[name], _FAULTS.dump_json(faults))
    return {name: found[name] for name in figures}


def _faults(figure: Figure) -> tuple[Fault, ...]:
    from unhunch.figures.faults import check  # noqa: PLC0415 - numpy and scipy take half a second to import

    return tuple(check(figure))
