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


@pytest.fixture
def index(tmp_path: Path) -> Path:
    folder = tmp_path / "index"
    folder.mkdir()
    return folder


def make(machine: Path, index: Path, target: str, lock: str) -> subprocess.CompletedProcess[str]:
    """Run `make TARGET` where nothing is installed yet, with this Python and its own pip, from one index alone."""
    shutil.copy(ROOT / "Makefile", machine)
    (machine / LOCKS[target]).write_text(lock, "utf-8")
    link(index)
    python = Path(sys.base_prefix, "bin", "python3")
    environment = {"PATH": os.environ["PATH"], "PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": index.as_uri()}
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
    target: str, tmp_path: Path, index: Path
) -> None:
    lock = (
        wheel(index, "covers", "1.0", "Provides-Extra: toml", 'Requires-Dist: reads; extra == "toml"')
        + wheel(index, "reads", "1.0")
        + wheel(index, "tests", "1.0", "Requires-Dist: covers[toml]>=1")
    )
    wheel(index, "covers", "2.0", "Provides-Extra: toml", 'Requires-Dist: reads>=2; extra == "toml"')
    wheel(index, "reads", "2.0")
    done = make(tmp_path, index, target, lock)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {"covers-1.0", "reads-1.0", "tests-1.0"} <= installed(tmp_path)
    assert not {"covers-2.0", "reads-2.0"} & installed(tmp_path)


def test_a_lock_that_lacks_what_a_package_asks_for_is_refused(tmp_path: Path, index: Path) -> None:
    lock = wheel(index, "tests", "1.0", "Requires-Dist: covers>=1")
    wheel(index, "covers", "1.0")
    done = make(tmp_path, index, ".venv/test", lock)
    assert done.returncode != 0
    assert "tests 1.0 requires covers, which is not installed." in done.stdout
    assert "remove the folder .venv, and run the same command again" in done.stderr
    assert not (tmp_path / ".venv" / "test").exists()
