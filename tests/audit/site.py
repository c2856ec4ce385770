"""The site as it would be published, built once for each command of the audit."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.project import PROJECT
from unhunch.edges.building import build


@contextmanager
def built_site() -> Iterator[Path]:
    """Give the folder of a fresh site; it goes afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        build(PROJECT, out)
        yield out
