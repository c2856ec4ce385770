"""What is locked installs for ever: an index that holds newer packages by then changes nothing."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = {".venv/runtime": "requirements.txt", ".venv/test": "requirements-test.txt"}


def wheel(index: Path, name: str, version: str, *metadata: str) -> str:
    """Put an empty package into an index; give its line of a lock."""
    info = f"{name}-{version}.dist-info"
    head = ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *metadata)
    files = {
        f"{info}/METADATA": "\n".join(head) + "\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: a-test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},sha256={_digest(text)},{len(text)}\n" for path, text in files.items())
    folder = index / name
    folder.mkdir(exist_ok=True)
    made = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(path, text)
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(made.read_bytes()).hexdigest()}\n"


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def link(index: Path) -> None:
    """Write the page of each package that an installer reads."""
    for folder in filter(Path.is_dir, index.iterdir()):
        links = "".join(f'<a href="{file.name}">{file.name}</a>' for file in sorted(folder.glob("*.whl")))
        (folder / "index.html").write_text(f"<!DOCTYPE html><html><body>{links}</body></html>", "utf-8")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment as `make` makes it, with this Python and its own pip, to be copied: it knows of no place."""
    machine = tmp_path_factory.mktemp("machine")
    done = run(machine, ".venv/bin/pip")
    assert done.returncode == 0, done.stdout + done.stderr
    return machine / ".venv"


@pytest.fixture
def machine(tmp_path: Path, environment: Path) -> Path:
    """A machine where nothing is installed yet."""
    shutil.copytree(environment, tmp_path / "machine" / ".venv", symlinks=True)
    return tmp_path / "machine"


@pytest.fixture
def index(tmp_path: Path) -> Path:
    folder = tmp_path / "index"
    folder.mkdir()
    return folder


def make(machine: Path, index: Path, target: str, lock: str) -> subprocess.CompletedProcess[str]:
    """Run `make TARGET` from one index alone."""
    (machine / LOCKS[target]).write_text(lock, "utf-8")
    link(index)
    return run(machine, target, PIP_INDEX_URL=index.as_uri())


def run(machine: Path, target: str, **others: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(ROOT / "Makefile", machine)
    python = Path(sys.base_prefix, "bin", "python3")
    environment = {"PATH": os.environ["PATH"], "PIP_CONFIG_FILE": os.devnull, **others}
    return subprocess.run(
        [shutil.which("make") or "make", target, f"PYTHONS={python}"],
        cwd=machine,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def installed(machine: Path) -> set[str]:
    site = next((machine / ".venv").glob("lib/python*/site-packages"))
    return {folder.name.removesuffix(".dist-info") for folder in site.glob("*.dist-info")}


@pytest.mark.parametrize("target", LOCKS)
def test_a_newer_version_of_what_others_ask_for_with_an_extra_changes_nothing(
    target: str, machine: Path, index: Path
) -> None:
    lock = (
        wheel(index, "covers", "1.0", "Provides-Extra: toml", 'Requires-Dist: reads; extra == "toml"')
        + wheel(index, "reads", "1.0")
        + wheel(index, "tests", "1.0", "Requires-Dist: covers[toml]>=1")
    )
    wheel(index, "covers", "2.0", "Provides-Extra: toml", 'Requires-Dist: reads>=2; extra == "toml"')
    wheel(index, "reads", "2.0")
    done = make(machine, index, target, lock)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {"covers-1.0", "reads-1.0", "tests-1.0"} <= installed(machine)
    assert not {"covers-2.0", "reads-2.0"} & installed(machine)


def test_a_lock_that_lacks_what_a_package_asks_for_is_refused(machine: Path, index: Path) -> None:
    lock = wheel(index, "tests", "1.0", "Requires-Dist: covers>=1")
    wheel(index, "covers", "1.0")
    done = make(machine, index, ".venv/test", lock)
    assert done.returncode != 0
    assert "tests 1.0 requires covers, which is not installed." in done.stdout
    assert "remove the folder .venv, and run the same command again" in done.stderr
    assert not (machine / ".venv" / "test").exists()
