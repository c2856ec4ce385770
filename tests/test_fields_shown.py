"""Where each field of an entry is shown stands in a list, so that none is forgotten in silence."""

import re
from collections.abc import Iterator, Mapping

import pytest
from pydantic import BaseModel

from tests.house import HOUSE
from tests.project import PROJECT
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique

LIST = PROJECT / "tests" / "golden" / "fields.txt"

PLACES: Mapping[str, tuple[str, ...]] = {
    "page": (
        "views/technique.py",
        "views/amount.py",
        "views/evidence.py",
        "views/routine.py",
        "site/pages/technique.py",
        "site/pages/routine.py",
        "site/templates/technique.md.j2",
        "site/templates/routine.md.j2",
    ),
    "card": ("views/card.py", "views/cards.py"),
    "booklet": ("sheets/booklet.py",),
    "player": ("views/player.py",),
    "own-sheet": ("views/own_sheet.py",),
    "search": ("views/search.py",),
    "finder": ("views/finder.py", "views/finder_facts.py"),
    "form": ("forms/forms.py", "forms/technique.py", "forms/routine.py"),
    "summary": tuple(f"summary/{file.name}" for file in sorted((HOUSE / "summary").glob("*.py"))),
}
"""The ways to a reader, each with the files that put it together."""


def shown(kind: str, model: type[BaseModel]) -> Iterator[str]:
    """Yield a line for each field: where its name is asked for."""
    texts = {place: "\n".join(_text(file) for file in files) for place, files in PLACES.items()}
    for field in model.model_fields:
        asked = re.compile(rf"\.{field}\b|\"{field}\"")
        places = [place for place, text in texts.items() if asked.search(text)]
        yield f"{kind}.{field}: {' '.join(places) or 'nowhere'}"


def _text(file: str) -> str:
    """Give a file without the names of sentences: that of `player.summary` asks for no field."""
    return re.sub(r'\bt\("[\w.]+"', "t(", (HOUSE / file).read_text("utf-8"))


@pytest.mark.parametrize(("kind", "model"), [("technique", Technique), ("routine", Routine)])
def test_where_a_field_is_shown_is_said(kind: str, model: type[BaseModel]) -> None:
    said = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith(f"{kind}.")]
    found = [*shown(kind, model)]
    ways = " ".join(PLACES)
    assert found == said, f"Say in {LIST.relative_to(PROJECT)} where each field is shown, of: {ways}. It is now:\n" + (
        "\n".join(line for line in found if line not in said)
    )
