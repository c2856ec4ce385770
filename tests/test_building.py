"""A site is built beside the old one: whatever goes wrong, what was there stays."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interrupts import hearing_ctrl_c
from tests.project import PROJECT
from tests.trees import small, tree
from unhunch.catalog.configuration import own_configuration, own_overrides
from unhunch.edges.building import BuildError, build
from unhunch.edges.sources import check_folder
from unhunch.work.output.refusal import OutputError
from unhunch.work.output.site import seal

BROKEN_LINK = "---\ntitle: Home\ndescription: A page.\n---\n# Home\n\n[nowhere](nowhere.md)\n"


def old_site(out: Path) -> dict[str, bytes]:
    out.mkdir(parents=True)
    (out / "index.html").write_bytes(b"the old site")
    seal(out)
    return tree(out)


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
    assert (own_configuration(tmp_path), own_overrides(tmp_path)) == (None, None)
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n", "utf-8")
    (tmp_path / "overrides").mkdir()
    assert (own_configuration(tmp_path), own_overrides(tmp_path)) == (tmp_path / "mkdocs.yml", tmp_path / "overrides")


@pytest.mark.parametrize("own", [b"site_name: [", b"- theme", b"", b"site_name: 5\n", b"site_name: \xff"])
def test_what_is_no_configuration_is_told_and_nothing_is_built(own: bytes, tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    (root / "mkdocs.yml").write_bytes(own)
    before = old_site(out)
    with pytest.raises(BuildError, match=r"mkdocs\.yml|site_name"):
        build(root, out)
    assert tree(out) == before


def test_what_a_configuration_leaves_out_leaves_no_trace_beside_tags_that_only_the_builder_reads(
    tmp_path: Path,
) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    own = "site_name: Mine\ntheme: material\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables]\n"
    (root / "mkdocs.yml").write_text(own + "extra:\n  unused: !!python/name:os.sep\n", "utf-8")
    build(root, out)
    assert "md-content" in (out / "index.html").read_text("utf-8")
    assert [file for file in out.rglob("*.html") if re.search(r"\bNone\b", file.read_text("utf-8"))] == []


INTO_ITS_OWN = ["content", "content/pages/new", "overrides", "generator/x", ".", "..", "site/../content", "mkdocs.yml"]


@pytest.mark.parametrize("path", INTO_ITS_OWN)
def test_no_site_is_built_into_the_catalog_or_over_it(tmp_path: Path, path: str) -> None:
    root = small(tmp_path / "root")
    (root / "overrides").mkdir()
    (root / "generator").mkdir()
    (root / "mkdocs.yml").write_text("site_name: Mine\n", "utf-8")
    before = tree(root)
    with pytest.raises(OutputError, match="which the catalog is made of"):
        build(root, root / path)
    assert tree(tmp_path / "root") == before


@pytest.mark.parametrize(
    "path", ["", "..", "content", "overrides", "overrides/site", "generator/unhunch/site/templates"]
)
def test_no_site_of_any_catalog_is_built_into_the_program(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match=r"which the catalog is made of|holds files that no build wrote"):
        check_folder(small(tmp_path / "root"), PROJECT / path)


def test_a_site_is_built_beside_the_content_and_over_its_last_build(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    build(root, root / "site")
    first = tree(root / "site")
    build(root, root / "site")
    assert tree(root / "site") == first
    assert {entry.name for entry in root.iterdir()} == {"content", "site"}


AT_WORK = """
import select
import sys
from unhunch.edges.mkdocs import builder
from unhunch.edges.cli import main

build = builder.build_strictly

def wait(config, out, publication):
    failures = build(config, out, publication)
    print("at work", flush=True)
    while not select.select([sys.stdin], [], [], 0.1)[0]:
        pass
    return failures

builder.build_strictly = wait
main(["build", "--root", sys.argv[1], "--out", sys.argv[2]])
"""
"""A build that has made its site and waits, before it puts it in its place, until its input ends.

It waits in short steps: a signal that came just before a long one would never be heard.
"""


def at_work(root: Path, out: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", AT_WORK, str(root), str(out)]
    pipe = subprocess.PIPE
    with hearing_ctrl_c():
        process = subprocess.Popen(command, cwd=PROJECT, text=True, stdin=pipe, stdout=pipe, stderr=pipe)
    assert process.stdout is not None
    assert process.stdout.readline() == "at work\n"
    return process


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_build_leaves_the_old_site_and_the_next_is_clean(tmp_path: Path, stop: signal.Signals) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    build(root, out)
    before = tree(out)
    process = at_work(root, out)
    process.send_signal(stop)
    process.wait()
    _, said = process.communicate()
    assert process.returncode
    assert "Traceback" not in said
    assert tree(out) == before
    build(root, out)
    assert tree(out) == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["root", "site"]


def test_of_two_builds_into_one_folder_the_second_is_refused_in_a_sentence(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    first = at_work(root, out)
    command = [sys.executable, "-m", "unhunch", "build", "--root", str(root), "--out", str(out)]
    second = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert second.returncode == 1
    assert second.stderr == f"Nothing was written: Another build is writing into {out}. Try again when it has ended.\n"
    said, _ = first.communicate()
    assert (first.returncode, said) == (0, f"Built {out}\n")
    assert (out / "index.html").is_file()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["root", "site"]
