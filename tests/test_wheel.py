"""What is installed elsewhere builds what the clone builds, byte for byte."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.conftest import PUBLISHED, publish
from tests.project import PROJECT
from tests.trees import tree
from unhunch.catalog.starter import LICENCES, starter
from unhunch.edges.caching import VARIABLE

KNEE = PROJECT / "tests" / "knee"


def run(*command: object, cwd: Path, **environment: str) -> str:
    """Run a command; give what it said."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `unhunch` of an environment that has the wheel, and of the project nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere")
    clone, python = folder / "clone", folder / "environment" / "bin" / "python"
    run("git", "clone", "--quiet", "--no-hardlinks", PROJECT, clone, cwd=folder)
    offline = ("--quiet", "--disable-pip-version-check", "--no-index", "--no-deps")
    run(sys.executable, "-m", "pip", "wheel", *offline, "--no-build-isolation", "-w", folder, ".", cwd=clone)
    shutil.rmtree(clone)  # nothing of it may be needed
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", python.parent.parent, cwd=folder)
    run(sys.executable, "-m", "pip", "--python", python, "install", *offline, wheel, cwd=folder)
    # What the wheel asks for is taken from where it lies: this test is about the wheel, and asks no index.
    ours = next((folder / "environment").glob("lib/python*/site-packages"))
    (ours / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return python.parent / "unhunch"


APART = {**PUBLISHED, "PYTHONPATH": "", VARIABLE: str(PROJECT / ".cache")}
"""What the program finds around it: nothing of the clone but what that has drawn and printed already."""


def test_it_is_not_the_clone_that_runs(program: Path, tmp_path: Path) -> None:
    where = run(
        program.with_name("python"), "-c", "import unhunch; print(unhunch.__file__)", cwd=tmp_path, PYTHONPATH=""
    )
    assert Path(where.strip()).is_relative_to(program.parents[1])


def test_it_tells_its_commands(program: Path, tmp_path: Path) -> None:
    said = run(program, "--help", cwd=tmp_path, **APART)
    assert said.startswith("Usage: unhunch [OPTIONS] COMMAND [ARGS]...")
    assert "  serve " in said


def test_it_starts_a_catalog(program: Path, tmp_path: Path) -> None:
    run(program, "new", "catalog", "feet", "--title", "Feet", cwd=tmp_path, **APART)
    assert tree(tmp_path / "feet") == starter("Feet", "en", LICENCES["cc-by"])


def same(root: Path, ours: Path, program: Path, tmp_path: Path) -> None:
    """Build a catalog with the program, and compare its site with that of the clone."""
    catalog = tmp_path / "catalog"  # of the catalog itself, what an author would have, and nothing of the program
    shutil.copytree(root / "content", catalog / "content")
    if (root / "mkdocs.yml").exists():
        shutil.copy(root / "mkdocs.yml", catalog)
    run(program, "build", "--root", catalog, "--out", tmp_path / "theirs", cwd=tmp_path, **APART)
    expected, found = tree(ours), tree(tmp_path / "theirs")
    assert found.keys() == expected.keys()
    assert [name for name in expected if found[name] != expected[name]] == []


def test_it_builds_the_real_catalog_to_the_same_bytes(site_dir: Path, program: Path, tmp_path: Path) -> None:
    same(PROJECT, site_dir, program, tmp_path)


def test_it_builds_another_catalog_to_the_same_bytes(program: Path, tmp_path: Path) -> None:
    publish(KNEE, tmp_path / "ours")
    same(KNEE, tmp_path / "ours", program, tmp_path)
