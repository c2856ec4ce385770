"""P611 to P615: why a PDF cannot be made, or not as it should be. Each docstring is the rule."""

from collections.abc import Mapping
from typing import Final

from unhunch.problems.code import Words, wording

_ROOM: Final[Mapping[str, tuple[str, str]]] = {
    "overfull": ("", "Shorten steps, notes or stop signs, or move an exercise to another routine."),
    "front": (" on the front", "Shorten steps, or join some of them."),
    "reverse": (" on the reverse", "Shorten stop signs, or give them a `short:` form, which is printed instead."),
}
"""By what is too full: words for which side it is, and what to do."""


@wording("P611", "sheet-too-full")
def too_full(pdf: str, millimetres: str, part: str) -> Words:
    """A printed sheet holds all of its routine or technique, in type that can be read. Nothing is cut off.

    Cards go on on further cards. In large print a long exercise is set smaller, as far as ordinary print. What is
    longer still goes on on the next page, which is a warning.
    """
    where, hint = _ROOM[part]
    return f"{pdf} does not fit: {millimetres} mm too much{where}", hint


@wording("P615", "sheet-goes-on", "warning")
def goes_on(pdf: str, millimetres: str, part: str) -> Words:
    """What belongs together stands on one page or card: else readers turn pages to follow it.

    All of it is printed, and so is every other sheet.
    """
    where, hint = _ROOM[part]
    return f"{pdf} goes on on the next page: what belongs together is {millimetres} mm too high{where}", hint


@wording("P612", "figure-without-words")
def figure_without_words(pdf: str) -> Words:
    """Each picture on paper has words for those who cannot see it."""
    hint = "Give the figure an `alt:`: one sentence that says what the picture shows."
    return f"{pdf} has a figure without words for those who cannot see it", hint


@wording("P613", "letter-cannot-be-printed")
def unknown_letter(text: str) -> Words:
    """Texts that are printed use letters that the sheets' fonts have. Else an empty box would stand in place of one."""
    hint = "Write it with Latin, Greek, Cyrillic or Vietnamese letters and common signs, or take it out."
    return f"the printed sheets have no letter for `{text}`", hint


@wording("P614", "sheet-not-made")
def not_made(pdf: str, reason: str) -> Words:
    """Every sheet can be made from a catalog that is sound."""
    return f"{pdf} could not be made: {reason}", "This is a fault of the generator: please report it with this line."


TOLD_IN_PRINT = frozenset({goes_on.code.code})
"""Warnings that nothing but printing finds, when the files were judged already."""

CODES = (unknown_letter, goes_on)
"""What a contributor can cause. The others would be faults of ours, as the model asks for a figure's words."""
