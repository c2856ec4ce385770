"""A bar for whoever waits at a terminal, and for nobody else."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from click.testing import CliRunner
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.figures.support import figure
from tests.project import PROJECT
from tests.test_preview import knee
from unhunch.edges import preview
from unhunch.edges.caching import LIMIT
from unhunch.edges.cli import main
from unhunch.edges.commands import check
from unhunch.edges.mkdocs import plugin
from unhunch.edges.terminal import progress_bar
from unhunch.figures.cache import draw_all
from unhunch.figures.checked import check_all
from unhunch.figures.keys import key
from unhunch.figures.parallel import each
from unhunch.work.progress import Work, silent
from unhunch.work.store import Store

T = TypeVar("T")


class Terminal:
    """A standard error that somebody looks at, or nobody does."""

    def __init__(self, *, watched: bool) -> None:
        self.shown = ""
        self.watched = watched

    def isatty(self) -> bool:
        return self.watched

    def write(self, text: str) -> int:
        self.shown += text
        return len(text)

    def flush(self) -> None:
        """Everything is shown at once."""


def bar(monkeypatch: pytest.MonkeyPatch, results: list[str], *, watched: bool, work: Work = "draw") -> str:
    terminal = Terminal(watched=watched)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(progress_bar(iter(results), len(results), work)) == results
    return terminal.shown


def test_silence_passes_everything_on() -> None:
    assert list(silent(iter("abc"), 3, "draw")) == ["a", "b", "c"]


def test_a_terminal_shows_how_many_figures_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = bar(monkeypatch, ["a", "b"], watched=True)
    assert "Drawing figures" in shown
    assert "100%" in shown


def test_a_terminal_shows_how_many_figures_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Checking figures" in bar(monkeypatch, ["a", "b"], watched=True, work="check")


def test_a_file_or_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bar(monkeypatch, ["a", "b"], watched=False) == ""


def test_without_work_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bar(monkeypatch, [], watched=True) == ""


class Count:
    """Keeps how much work there was of each kind."""

    def __init__(self) -> None:
        self.totals: list[tuple[Work, int]] = []

    def __call__(self, results: Iterable[T], total: int, work: Work) -> Iterator[T]:
        self.totals.append((work, total))
        return iter(results)


def test_only_figures_that_are_drawn_anew_count(tmp_path: Path) -> None:
    count, cache = Count(), Store(tmp_path, LIMIT)
    both = {"a": figure(crop="waist"), "b": figure(crop="waist", view="back")}
    draw_all({"a": both["a"]}, cache, 1, count)
    draw_all(both, cache, 1, count)
    draw_all(both, cache, 1, count)
    assert count.totals == [("draw", 1), ("draw", 1)]


def test_only_figures_that_are_checked_anew_count(tmp_path: Path) -> None:
    count, cache = Count(), Store(tmp_path, LIMIT)
    both = {"a": figure(), "b": figure(end={"neck": {"flex": 70}})}
    assert check_all({"b": both["b"]}, cache, count)["b"]
    assert check_all(both, cache, count) == check_all(both, cache, count) == check_all(both)
    assert count.totals == [("check", 1), ("check", 1), ("check", 0)]


def test_more_processes_find_the_same_in_the_same_order() -> None:
    figures = [figure(), figure(end={"neck": {"flex": 70}}), figure(end={"tilt": 40})]
    assert [*each(key, figures, 2)] == [key(one) for one in figures]


def test_the_commands_hand_in_the_bar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[object] = []

    def attempt(*given: object) -> tuple[dict[str, object], dict[str, str]]:
        handed.append(given[2])
        return {}, {}

    monkeypatch.setattr(preview, "attempt", attempt)

    def judge(*given: object) -> list[object]:
        handed.append(given[3])
        return []

    monkeypatch.setattr(check, "judge", judge)
    root = str(knee(tmp_path / "knee"))
    CliRunner().invoke(main, ["figures", "--root", root])
    CliRunner().invoke(main, ["check", "--root", root])
    assert handed == [progress_bar, progress_bar]


def test_a_preview_of_the_site_hands_in_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[object] = []

    def publish(*given: object) -> tuple[None, list[object]]:
        handed.extend(given[3:])
        return None, []

    monkeypatch.setattr(plugin, "publish", publish)
    with pytest.raises(Abort):
        plugin.Plugin().on_pre_build(config=load_config(str(PROJECT / "mkdocs.yml")))
    assert handed == [progress_bar]
