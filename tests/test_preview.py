"""An author sees a figure within a moment of saving it, and the whole catalog's figures on one sheet."""

import os
import shutil
from itertools import islice
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.project import PROJECT
from unhunch.edges import preview
from unhunch.edges.cli import main

ONE = "base: standing\n  view: front\n  end: {shoulder_l: {raise: 170}}\n  alt: Standing with one arm up."


def knee(root: Path, figure: str = ONE) -> Path:
    shutil.copytree(PROJECT / "tests" / "knee", root)
    file = root / "content" / "techniques" / "towel-press.yml"
    file.write_text(f"{file.read_text('utf-8')}figure:\n  {figure}\n", "utf-8")
    return root


def test_every_figure_becomes_an_svg_and_stands_on_the_sheet(tmp_path: Path) -> None:
    root, out = knee(tmp_path / "knee"), tmp_path / "out"
    done = CliRunner().invoke(main, ["figures", "--root", str(root), "--out", str(out)])
    assert (done.exit_code, done.output) == (0, f"Drew 1 figures: {out / 'index.html'}\n")
    assert (out / "towel-press.svg").read_text("utf-8").startswith("<svg ")
    assert "towel-press" in (out / "index.html").read_text("utf-8")


def test_a_figure_that_is_not_written_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["figures", "knee-tape", "--root", str(knee(tmp_path / "knee"))])
    assert done.exit_code == 1
    assert done.output == "Error: No figure is written for: knee-tape\n"


def test_a_wrong_pose_is_told_at_its_place_and_nothing_is_drawn(tmp_path: Path) -> None:
    root, out = knee(tmp_path / "knee", ONE.replace("170", "240")), tmp_path / "out"
    done = CliRunner().invoke(main, ["figures", "--root", str(root), "--out", str(out)])
    assert done.exit_code == 1
    assert "towel-press.yml:21:29: F501 shoulder_l raise 240° is beyond the range of motion" in done.output
    assert not out.exists()


def test_watching_needs_one_technique() -> None:
    assert CliRunner().invoke(main, ["figures", "--watch"]).exit_code == 2


def test_watching_draws_at_once_and_again_after_each_save(tmp_path: Path) -> None:
    file, saves = tmp_path / "pose.yml", iter(["first", "second", "third"])
    file.write_text("", "utf-8")

    def save(_: float) -> None:
        stamp = file.stat().st_mtime_ns
        file.write_text(next(saves), "utf-8")
        os.utime(file, ns=(stamp, stamp + 1_000_000))

    assert len(list(islice(preview.changes(file, save), 3))) == 3


def test_only_figures_that_changed_are_drawn_beside_another_catalog(tmp_path: Path) -> None:
    old, new, out = knee(tmp_path / "old"), knee(tmp_path / "new", ONE.replace("170", "100")), tmp_path / "out"
    command = ["figures", "--root", str(new), "--out", str(out), "--before"]
    done = CliRunner().invoke(main, [*command, str(new)])
    assert (done.exit_code, done.output) == (0, "No figure to draw.\n")
    assert not out.exists()
    assert CliRunner().invoke(main, [*command, str(old)]).exit_code == 0
    assert [file.name for file in out.glob("*.svg")] == ["towel-press.svg"]


def test_watching_waits_for_a_file_that_an_editor_is_replacing(tmp_path: Path) -> None:
    file = tmp_path / "pose.yml"

    def save(_: float) -> None:
        file.write_text("now", "utf-8")

    found = preview.changes(file, save)
    assert next(found) is None


def test_the_page_of_one_figure_shows_its_faults_and_other_views(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = knee(tmp_path / "knee", ONE.replace("170", "240")), tmp_path / "out"
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    monkeypatch.setattr(preview, "changes", lambda _: iter([None, None]))
    command = ["figures", "towel-press", "--watch", "--root", str(root), "--out", str(out)]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0
    page = (out / "towel-press.html").read_text("utf-8")
    assert "is beyond the range of motion" in page
    assert all(view in page for view in ("front", "back", "left", "above"))
    assert opened == [(out / "towel-press.html").resolve().as_uri()]
