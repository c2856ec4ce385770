"""Line drawings of a person from a written pose: body, kinematics, rasterising, inking, SVG."""

from generator.figures.cache import draw_all
from generator.figures.drawing import Drawing, draw
from generator.figures.faults import Fault, check
from generator.figures.sheet import contact_sheet, other_views, preview_page, style
from generator.figures.svg import for_print

__all__ = [
    "Drawing",
    "Fault",
    "check",
    "contact_sheet",
    "draw",
    "draw_all",
    "for_print",
    "other_views",
    "preview_page",
    "style",
]
