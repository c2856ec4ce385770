"""The ways to read something of a catalog; a read is a way, and what was asked for."""

Read = tuple[str, str]
"""What was read: a way to read, and what it was asked for."""

ENTRY, FIELD, VIEW, PICTURE, ROUTINES_WITH, HELD, FACE, SHEET = (
    *("entry", "field", "view", "picture", "routines with", "held", "face", "sheet"),
)
"""The ways: an entry by its file, or one field of it; one field of a view; a drawing by its name; the routines that a
technique is in, and whether one holds it, if only in the place of another; who stands for a routine; a PDF by its path.
"""


def of_field(whose: str, name: str) -> str:
    """Give what a field is asked for by: the file of its entry, or kind and id of its view, and its name there."""
    return f"{whose}#{name}"


def of_view(kind: str, id_: str) -> str:
    """Give what the view of an entry is called."""
    return f"{kind} {id_}"
