"""A site is built beside the old one: whatever goes wrong, what was there stays."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trees import small

from generator.building import BuildError, build, configuration, overrides, swapped_in
from generator.places import PROJECT

BROKEN_LINK = "---\ntitle: Home\ndescription: A page.\n---\n# Home\n\n[nowhere](nowhere.md)\n"


def tree(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def old_site(out: Path) -> dict[str, bytes]:
    out.mkdir(parents=True)
    (out / "index.html").write_bytes(b"the old site")
    return tree(out)


def test_a_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    old_site(tmp_path / "site")
    with swapped_in(tmp_path / "site") as staging:
        (staging / "new.html").write_bytes(b"new")
    assert tree(tmp_path) == {"site/new.html": b"new"}


def test_an_error_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    before = old_site(tmp_path / "site")

    with pytest.raises(OSError, match="No space left"), swapped_in(tmp_path / "site") as staging:
        (staging / "new.html").write_bytes(b"new")
        raise OSError(28, "No space left on device")
    assert tree(tmp_path / "site") == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_build_that_was_killed_between_the_two_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    before = old_site(tmp_path / ".site.old")

    with pytest.raises(KeyboardInterrupt), swapped_in(tmp_path / "site"):
        assert tree(tmp_path / "site") == before
        raise KeyboardInterrupt
    assert tree(tmp_path / "site") == before


def test_what_a_killed_build_left_behind_is_cleared_away(tmp_path: Path) -> None:
    old_site(tmp_path / ".site.new")
    with swapped_in(tmp_path / "site") as staging:
        assert list(staging.iterdir()) == []


def test_a_link_that_leads_nowhere_is_named_and_nothing_is_built(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    (root / "content" / "pages" / "index.md").write_text(BROKEN_LINK, "utf-8")
    before = old_site(out)
    with pytest.raises(BuildError, match=r"nowhere\.md"):
        build(root, out)
    assert tree(out) == before


def test_two_builds_of_the_same_catalog_are_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a" / "site", tmp_path / "b" / "other" / "site"
    build(small(tmp_path / "one"), first)
    build(small(tmp_path / "two" / "deeper"), second)
    assert tree(first) == tree(second)


def test_a_catalog_may_bring_its_own_configuration_and_theme(tmp_path: Path) -> None:
    assert (configuration(tmp_path), overrides(tmp_path)) == (PROJECT / "mkdocs.yml", PROJECT / "overrides")
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n", "utf-8")
    (tmp_path / "overrides").mkdir()
    assert (configuration(tmp_path), overrides(tmp_path)) == (tmp_path / "mkdocs.yml", tmp_path / "overrides")


@pytest.mark.parametrize("own", [b"site_name: [", b"- theme", b"", b"site_name: 5\n", b"site_name: \xff"])
def test_what_is_no_configuration_is_told_and_nothing_is_built(own: bytes, tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    (root / "mkdocs.yml").write_bytes(own)
    before = old_site(out)
    with pytest.raises(BuildError, match=r"mkdocs\.yml|site_name"):
        build(root, out)
    assert tree(out) == before


def test_a_theme_may_be_no_more_than_a_name_beside_tags_that_only_the_builder_reads(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    own = "site_name: Mine\ntheme: material\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables]\n"
    (root / "mkdocs.yml").write_text(own + "extra:\n  unused: !!python/name:os.sep\n", "utf-8")
    build(root, out)
    assert "md-content" in (out / "index.html").read_text("utf-8")


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_build_leaves_the_old_site_and_the_next_is_clean(tmp_path: Path, stop: signal.Signals) -> None:
    out = tmp_path / "site"
    command = [sys.executable, "-m", "generator", "build", "--root", str(small(tmp_path / "root")), "--out", str(out)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    before = tree(out)
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while not (tmp_path / ".site.new").exists() and process.poll() is None:
        time.sleep(0.005)
    os.kill(process.pid, stop)
    _, said = process.communicate()
    assert process.returncode
    assert b"Traceback" not in said
    assert tree(out) == before
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    assert tree(out) == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["root", "site"]
