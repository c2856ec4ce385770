"""What a fault of a figure is. Needs no numpy."""

from dataclasses import dataclass
from typing import Literal

Place = tuple[str | int, ...]
"""Where something of a figure is written, by its keys."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong: where in the figure, which rule, what, and what to do about it."""

    loc: Place
    slug: str
    message: str
    hint: str
    severity: Literal["error", "warning"] = "error"
