"""What is to be made: one file. It is all that a worker process needs, so this module brings nothing with it."""

from dataclasses import dataclass
from typing import Final

FOLDED: Final = "folded"
"""The template that has the pages of a booklet two a side, to print, fold and staple."""


@dataclass(frozen=True)
class Job:
    """One PDF, or one picture if its path ends so: its path in the site, its template, and what that shows, as JSON.

    `subject` is the folder and id of the entry that it shows, such as `routines/desk-reset`; empty for all of them.
    """

    path: str
    template: str
    subject: str
    data: str

    @property
    def form(self) -> str:
        """What kind of file it is: pdf or png."""
        return self.path.rpartition(".")[2]
