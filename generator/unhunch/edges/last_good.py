"""A preview that outlives every mistake: the site as it was last good, with what is wrong laid over its pages."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup

from unhunch.edges.overlay import lay_over

Explain = Callable[[BaseException], Markup]
"""Gives what is to be laid over the pages, from what a build has raised."""


class LastGood:
    """Keeps the good site of a folder while builds into that folder fail."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._kept: tempfile.TemporaryDirectory[str] | None = None

    def rebuild(self, build: Callable[[], object], explain: Explain) -> None:
        """Build into the folder; when that fails, whatever the reason, put the last good site there, explained."""
        if self._kept is None:
            self._kept = tempfile.TemporaryDirectory(prefix="mkdocs_")
            shutil.copytree(self._site, self._kept.name, dirs_exist_ok=True)
        else:
            self._put_back(self._kept)
        try:
            build()
        except (Exception, SystemExit) as error:  # a preview goes on
            self._put_back(self._kept)
            lay_over(self._site, explain(error))
        else:
            self._kept.cleanup()
            self._kept = None

    def _put_back(self, kept: tempfile.TemporaryDirectory[str]) -> None:
        shutil.rmtree(self._site, ignore_errors=True)
        shutil.copytree(kept.name, self._site, dirs_exist_ok=True)
