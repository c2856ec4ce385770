"""What a figure is once it is drawn. Needs no numpy, so that what is kept can be shown without it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Drawing:
    """A figure as SVG texts, all with the author's alternative text.

    `still` shows all positions side by side, or the one; `thumb` is small and carries the least detail; `motion` is a
    flipbook that needs `figure.css`, and empty when nothing moves. Where positions are `numbered`, `still` has them in
    as many rows as it takes to be large.
    """

    still: str
    start: str
    end: str
    thumb: str
    motion: str
    numbered: bool
    alt: str
