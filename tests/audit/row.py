"""What one kind of mishap did, over many tries: a row of the table that `tests.audit.lost` prints."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FINE, LOST, DAMAGED = "fine", "lost", "damaged"
"""What can become of a try: somebody's bytes are gone, or what was promised whole is not."""

Tree = dict[str, str]
"""The hash of each file of a folder, by its path."""


@dataclass(frozen=True)
class Row:
    """A kind of mishap, and how many tries of it ended how."""

    what: str
    outcomes: Counter[str]
    note: str = ""

    def __str__(self) -> str:
        cells = (self.outcomes.total(), self.outcomes[LOST], self.outcomes[DAMAGED])
        return f"{self.what:64}" + "".join(f"{cell:>9}" for cell in cells) + f"  {self.note}".rstrip()

    @property
    def harmless(self) -> bool:
        """Whether something was tried, and all of it went well."""
        return self.outcomes.keys() == {FINE}


def row(what: str, outcomes: Iterable[str], note: str = "") -> Row:
    """Count outcomes into a row."""
    return Row(what, Counter(outcomes), note)


def tree(folder: Path) -> Tree:
    """Give the hash of each file of a folder; of a link, what it says."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_symlink():
            found[file.relative_to(folder).as_posix()] = f"link to {file.readlink()}"
        elif file.is_file():
            found[file.relative_to(folder).as_posix()] = hashlib.sha256(file.read_bytes()).hexdigest()
    return found
