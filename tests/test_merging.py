"""Two people add to a catalog at the same time: each entry is a file of its own, so that git joins what they did."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.trees import small
from unhunch.rules.checking import check

GIT = shutil.which("git")
_IDENTITY = {"NAME": "A. Toe", "EMAIL": "a@toes.example"}
_ENVIRONMENT = {f"GIT_{who}_{key}": value for who in ("AUTHOR", "COMMITTER") for key, value in _IDENTITY.items()} | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "PATH": os.environ["PATH"],
}


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder, whatever the settings of whoever runs the tests; give what it prints."""
    assert GIT is not None
    done = subprocess.run([GIT, *arguments], cwd=root, env=_ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def add(root: Path, technique: str, reference: str) -> None:
    """Add a technique that rests on a source of its own."""
    source = (root / "content/references/toe-guide.yml").read_text("utf-8").replace("A guide to toes", reference)
    text = (root / "content/techniques/toe-curl.yml").read_text("utf-8")
    text = text.replace("name: Toe curl", f"name: {technique}").replace("[toe-guide", f"[{reference}")
    (root / f"content/references/{reference}.yml").write_text(source, "utf-8")
    (root / f"content/techniques/{technique}.yml").write_text(text, "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = small(tmp_path / "root")
    git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "Start")
    return root


@pytest.mark.skipif(GIT is None, reason="needs git")
def test_two_branches_that_each_add_a_technique_with_its_source_merge_without_a_conflict(root: Path) -> None:
    # By their names these stand side by side in every list: one file for all would be changed in one place.
    for branch, technique, reference in (("one", "toe-lift", "toe-leaflet"), ("two", "toe-lock", "toe-lecture")):
        git(root, "switch", "--quiet", "--create", branch, "main")
        add(root, technique, reference)
        git(root, "add", ".")
        git(root, "commit", "--quiet", "--message", f"Add {technique}")
    git(root, "switch", "--quiet", "main")
    for branch in ("one", "two"):
        git(root, "merge", "--quiet", "--no-edit", branch)
    catalog, problems = check(root)
    assert catalog is not None, problems
    assert {problem.code for problem in problems} == {"R315"}  # no routine has them yet
    assert {"toe-lift", "toe-lock"} < catalog.techniques.keys()
    assert {"toe-leaflet", "toe-lecture"} < catalog.references.keys()
