"""Line drawings of a person from a written pose: body, kinematics, rasterising, inking, SVG."""

from generator.figures.drawing import Drawing, draw
from generator.figures.svg import for_print

__all__ = ["Drawing", "draw", "for_print"]
