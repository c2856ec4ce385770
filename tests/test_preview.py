"""An author sees a figure within a moment of saving it, and the whole catalog's figures on one sheet."""

import os
import shutil
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from tests.project import PROJECT
from unhunch.edges import following, preview
from unhunch.edges.cli import main
from unhunch.figures import cache
from unhunch.figures.drawn import Drawing
from unhunch.model.figure import Figure

ONE = "base: standing\n  view: front\n  end: {shoulder_l: {raise: 170}}\n  alt: Standing with one arm up."


def knee(root: Path, figure: str = ONE) -> Path:
    shutil.copytree(PROJECT / "tests" / "knee", root)
    file = root / "content" / "techniques" / "towel-press.yml"
    file.write_text(f"{file.read_text('utf-8')}figure:\n  {figure}\n", "utf-8")
    return root


def test_every_figure_becomes_an_svg_and_stands_on_the_sheet(tmp_path: Path) -> None:
    root, out = knee(tmp_path / "knee"), tmp_path / "out"
    done = CliRunner().invoke(main, ["figures", "--root", str(root), "--out", str(out)])
    assert (done.exit_code, done.output) == (0, f"Drew 3 figures: {out / 'index.html'}\n")
    assert (out / "towel-press.svg").read_text("utf-8").startswith("<svg ")
    assert "towel-press" in (out / "index.html").read_text("utf-8")


def test_a_figure_that_is_not_written_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["figures", "knee-tape", "--root", str(knee(tmp_path / "knee"))])
    assert done.exit_code == 1
    assert done.output == "Error: No figure is written for: knee-tape\n"


def test_a_wrong_pose_is_drawn_and_told_at_its_place(tmp_path: Path) -> None:
    root, out = knee(tmp_path / "knee", ONE.replace("170", "240")), tmp_path / "out"
    done = CliRunner().invoke(main, ["figures", "--root", str(root), "--out", str(out)])
    assert done.exit_code == 1
    assert done.output.startswith("Drew 3 figures: ")
    lines = (root / "content" / "techniques" / "towel-press.yml").read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "raise: 240" in text)
    assert f"towel-press.yml:{line}:29: F501 shoulder_l raise 240° is beyond the range of motion" in done.output
    assert (out / "towel-press.svg").exists()


def test_what_is_wrong_is_told_of_whoever_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Mapping[str, Figure]] = []
    checked: list[Mapping[str, Figure]] = []
    attempt = preview.attempt

    def attempted(figures: Mapping[str, Figure], *rest: object) -> object:
        drawn.append(figures)
        return attempt(figures, *rest)  # type: ignore[arg-type]

    def judged(figures: Mapping[str, Figure], _: object) -> dict[str, object]:
        checked.append(figures)
        return {}

    monkeypatch.setattr(preview, "attempt", attempted)
    monkeypatch.setattr(preview, "check_all", judged)
    root, out = knee(tmp_path / "knee"), tmp_path / "out"
    CliRunner().invoke(main, ["figures", "towel-press", "--root", str(root), "--out", str(out)])
    assert checked == drawn
    assert checked[0]["towel-press"].person


UNFINISHED = {
    "a step is missing": ("steps:", "steps_to_come:"),
    "a line above cannot be read": ("steps:", "steps: [\n"),
    "the sentence for those who cannot see it is missing": ("  alt: Standing with one arm up.\n", ""),
    "a joint is misspelled": ("shoulder_l:", "elbow_l: {bend: 20}, sholder_l:"),
    "an angle is not there yet": ("raise: 170", "raise:"),
    "a bracket is still open": ("  alt:", "  highlight: [neck\n  alt:"),
    "an arrow is half written": ("  alt:", "  arrows: [{follow: hand_l}, {follow: }]\n  alt:"),
    "there is only a start": ("  end:", "  start:"),
}


@pytest.mark.parametrize("change", UNFINISHED.values(), ids=UNFINISHED)
def test_a_figure_is_drawn_although_its_file_is_not_finished(tmp_path: Path, change: tuple[str, str]) -> None:
    root, out = knee(tmp_path / "knee"), tmp_path / "out"
    file = root / "content" / "techniques" / "towel-press.yml"
    text = file.read_text("utf-8")
    assert change[0] in text
    file.write_text(text.replace(*change, 1), "utf-8")
    done = CliRunner().invoke(main, ["figures", "towel-press", "--root", str(root), "--out", str(out)])
    assert (done.exit_code, (out / "towel-press.svg").exists()) == (1, True), done.output
    drew, *told = done.output.splitlines()
    assert drew.startswith("Drew 1 figure: ")
    assert told[0].startswith("content/techniques/towel-press.yml:")


def test_other_files_that_are_wrong_stop_no_figure(tmp_path: Path) -> None:
    root, out = knee(tmp_path / "knee"), tmp_path / "out"
    (root / "content" / "safety.yml").write_text("stop: [", "utf-8")
    command = ["figures", "--root", str(root), "--out", str(out)]
    done = CliRunner().invoke(main, [*command, "towel-press"])
    assert done.exit_code == 0
    assert done.output.splitlines()[1:] == ["Other files have errors, too: `unhunch check` tells them."]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 1
    assert "Drew 1 figure: " in done.output
    assert "content/safety.yml:2:" in done.output


def test_a_pose_that_cannot_be_drawn_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, out = knee(tmp_path / "knee"), tmp_path / "out"
    other = root / "content" / "techniques" / "knee-straighten.yml"
    text = other.read_text("utf-8") + f"figure:\n  {ONE.replace('170', '90')}\n"
    other.write_text(text, "utf-8")

    def draw_all(figures: Mapping[str, Figure], *rest: Any, **more: Any) -> dict[str, Drawing]:  # noqa: ANN401 - handed on
        if "knee-straighten" in figures:
            raise ValueError("no such pose")
        return cache.draw_all(figures, *rest, **more)

    monkeypatch.setattr(preview, "draw_all", draw_all)
    done = CliRunner().invoke(main, ["figures", "--root", str(root), "--out", str(out)])
    assert done.exit_code == 1
    assert "The pose of knee-straighten cannot be drawn (ValueError: no such pose)." in done.output
    drawn = ["towel-press.cautions.new-knee.svg", "towel-press.harder.0.svg", "towel-press.svg"]
    assert sorted(file.name for file in out.glob("*.svg")) == drawn


def test_watching_needs_one_technique() -> None:
    assert CliRunner().invoke(main, ["figures", "--watch"]).exit_code == 2


def test_watching_draws_at_once_and_again_after_each_save(tmp_path: Path) -> None:
    file, saves = tmp_path / "pose.yml", iter(["first", "second", "third"])
    file.write_text("", "utf-8")

    def save(_: float) -> None:
        stamp = file.stat().st_mtime_ns
        file.write_text(next(saves), "utf-8")
        os.utime(file, ns=(stamp, stamp + 1_000_000))

    assert len(list(islice(following.changes(file, save), 3))) == 3


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

    found = following.changes(file, save)
    assert next(found) is True


def test_the_page_of_one_figure_shows_its_faults_and_other_views(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = knee(tmp_path / "knee", ONE.replace("170", "240")), tmp_path / "out"
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    monkeypatch.setattr(following, "changes", lambda _: iter([True, True]))
    command = ["figures", "towel-press", "--watch", "--root", str(root), "--out", str(out)]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0
    page = (out / "towel-press.html").read_text("utf-8")
    assert "is beyond the range of motion" in page
    assert all(view in page for view in ("front", "back", "left", "above"))
    assert opened == [(out / "towel-press.html").resolve().as_uri()]


def test_watching_goes_on_whatever_becomes_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, out = knee(tmp_path / "knee"), tmp_path / "out"
    file, page = root / "content" / "techniques" / "towel-press.yml", out / "towel-press.html"
    good = file.read_text("utf-8")
    pages: list[str] = []

    def become(text: str | None) -> bool:
        if text is None:
            file.unlink()
        else:
            file.write_text(text, "utf-8")
        return text is not None

    def saves(_: Path) -> Iterator[bool]:
        for text in (
            good[: good.index("figure")],
            good,
            good[:-30],
            good + "  end: {",
            None,
            good.replace("170", "90"),
        ):
            yield become(text)
            pages.append(page.read_text("utf-8") if page.exists() else "")

    monkeypatch.setattr(click, "launch", lambda _: None)
    monkeypatch.setattr(following, "changes", saves)
    command = ["figures", "towel-press", "--watch", "--root", str(root), "--out", str(out)]
    done = CliRunner().invoke(main, command)
    assert (done.exit_code, done.exception) == (0, None), done.output
    nothing, first, half, broken, gone, last = pages
    assert nothing == ""
    assert "<svg " in first
    assert 'class="fault"' not in first
    assert "<svg " in half
    assert first[first.index("<svg ") :].split("</svg>")[0] in broken
    assert 'class="fault"' in broken
    assert gone == broken
    assert 'class="fault"' not in last
    assert "is not there now" in done.output


def test_watching_tells_once_that_a_file_is_gone(tmp_path: Path) -> None:
    file, looks = tmp_path / "pose.yml", iter([None, None, None, "back"])

    def look(_: float) -> None:
        if text := next(looks):
            file.write_text(text, "utf-8")

    assert list(islice(following.changes(file, look), 2)) == [False, True]
