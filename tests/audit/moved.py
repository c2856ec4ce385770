"""`content/` moved away under a preview, and back: the last good page stays, and what comes back is shown."""

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.audit.row import DAMAGED, FINE, LOST, Row, row
from tests.previews import BREAK, Served, serving

MOVES = 10
_LONGEST = 3.0
"""Seconds that the content is away at most; a preview looks twice a second."""

_SEED = 7


def rows() -> Iterator[Row]:
    """Give a row of all moves."""
    moments = random.Random(_SEED)
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder), "mkdocs", "serve", "--dev-addr") as server:
        outcomes = [_outcome(server, number, moments.uniform(0, _LONGEST)) for number in range(MOVES)]
    yield row("content moved away under a preview and back, with another name in it", outcomes)


def _outcome(server: Served, number: int, seconds: float) -> str:
    content, away = server.project / "content", server.project / "away"
    content.rename(away)
    time.sleep(seconds)
    routine = away / "routines" / "toe-break.yml"
    lines = routine.read_text("utf-8").split("\n")
    routine.write_text("\n".join([f"name: Toe break {number}", *lines[1:]]), "utf-8")
    away.rename(content)
    try:
        server.until(server.shows(BREAK, f"Toe break {number}"))
        server.until(server.whole)
    except AssertionError:
        return DAMAGED if server.process.poll() is None else LOST
    return FINE
