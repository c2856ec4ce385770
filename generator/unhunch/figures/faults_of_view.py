"""Faults of view: what the picture does not show."""

from collections.abc import Iterator, Sequence

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault
from unhunch.figures.posture import Posed
from unhunch.figures.showing import advice, area_shown, change, enough
from unhunch.figures.z_buffer import VIEWS
from unhunch.model.figure import Figure

_AREA_PIXELS = 25


def barely_visible(figure: Figure, body: Body, keys: Sequence[Posed]) -> Iterator[Fault]:
    """The picture shows the movement; one that is meant to be small is told by an arrow."""
    start, *others = keys
    shares = [change(figure, body, start, other) for other in others]
    share = max(shares)
    if share < enough(figure):
        yield Fault(
            ("view",),
            "barely-visible",
            f"the movement is hardly visible: {share:.0%} of what is shown of the person changes",
            advice(figure, body, start, others[shares.index(share)]),
        )


def hidden_highlight(figure: Figure, body: Body, end: Posed) -> Iterator[Fault]:
    """A marked area can be seen in the chosen view."""
    for number, name in enumerate(figure.highlight):
        if area_shown(figure, body, end, name) >= _AREA_PIXELS:
            continue
        found = {view: area_shown(figure.model_copy(update={"view": view}), body, end, name) for view in VIEWS}
        best = max(found, key=lambda view: found[view])
        better = f"view: {best} shows it" if found[best] >= _AREA_PIXELS else "leave it out"
        if figure.crop and area_shown(figure.model_copy(update={"crop": None}), body, end, name) >= _AREA_PIXELS:
            better = "leave `crop` out: it cuts the area off"
        yield Fault(("highlight", number), "hidden-highlight", f"{name} cannot be seen in this view", better)
