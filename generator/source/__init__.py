"""YAML text to data with positions, or to every problem in the writer's own words."""

from generator.edits import Mark
from generator.source.document import Document, Loc
from generator.source.reader import read

__all__ = ["Document", "Loc", "Mark", "read"]
