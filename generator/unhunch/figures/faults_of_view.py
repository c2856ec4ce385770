"""Faults of view: what the chosen view does not show."""

from collections.abc import Iterator, Sequence

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault
from unhunch.figures.posture import Posed
from unhunch.figures.scene import view_of
from unhunch.figures.surfaces import Surfaces, Window, see
from unhunch.figures.z_buffer import VIEWS, Camera
from unhunch.model.figure import Figure

BARELY = 0.06
"""Share of the figure's pixels that must change for a movement to be seen."""
_AREA_PIXELS = 25
_COARSE = 120.0
"""Pixels a metre at which visibility is judged."""


def _seen(figure: Figure, body: Body, posed: Posed, view: tuple[float, float], areas: tuple[str, ...] = ()) -> Surfaces:
    camera = Camera.at(*view, mirror=figure.mirror)
    size = int(2.6 * _COARSE)
    window = Window(-1.3, -2.2, size, size, _COARSE)
    return see(body, posed.vertices, (), camera, window, areas=areas)


def _change(figure: Figure, body: Body, start: Posed, end: Posed, view: tuple[float, float]) -> float:
    """The share of the figure that looks different at the end."""
    before, after = (_seen(figure, body, posed, view).part for posed in (start, end))
    return float((before != after).sum() / max((before >= 0).sum(), 1))


def barely_visible(figure: Figure, body: Body, keys: Sequence[Posed]) -> Iterator[Fault]:
    """The chosen view shows the movement."""
    start, *others = keys
    view = view_of(figure)
    shares = [_change(figure, body, start, other, view) for other in others]
    share = max(shares)
    if share >= BARELY:
        return
    farthest = others[shares.index(share)]
    elsewhere = {name: _change(figure, body, start, farthest, angles) for name, angles in VIEWS.items()}
    best = max(elsewhere, key=lambda name: elsewhere[name])
    better = f"view: {best} shows {elsewhere[best]:.0%}" if elsewhere[best] > share + 0.01 else "make it larger"
    yield Fault(
        ("view",),
        "barely-visible",
        f"the movement is hardly visible: {share:.0%} of the figure changes in this view",
        better,
    )


def hidden_highlight(figure: Figure, body: Body, end: Posed) -> Iterator[Fault]:
    """A marked area can be seen in the chosen view."""
    if not figure.highlight:
        return
    areas = _seen(figure, body, end, view_of(figure), figure.highlight).areas
    for number, name in enumerate(figure.highlight):
        if areas[name].sum() >= _AREA_PIXELS:
            continue
        found = {
            view: int(_seen(figure, body, end, angles, (name,)).areas[name].sum()) for view, angles in VIEWS.items()
        }
        best = max(found, key=lambda view: found[view])
        yield Fault(
            ("highlight", number),
            "hidden-highlight",
            f"{name} cannot be seen in this view",
            f"view: {best} shows it" if found[best] >= _AREA_PIXELS else "leave it out",
        )
