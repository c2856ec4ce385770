"""YAML text to data with positions, or to every problem in the writer's own words."""

from unhunch.problems.edits import Mark
from unhunch.text.source.document import Document, Loc
from unhunch.text.source.reader import read

__all__ = ["Document", "Loc", "Mark", "read"]
