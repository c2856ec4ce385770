"""What the tests of figures share: the technique poses, small figures, and looking at SVG."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import resvg_py
import yaml
from numpy.typing import NDArray
from PIL import Image

from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.read import read_catalog
from unhunch.figures.drawing import draw
from unhunch.figures.drawn import Drawing
from unhunch.figures.svg import for_print
from unhunch.model.figure import Figure

HERE = Path(__file__).parent
TECHNIQUES = HERE.parents[1] / "content" / "techniques"
_ENTRIES = {
    path.stem: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in sorted(TECHNIQUES.glob("*.yml"))
}
POSES = {id_: entry["figure"] for id_, entry in _ENTRIES.items() if "figure" in entry}
WAYS = tuple(
    f"{id_}.{key}.{place}"
    for id_, entry in _ENTRIES.items()
    for key in ("easier", "harder", "cautions")
    for place, way in (entry.get(key, {}).items() if key == "cautions" else enumerate(entry.get(key, ())))
    if "figure" in way
)
"""The names of the figures of easier and harder ways and of cautions."""
Floats = NDArray[np.float64]
SVG = "{http://www.w3.org/2000/svg}"


def figure(**fields: object) -> Figure:
    """A figure of one standing position unless told otherwise."""
    return Figure.model_validate({"base": "standing", "end": {}, "alt": "A person stands.", **fields})


@cache
def catalog() -> Catalog:
    """The catalog, read once and judged by no rule."""
    found, problems = read_catalog(PROJECT)
    assert found is not None, problems
    return found


@cache
def figures() -> dict[str, Figure]:
    """Every figure of the catalog by its name, with whoever is shown in it."""
    return catalog().figures()


def technique(name: str) -> Figure:
    return figures()[name]


@cache
def drawn(name: str) -> Drawing:
    return draw(technique(name))


def view_box(svg: str) -> tuple[int, int]:
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    assert found is not None
    return int(found[1]), int(found[2])


def paths(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(f"{SVG}path"))


def subpaths(data: str) -> list[tuple[Floats, bool]]:
    """The end points of each part of path data, (p, 2), and whether it is closed."""
    return [(_points(part), part.endswith("z")) for part in re.findall(r"M[^M]*", data)]


def _points(part: str) -> Floats:
    points: list[Floats] = []
    for kind, written in re.findall(r"([Mchlv])([^A-Za-z]*)", part):
        numbers = np.array([float(n) for n in re.findall(r"-?\d+", written)])
        here = points[-1] if points else np.zeros(2)
        match kind:
            case "c":
                points += list(here + np.cumsum(numbers.reshape(-1, 3, 2)[:, 2], axis=0))
            case "l":
                points += list(here + np.cumsum(numbers.reshape(-1, 2), axis=0))
            case "h":
                points += [here + np.array([n, 0]) for n in np.cumsum(numbers)]
            case "v":
                points += [here + np.array([0, n]) for n in np.cumsum(numbers)]
            case _:
                points += list(numbers.reshape(-1, 2))
    return np.array(points)


def picture(svg: str, long_side: int, inks: dict[str, str] | None = None) -> Image.Image:
    """The SVG as a renderer without CSS draws it, on its own paper."""
    width, height = view_box(svg)
    share = long_side / max(width, height)
    paper = (inks or {}).get("--fig-paper", "#fff")
    png = resvg_py.svg_to_bytes(
        svg_string=for_print(svg, inks), background=paper, width=round(width * share), height=round(height * share)
    )
    return Image.open(BytesIO(bytes(png))).convert("RGB")


def raster(svg: str, long_side: int = 96) -> Floats:
    """Grey levels from 0 (ink) to 1 (paper)."""
    return np.asarray(picture(svg, long_side).convert("L"), float) / 255


def difference(a: Floats, b: Floats) -> float:
    """How unlike two pictures are: the mean difference of grey after a small blur, 0 to 1."""
    if a.shape != b.shape:
        return 1.0
    from scipy.ndimage import gaussian_filter

    return float(np.abs(gaussian_filter(a, 1.0) - gaussian_filter(b, 1.0)).mean())
