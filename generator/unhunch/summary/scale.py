"""Numbers of the scale at which readers are told to do less, or to stop, no more."""

from collections.abc import Iterator

from unhunch.catalog.kinds import SAFETY
from unhunch.model.scale import MOST, Act, Scale
from unhunch.summary.finding import Finding

_SEVERITY: tuple[Act, ...] = ("go-on", "do-less", "stop")


def lowered_scale(old: Scale | None, new: Scale | None) -> Iterator[Finding]:
    """Yield each number that warns less than before, and each condition for which the scale is no longer stricter."""
    if old is None:
        return
    if new is None:
        yield Finding(SAFETY.path, "scale-removed", {"label": old.label})
        return
    acts = zip(_acts(old), _acts(new), strict=True)
    for number, (before, after) in enumerate(acts):
        if _SEVERITY.index(after) < _SEVERITY.index(before):
            yield Finding(SAFETY.path, "scale-milder", {"number": str(number), "before": before, "after": after})
    for part in ("sooner", "start"):
        least = getattr(old, part).least, getattr(new, part).least
        if least[1] > least[0]:
            values = {"part": f"scale.{part}.least", "before": str(least[0]), "after": str(least[1])}
            yield Finding(SAFETY.path, "scale-later", values)
    for caution in old.sooner.cautions:
        if caution not in new.sooner.cautions:
            yield Finding(SAFETY.path, "scale-no-sooner", {"caution": caution})


def _acts(scale: Scale) -> list[Act]:
    """Give what each number from 0 to 10 means; what no band names goes on."""
    found: list[Act] = [band.do for least, band in scale.spans for _ in range(least, band.most + 1)]
    untold: Act = "go-on"
    return [*found, *[untold] * (MOST + 1)][: MOST + 1]
