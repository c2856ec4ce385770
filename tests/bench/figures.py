"""What drawing costs: CPU seconds and bytes a figure, and what the cache spares: `make bench`."""

import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import TypeVar

from tests.project import PROJECT
from unhunch.catalog.read import read_catalog
from unhunch.edges.caching import LIMIT
from unhunch.figures.cache import draw_all
from unhunch.figures.drawing import draw
from unhunch.figures.drawn import Drawing
from unhunch.model.figure import Figure
from unhunch.work.progress import Work
from unhunch.work.store import Store

T = TypeVar("T")
KINDS = ("still", "start", "end", "thumb", "motion")


def timed(figure: Figure) -> tuple[float, Drawing]:
    """Draw a figure; give the CPU seconds that it took, and the drawing."""
    before = time.process_time()
    drawing = draw(figure)
    return time.process_time() - before, drawing


def speed(seconds: dict[str, float]) -> str:
    """Give the line of the median and the slowest figure."""
    slowest = max(seconds, key=lambda name: seconds[name])
    return (
        f"{len(seconds)} figures, every picture of each:  median {median(seconds.values()):.2f} CPU s "
        f"(goal 0.2), slowest {seconds[slowest]:.2f} ({slowest})"
    )


def weight(kind: str, drawings: list[Drawing]) -> str:
    """Give the line of one kind of picture; figures without it do not count."""
    sizes = [len(text.encode()) for drawing in drawings if (text := getattr(drawing, kind))]
    return f"{kind:<8}{len(sizes):4} pictures{median(sizes):8.0f} bytes in the median{max(sizes):8} at most"


def hits(figures: dict[str, Figure]) -> str:
    """Draw all figures into a new cache, and again; give the line of what the second time had to draw."""
    drawn: list[int] = []

    def count(results: Iterable[T], total: int, work: Work) -> Iterator[T]:  # noqa: ARG001 - drawing alone
        drawn.append(total)
        return iter(results)

    with tempfile.TemporaryDirectory() as folder:
        for _ in range(2):
            draw_all(figures, Store(Path(folder), LIMIT), progress=count)
    return f"cache: {len(figures) - sum(drawn[1:])} of {len(figures)} figures taken from it the second time"


def main() -> None:
    """Print speed, bytes and cache hits."""
    catalog, _ = read_catalog(PROJECT)
    if catalog is None:
        raise SystemExit("The catalog has errors.")
    figures = catalog.figures()
    draw(next(iter(figures.values())))  # the body is read once
    found = {name: timed(figure) for name, figure in figures.items()}
    print(speed({name: seconds for name, (seconds, _) in found.items()}))
    for kind in KINDS:
        print(weight(kind, [drawing for _, drawing in found.values()]))
    print(hits(figures))


if __name__ == "__main__":
    main()
