"""Every technique's figure: sound structure, small, like its reference, and without faults."""

import gzip
import re
from collections import Counter
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.figures.support import (
    HERE,
    POSES,
    SVG,
    WAYS,
    Floats,
    difference,
    drawn,
    paths,
    raster,
    subpaths,
    technique,
    view_box,
)
from unhunch.figures.drawing import draw
from unhunch.figures.faults import check
from unhunch.figures.svg import for_print, weight_of
from unhunch.model.figure import Figure

STILL_BYTES, MOTION_BYTES, LOADED_BYTES = 8 * 1024, 24 * 1024, 10 * 1024
"""Of two positions, of their flipbook, and of both as they are sent, compressed: however many positions there are."""
MORE = {"band-row": 1.15}
"""Figures that may take so much more: a stool, both legs and a band that goes under both feet."""
SPECK = 4
"""Units: what is smaller is narrower than the line around it."""
ALIKE, UNLIKE = 0.004, 0.03
"""Difference of two pictures below which they show the same, and above which nobody confuses them."""

every_technique = pytest.mark.parametrize("name", [*POSES, *WAYS])
AMONG = 4
"""Of so many techniques one is drawn wrong by every run, and each by the audit: a reference that tells nothing."""
one_among_four = pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.audit if n % AMONG else ()) for n, name in enumerate([*POSES, *WAYS])],
)


@every_technique
def test_a_technique_has_no_fault(name: str) -> None:
    assert [f for f in check(technique(name)) if f.severity == "error"] == []


def reference(name: str) -> Floats:
    with Image.open(HERE / "references" / f"{name}.png") as image:
        return np.asarray(image.convert("L"), float) / 255


@every_technique
def test_a_figure_looks_like_its_reference(name: str) -> None:
    assert difference(raster(drawn(name).still, 192), reference(name)) < ALIKE


@one_among_four
def test_a_back_bent_by_20_degrees_more_does_not_look_like_the_reference(name: str) -> None:
    fields = technique(name).model_dump(exclude_unset=True, by_alias=True)
    back = fields["end"].get("thoracic", {})
    fields["end"]["thoracic"] = {angle: back.get(angle, 0) + 20 for angle in ("flex", "side")}
    bent, known = raster(draw(Figure.model_validate(fields)).still, 192), reference(name)
    whole = np.maximum(bent.shape, known.shape)  # or else another size alone would tell them apart
    assert difference(on_paper(bent, whole), on_paper(known, whole)) > ALIKE


def on_paper(picture: Floats, size: NDArray[np.int_]) -> Floats:
    """The picture with white paper beside and below it, up to a size."""
    return np.pad(picture, [(0, more) for more in size - picture.shape], constant_values=1)


def test_figures_of_different_techniques_do_not_look_alike() -> None:
    pictures = {name: raster(drawn(name).end, 64) for name in POSES}
    names = list(pictures)
    alike = [
        (a, b) for i, a in enumerate(names) for b in names[i + 1 :] if difference(pictures[a], pictures[b]) < UNLIKE
    ]
    assert alike == []


@every_technique
def test_a_figure_stays_within_its_bytes(name: str) -> None:
    drawing = drawn(name)
    share = max(1, len(technique(name).poses) / 2) * MORE.get(name, 1)
    assert len(drawing.still.encode()) <= STILL_BYTES * share
    assert max(len(x.encode()) for x in (drawing.start, drawing.end, drawing.thumb)) <= STILL_BYTES
    assert len(drawing.motion.encode()) <= MOTION_BYTES * share
    assert len(gzip.compress((drawing.still + drawing.motion).encode())) <= LOADED_BYTES


@every_technique
def test_filled_areas_are_closed(name: str) -> None:
    for path in paths(drawn(name).end):
        if path.get("fill"):
            assert all(closed for _, closed in subpaths(path.attrib["d"]))


@every_technique
def test_no_line_goes_round_a_speck(name: str) -> None:
    lines = [path.attrib["d"] for path in paths(drawn(name).end) if path.get("stroke")]
    loops = [points for line in lines for points, closed in subpaths(line) if closed]
    assert [points for points in loops if np.ptp(points, 0).max() < SPECK] == []


@every_technique
def test_every_line_lies_inside_the_view(name: str) -> None:
    width, height = view_box(drawn(name).end)
    overlap = 16  # cropped figures run on a little below the edge, so that the cut is clean
    for path in paths(drawn(name).end):
        for points, _ in subpaths(path.attrib["d"]):
            assert (points >= -overlap).all()
            assert (points <= [width + overlap, height + overlap]).all()


@every_technique
def test_lines_are_as_heavy_as_the_size_of_the_picture_asks_whatever_the_crop(name: str) -> None:
    svg = drawn(name).end
    width, height = view_box(svg)
    contour = [p for p in paths(svg) if "--fig-ink" in (p.get("stroke") or "")]
    heaviest = max(float(p.attrib["stroke-width"]) for p in contour)
    assert heaviest == pytest.approx(7 * weight_of(width, height, 640), abs=0.06)
    assert max(width, height) in (639, 640, 641)


@every_technique
def test_the_person_is_drawn_once_in_layers(name: str) -> None:
    fills = [re.sub(r".*--fig-(\w+).*", r"\1", p.attrib["fill"]) for p in paths(drawn(name).end) if p.get("fill")]
    assert Counter(fills)["hair"] == 1
    assert fills.index("hair") > fills.index("paper")


@every_technique
def test_an_svg_names_itself_and_holds_nothing_that_collides(name: str) -> None:
    drawing = drawn(name)
    for svg in filter(None, (drawing.still, drawing.start, drawing.end, drawing.thumb, drawing.motion)):
        root = ElementTree.fromstring(svg)
        assert root.get("role") == "img"
        assert root.get("aria-label") == technique(name).words
        assert {e.tag.removeprefix(SVG) for e in root.iter()} <= {"svg", "g", "path"}
        assert not any({"id", "style"} & set(e.attrib) for e in root.iter())


@every_technique
def test_print_has_plain_colours_only(name: str) -> None:
    plain = for_print(drawn(name).still)
    assert "var(" not in plain
    assert "class=" not in plain
    ElementTree.fromstring(plain)


@every_technique
def test_a_movement_has_frames_and_one_position_has_none(name: str) -> None:
    motion = drawn(name).motion
    frames = re.findall(r'class="fig-frame fig-frame-(\d+)', motion)
    figure = technique(name)
    count = 0 if figure.start is None else 6 if not figure.through else 3 * len(figure.through) + 4 + 2 * figure.loop
    assert frames == [str(number) for number in range(1, count + 1)]
