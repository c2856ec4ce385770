"""Every rule that is written is one that is asked."""

from importlib import import_module

from tests import house
from unhunch.problems.code import Rule, Wording
from unhunch.rules import codes

OURS = {"P611-sheet-too-full", "P612-figure-without-words", "P614-sheet-not-made"}
"""Faults of the program, which nobody who writes a catalog can cause."""


def test_no_code_is_left_out_of_the_register() -> None:
    registered = {code.name for code in codes()}
    written = {
        value.code.name
        for name in house.modules()
        if house.room(name) in ("rules", "text", "problems", "catalog")
        for value in vars(import_module(f"unhunch.{name}")).values()
        if isinstance(value, Rule | Wording)
    }
    assert len(registered) > 100
    hint = "Add it to RULES or CODES of its module, and the module to rules/__init__.py."
    assert written - registered == OURS, hint
