"""What the pose page is told of a figure that is being made: a picture of one pose, the whole figure, what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unhunch.catalog.sketches import KEY, drawable
from unhunch.model.base import Entry
from unhunch.model.figure import Figure
from unhunch.problems.codes.shape import missing_key
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules.figures import placed
from unhunch.text.shape import Shape
from unhunch.text.source import Document, Loc
from unhunch.text.source.writing import write_inline
from unhunch.views.pose_block import block, read_block
from unhunch.views.pose_controls import controls

_NAMELESS = "…"


class _Block(Entry):
    figure: Figure


_SHAPE = Shape(_Block)


@dataclass(frozen=True)
class Told:
    """A problem in the words of `check`, and where in the figure's data it stands."""

    loc: Loc
    code: str
    severity: str
    message: str
    hint: str


def picture(figure: Mapping[str, Any], moment: Sequence[str | int]) -> tuple[str, dict[str, float]]:
    """Draw one pose of a figure's data; give the SVG, and its angles as `joint angle`, hands in their places."""
    from unhunch.figures.drawing import draw  # noqa: PLC0415 - numpy and scipy take half a second to import
    from unhunch.figures.joints import INDEX  # noqa: PLC0415
    from unhunch.figures.scene import stage  # noqa: PLC0415

    pose: Any = figure
    for part in moment:
        pose = pose[part]
    of_a_movement = {control["key"] for control in controls()["figure"] if control["kind"] in ("pose", "poses")}
    alone = {key: value for key, value in figure.items() if key not in {*of_a_movement, "arrows"}}
    shown = _understood({**alone, "end": pose})
    if shown is None:
        return "", {}
    posed = stage(shown).end
    angles = {" ".join(name): round(float(posed.angles[at]), 1) for name, at in INDEX.items()}
    return draw(shown).end, angles


def whole(figure: Mapping[str, Any]) -> str:
    """Draw the figure as readers see it, as SVG; nothing when nothing of it can be understood."""
    from unhunch.figures.drawing import draw  # noqa: PLC0415 - numpy and scipy take half a second to import

    shown = _understood(figure)
    return draw(shown).still if shown else ""


def told(figure: Mapping[str, Any]) -> list[Told]:
    """Give everything that `check` would say of the figure itself."""
    from unhunch.figures.faults import check  # noqa: PLC0415 - numpy and scipy take half a second to import

    text = f"{KEY}: {write_inline(figure)}\n"  # so that no two values begin at the same place
    _, document, problems = read_block(text)
    if document is None:
        return [_told(problem, ()) for problem in problems]
    _, misshapen = _SHAPE.read(document)
    shown = drawable(document, _NAMELESS)
    faults = [*placed(document, check(shown))] if shown else []
    return [_told(problem, _loc(document, problem)) for problem in (*misshapen, *faults)]


def told_of(problems: Iterable[Diagnostic]) -> list[Told]:
    """Give problems of a text that could not be read; they stand nowhere in a figure."""
    return [_told(problem, ()) for problem in problems]


def _understood(figure: Mapping[str, Any]) -> Figure | None:
    _, document, _ = read_block(block(figure))
    return drawable(document, _NAMELESS)


def _told(problem: Diagnostic, loc: Loc) -> Told:
    return Told(loc, problem.code, problem.severity, problem.message, problem.hint)


def _loc(document: Document, problem: Diagnostic) -> Loc:
    """Give the innermost place in the figure that begins where a problem stands."""
    at = (problem.line, problem.column)
    found = [loc for marks in (document.values, document.keys) for loc, mark in marks.items() if mark == at]
    loc = max(found, key=len, default=(KEY,))[1:]
    # What is missing is told where it would stand.
    return (*loc, problem.message.split("`")[1]) if problem.code == missing_key.code.code else loc
