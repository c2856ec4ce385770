"""From an empty folder with only Python to the first page: each command that somebody types, and its seconds.

The wheel is built here; what it needs comes from the package index, as it would for them. Nothing of this clone is
used: `pipx` puts the program into an environment of its own, or `venv` and `pip` do where there is no `pipx`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

from tests.project import PROJECT
from tests.serving import free_port

MOST: Final = 120
"""Seconds that `new catalog` and `serve` may take together once the program is installed."""
_TITLE: Final = "Easy knees"


class Newcomer:
    """Somebody with a folder, a wheel and Python."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "UNHUNCH"))},
            "XDG_CACHE_HOME": str(folder / "cache"),
            "PIPX_HOME": str(folder / "pipx"),
            "PIPX_BIN_DIR": str(folder / "bin"),
        }

    def types(self, *command: object, at: str = "") -> float:
        """Type a command, which must end well; tell it with its seconds, and give these."""
        begun = time.monotonic()
        subprocess.run(
            [*map(str, command)], cwd=self.folder / at, env=self.environment, stdout=subprocess.DEVNULL, check=True
        )
        words = (Path(word).name if isinstance(word, Path) else str(word) for word in command)
        return _told(" ".join(words), begun)

    def installs(self, wheel: Path) -> tuple[float, Path]:
        """Install the program; give the seconds, and the program."""
        if pipx := shutil.which("pipx"):
            return self.types(pipx, "install", "--quiet", wheel), self.folder / "bin/unhunch"
        made = self.types(Path(sys.executable), "-m", "venv", self.folder / "venv")
        pip = (self.folder / "venv/bin/pip", "--disable-pip-version-check", "install", "--quiet", "--quiet")
        return made + self.types(*pip, wheel), self.folder / "venv/bin/unhunch"

    def sees(self, program: Path) -> float:
        """Begin a preview; give the seconds until its first page is there."""
        address, begun = f"localhost:{free_port()}", time.monotonic()
        command = [str(program), "serve", "--address", address]
        with subprocess.Popen(
            command, cwd=self.folder / "knees", env=self.environment, stderr=subprocess.DEVNULL
        ) as run:
            try:
                page = next(_answers(f"http://{address}/", run))
            finally:
                run.terminate()
        assert _TITLE in page
        return _told("unhunch serve (to the first page)", begun)


def _told(command: str, begun: float) -> float:
    seconds = time.monotonic() - begun
    print(f"{seconds:6.1f} s  {command}", flush=True)
    return seconds


def _answers(address: str, run: subprocess.Popen[bytes]) -> Iterator[str]:
    while run.poll() is None:
        try:
            with urlopen(address) as answer:
                yield answer.read().decode()
        except URLError:
            time.sleep(0.1)
    raise AssertionError(f"the preview ended with {run.returncode}")


@contextmanager
def _wheel() -> Iterator[Path]:
    """Give the wheel of what is committed here."""
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", PROJECT, clone], check=True)
        build = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps")
        subprocess.run([*build, "--no-index", "--no-build-isolation", "-w", folder, "."], cwd=clone, check=True)
        yield next(Path(folder).glob("*.whl"))


def main() -> int:
    """Do it, and give 1 when it takes too long."""
    with _wheel() as wheel, tempfile.TemporaryDirectory() as folder:
        newcomer = Newcomer(Path(folder))
        _, program = newcomer.installs(wheel)
        new = newcomer.types(program, "new", "catalog", "knees", "--title", _TITLE, "--language", "en")
        seconds = new + newcomer.sees(program)
    print(f"{seconds:6.1f} s  from the installed program to the first page, of {MOST} at most")
    return int(seconds > MOST)


if __name__ == "__main__":
    sys.exit(main())
