"""What `make` says and does on a fresh machine, with stand-ins for the Pythons found there."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKE = shutil.which("make") or "make"

# Answers `-c CODE` as a Python of another version would, and `-m venv` by leaving a mark.
STAND_IN = """#!/bin/sh
if [ "$1" = -m ]; then
  mkdir -p .venv/bin && echo {name} > .venv/bin/pip
else
  exec {real} -c 'import sys
sys.version_info = {version}
sys.modules.update(dict.fromkeys({missing}))
exec(sys.argv[1])' "$2"
fi
"""


class Machine:
    """A folder with our Makefile and a search path that holds a few tools and stand-ins for Python."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / "programs"
        self.programs.mkdir()
        for tool in ("echo", "id", "mkdir"):
            (self.programs / tool).symlink_to(shutil.which(tool) or tool)
        shutil.copy(ROOT / "Makefile", folder)

    def add_python(self, name: str, version: tuple[int, int], missing: tuple[str, ...] = ()) -> None:
        program = self.programs / name
        program.write_text(
            STAND_IN.format(name=name, real=sys.executable, version=(*version, 0), missing=json.dumps(missing))
        )
        program.chmod(0o755)

    def make(self, target: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [MAKE, target],
            cwd=self.folder,
            env={"PATH": str(self.programs)} | environment,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_an_old_python_is_refused_in_one_sentence(machine: Machine) -> None:
    machine.add_python("python3", (3, 10))
    done = machine.make(".venv/bin/pip")
    sentence, makes_own_line = done.stderr.splitlines()
    assert sentence == "Python 3.11 or newer is needed, and none was found: install one and try again."
    assert makes_own_line.startswith("make: ***")
    assert done.returncode != 0


def test_a_machine_without_python_gets_the_same_sentence(machine: Machine) -> None:
    done = machine.make(".venv/bin/pip")
    assert done.stderr.startswith("Python 3.11 or newer is needed")
    assert done.returncode != 0


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_says_what_to_install(machine: Machine, missing: str) -> None:
    machine.add_python("python3", (3, 12), missing=(missing,))
    done = machine.make(".venv/bin/pip")
    sentence, _ = done.stderr.splitlines()
    assert sentence == ("python3 lacks its venv module: install it (on Debian and Ubuntu: apt install python3-venv).")
    assert done.returncode != 0


def test_the_newest_python_is_chosen(machine: Machine) -> None:
    machine.add_python("python3", (3, 10))
    machine.add_python("python3.11", (3, 11))
    machine.add_python("python3.13", (3, 13))
    done = machine.make(".venv/bin/pip")
    assert done.stdout == "Making a Python environment in .venv with python3.13\n"
    assert (machine.folder / ".venv/bin/pip").read_text() == "python3.13\n"


def test_a_newer_python_without_venv_gives_way_to_one_with_it(machine: Machine) -> None:
    machine.add_python("python3.14", (3, 14), missing=("ensurepip",))
    machine.add_python("python3", (3, 11))
    assert machine.make(".venv/bin/pip").stdout == "Making a Python environment in .venv with python3\n"


def test_a_browser_that_is_not_there_is_named(machine: Machine) -> None:
    for position, name in enumerate(("requirements-test.txt", ".venv/bin/pip", ".venv/test")):
        file = machine.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        os.utime(file, (position, position))
    done = machine.make("browser", CHROMIUM="no-such-browser")
    assert done.stderr.startswith("CHROMIUM names no-such-browser, which is not a program that can be run.\n")
    assert done.returncode != 0


def test_make_alone_lists_every_command(machine: Machine) -> None:
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony
    listed = [line.split()[1] for line in machine.make("help").stdout.splitlines()]
    inner_steps = {"help", "lint", "run-tests", "browser", "browsers", "node-tools", "draft", "propose"}
    assert set(listed) == set(phony[1].split()) - inner_steps
