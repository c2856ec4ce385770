"""How fast a drawing moves on a page: as its dose has it."""

from collections.abc import Mapping

from unhunch.model.dose import Dose
from unhunch.model.timeline import Kind, phases

_PARTS: Mapping[str, tuple[Kind, Kind | None, int, int]] = {
    "move": ("move", "in", 1, 10),
    "hold": ("hold", None, 0, 5),
    "back": ("release", "out", 1, 10),
    "rest": ("rest", None, 0, 5),
}
"""Each part of a movement: its phase, that of a breath, and the least and most seconds that a page gives it.

Nobody waits at a page for the end of a long hold; the player holds it to the end.
"""


def pace(dose: Dose | None) -> tuple[str, ...]:
    """Give the classes by which `figure.css` knows how long each part of a movement takes: none without repetitions."""
    if dose is None:
        return ()
    first: dict[str, int] = {}
    for phase in phases(dose):
        first.setdefault(phase.kind, phase.seconds)
    if not {"move", "in"} & set(first):
        return ()
    return tuple(
        f"fig-{part}-{min(max(first.get(kind, first.get(breath or '', 0)), least), most)}"
        for part, (kind, breath, least, most) in _PARTS.items()
    )
