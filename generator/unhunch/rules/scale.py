"""R370, R371: the scale says one thing for each number, and is stricter for those who need it."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import SAFETY
from unhunch.model.scale import MOST, Act
from unhunch.problems.code import Found, rule

_SEVERITY: tuple[Act, ...] = ("go-on", "do-less", "stop")


@rule("R370", "scale-bands", of_safety=True)
def scale_bands(catalog: Catalog) -> Iterator[Found]:
    """The bands of the scale rise to 10, from going on to stopping, so that each number means one thing."""
    scale = catalog.safety.scale
    if scale is None:
        return
    document = catalog.documents[SAFETY.path]
    for index, (least, band) in enumerate(scale.spans):
        place = document.place(("scale", "bands", index))
        if band.most < least:
            yield place, f"the band ends at {band.most} and begins at {least}", f"Let it end at {least} or above."
        if index and _SEVERITY.index(band.do) <= _SEVERITY.index(scale.bands[index - 1].do):
            before = scale.bands[index - 1].do
            yield place, f"`{band.do}` follows `{before}`", "Go from `go-on` to `do-less` to `stop`, each once at most."
    if (scale.bands[-1].most, scale.bands[-1].do) != (MOST, "stop"):
        place = document.place(("scale", "bands", len(scale.bands) - 1))
        yield place, f"the last band does not stop at {MOST}", f"Let the last band go up to {MOST}, and stop there."


@rule("R371", "scale-later-for-some", of_safety=True)
def scale_later_for_some(catalog: Catalog) -> Iterator[Found]:
    """Those who stop sooner do so at a lower number than everybody else."""
    scale = catalog.safety.scale
    stop = next((least for least, band in scale.spans if band.do == "stop"), MOST) if scale else MOST
    if scale and scale.sooner.least >= stop:
        place = catalog.documents[SAFETY.path].place(("scale", "sooner", "least"))
        yield place, f"everybody stops at {stop}", f"Write a number below {stop}, or take `scale` out."


RULES = (scale_bands, scale_later_for_some)
