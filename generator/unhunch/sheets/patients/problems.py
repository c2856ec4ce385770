"""B801 to B807: what is wrong with a table of patients. Each docstring is the rule."""

from collections.abc import Iterable

from unhunch.problems.advice import Advice
from unhunch.problems.code import Words, wording
from unhunch.problems.nearest import nearest, nearest_id, suggestion


@wording("B801", "table-not-read")
def not_read(why: str, hint: str) -> Words:
    """A table of patients is a CSV file in UTF-8: a line of column names, then a line for each patient."""
    return f"the table cannot be read: {why}", hint


@wording("B802", "column-of-table")
def column(what: str, known: Iterable[str]) -> Words:
    """The columns are `name`, `sheet`, `therapist` and `next_visit`, each once; the last two may be missing."""
    return what, "The first line names the columns: " + ",".join(known)


@wording("B803", "unknown-column")
def unknown_column(name: str, known: Iterable[str]) -> Words:
    """A column has a name that is known: what nobody reads would be missed on paper."""
    return f"no column is called `{name}`", suggestion(name, known, nearest)


@wording("B804", "cell-of-table")
def cell(what: str, hint: str) -> Words:
    """Each patient has a name and a sheet, in as many cells as there are columns."""
    return what, hint


@wording("B805", "sheet-of-patient")
def unknown_sheet(text: str, routines: Iterable[str]) -> Words:
    """A sheet is the id of a routine, or the link of a sheet of one's own."""
    hint = Advice("Or copy the link of a sheet of your own, all of it, with what comes after its `#`.")
    return f"`{text}` is neither a routine nor the link of a sheet", suggestion(text, routines, nearest_id) + f" {hint}"


@wording("B806", "link-of-patient")
def link(what: str) -> Words:
    """The sheet of a link is printed as it was made, or not at all: nothing on it is changed in silence."""
    return what, "Open the link on the site, look at what it says there, change it, and copy its link again."


@wording("B807", "patient-not-printed")
def not_printed(what: str, hint: str) -> Words:
    """What a sheet says of a patient can be printed, and has room."""
    return what, hint
