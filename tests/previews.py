"""A project of its own around the small catalog, and its preview."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.interrupts import hearing_ctrl_c
from tests.project import PROJECT
from tests.trees import TESTS
from unhunch.edges.caching import VARIABLE

PATIENCE = 180
"""Seconds after which something that was waited for will not come; a test that passes never waits so long."""

HALF_WRITTEN = shutil.ignore_patterns("*.pyc.*")
"""What another process has not compiled yet. What it has is copied: each command would compile it all anew."""

BREAK = "routines/toe-break/"
OVER = 'id="problems"'

ENVIRONMENT = {
    **os.environ,
    "NO_MKDOCS_2_WARNING": "1",
    "SITE_URL": "https://toes.example/",
    "PYTHONUNBUFFERED": "1",
    VARIABLE: str(PROJECT / ".cache"),  # what one project has printed no other need print again
}
ENVIRONMENT.pop("REPO_URL", None)


def environment_of(project: Path) -> dict[str, str]:
    """Give what a command of a project finds around it: that project's own program comes before any other."""
    return {**ENVIRONMENT, "PYTHONPATH": str(project / "generator")}


def copied(project: Path) -> Path:
    """Give a project of its own around the small catalog, with everything that its build reads."""
    for folder in ("generator", "overrides"):
        shutil.copytree(PROJECT / folder, project / folder, ignore=HALF_WRITTEN)
    shutil.copytree(TESTS / "small" / "content", project / "content")
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    # Pages of the menu that the small catalog has not.
    lacking = (
        *("what-to-expect.md\n", "causes.md\n", "desk.md\n", "treatments.md\n"),
        *("techniques/compare.md\n", "what-works-best.md\n", "publishing.md\n"),
    )
    (project / "mkdocs.yml").write_text("".join(line for line in settings if not line.endswith(lacking)), "utf-8")
    return project


@dataclass(frozen=True)
class Served:
    """A project that `mkdocs serve` serves: where it lies, its address, and what the command has said so far."""

    project: Path
    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until the condition holds; fail when the server has ended or patience has."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def shows(self, path: str, text: str) -> Callable[[], bool]:
        """Give the condition that a page shows a text."""

        def condition() -> bool:
            try:
                # While it builds MkDocs answers nobody: a short limit, and then the next try.
                with urllib.request.urlopen(self.address + path, timeout=2) as answer:
                    return text in answer.read().decode()
            except OSError:
                return False

        return condition

    def told(self, text: str) -> Callable[[], bool]:
        """Give the condition that a text is laid over the routine's page, which is still there."""
        page, over = self.shows(BREAK, "Toe break"), self.shows(BREAK, text)
        return lambda: self.shows(BREAK, OVER)() and page() and over()

    def whole(self) -> bool:
        """Tell whether the routine's page is there, and nothing is laid over it."""
        return self.shows(BREAK, "Toe break")() and not self.shows(BREAK, OVER)()

    def said(self) -> str:
        """Give what the command has printed."""
        return self.log.read_text("utf-8")


@contextmanager
def serving(folder: Path, *command: object) -> Iterator[Served]:
    """Serve a project of its own by a command that ends with an address."""
    project, log = copied(folder / "project"), folder / "log.txt"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    arguments = [sys.executable, "-m", *map(str, command), address]
    with (
        log.open("wb") as output,
        hearing_ctrl_c(),
        subprocess.Popen(arguments, cwd=project, env=environment_of(project), stdout=output, stderr=output) as process,
    ):
        try:
            server = Served(project, f"http://{address}/", log, process)
            server.until(server.shows("", "Toe break"))
            yield server
        finally:
            process.kill()
