"""What the tests of figures share: the technique poses, small figures, and looking at SVG."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import resvg_py
import yaml
from PIL import Image

from generator.figures import Drawing, draw, for_print
from generator.model.figure import Figure

HERE = Path(__file__).parent
POSES = {path.stem: path for path in sorted((HERE / "poses").glob("*.yml"))}
SVG = "{http://www.w3.org/2000/svg}"


def figure(**fields: Any) -> Figure:
    """A figure of one standing position unless told otherwise."""
    return Figure.model_validate({"base": "standing", "end": {}, "alt": "A person stands.", **fields})


@cache
def technique(name: str) -> Figure:
    return Figure.model_validate(yaml.safe_load(POSES[name].read_text("utf-8")))


@cache
def drawn(name: str) -> Drawing:
    return draw(technique(name))


def view_box(svg: str) -> tuple[int, int]:
    width, height = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups()
    return int(width), int(height)


def paths(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(f"{SVG}path"))


def subpaths(data: str) -> list[tuple[np.ndarray, bool]]:
    """The end points of each part of path data, and whether it is closed. Understands M, c, L, H, h, v, z."""
    found = []
    for part in re.findall(r"M[^M]*", data):
        tokens = re.findall(r"[A-Za-z]|-?\d+", part)
        points, here, kind, numbers, closed = [], np.zeros(2), "M", [], False
        for token in [*tokens, "end"]:
            if token.lstrip("-").isdigit():
                numbers.append(int(token))
                continue
            match kind:
                case "M" | "L":
                    for pair in np.reshape(numbers, (-1, 2)):
                        points.append(here := pair.astype(float))
                case "c":
                    for six in np.reshape(numbers, (-1, 3, 2)):
                        points.append(here := here + six[2])
                case "h" | "v" | "H":
                    for n in numbers:
                        step = [n, 0] if kind == "h" else [0, n] if kind == "v" else [n - here[0], 0]
                        points.append(here := here + step)
                case "z":
                    closed = True
            kind, numbers = token, []
            closed = closed or kind == "z"
        found.append((np.array(points), closed))
    return found


def raster(svg: str, long_side: int = 96) -> np.ndarray:
    """Grey levels from 0 (ink) to 1 (paper)."""
    width, height = view_box(svg)
    share = long_side / max(width, height)
    png = resvg_py.svg_to_bytes(
        svg_string=for_print(svg),
        width=round(width * share),
        height=round(height * share),
        background="white",
    )
    return np.asarray(Image.open(BytesIO(bytes(png))).convert("L"), float) / 255


def difference(a: np.ndarray, b: np.ndarray) -> float:
    """How unlike two pictures are: the mean difference of grey after a small blur, 0 to 1."""
    if a.shape != b.shape:
        return 1.0
    from scipy.ndimage import gaussian_filter

    return float(np.abs(gaussian_filter(a, 1.0) - gaussian_filter(b, 1.0)).mean())
