"""Points on the outline of a body, seen from the front or from behind, which regions are marked at."""

from typing import Literal

Point = Literal[
    "jaw",
    "shoulder",
    "chest",
    "arm",
    "hand",
    "ribs",
    "side",
    "belly",
    "groin",
    "thigh",
    "shin",
    "nape",
    "back-of-shoulder",
    "between-blades",
    "blade",
    "back-of-ribs",
    "low-back",
    "calf",
]
