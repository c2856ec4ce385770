"""A bar for whoever waits at a terminal, and for nobody else."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from click.testing import CliRunner

from generator import cli, preview
from generator.figures.cache import draw_all
from generator.progress import silent
from tests.figures.support import figure
from tests.test_preview import knee

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


def bar(monkeypatch: pytest.MonkeyPatch, results: list[str], *, watched: bool) -> str:
    terminal = Terminal(watched=watched)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(cli.progress_bar(iter(results), len(results))) == results
    return terminal.shown


def test_silence_passes_everything_on() -> None:
    assert list(silent(iter("abc"), 3)) == ["a", "b", "c"]


def test_a_terminal_shows_how_many_figures_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = bar(monkeypatch, ["a", "b"], watched=True)
    assert "Drawing figures" in shown
    assert "100%" in shown


def test_a_file_or_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bar(monkeypatch, ["a", "b"], watched=False) == ""


def test_without_work_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bar(monkeypatch, [], watched=True) == ""


def test_only_figures_that_are_drawn_anew_count(tmp_path: Path) -> None:
    totals: list[int] = []

    def count(results: Iterable[T], total: int) -> Iterator[T]:
        totals.append(total)
        return iter(results)

    both = {"a": figure(crop="waist"), "b": figure(crop="waist", view="back")}
    draw_all({"a": both["a"]}, tmp_path, 1, count)
    draw_all(both, tmp_path, 1, count)
    draw_all(both, tmp_path, 1, count)
    assert totals == [1, 1, 0]


def test_the_commands_hand_in_the_bar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[object] = []
    monkeypatch.setattr(preview, "write_figures", lambda *given: handed.extend(given[2:]))
    CliRunner().invoke(cli.main, ["figures", "--root", str(knee(tmp_path / "knee"))])
    assert handed == [cli.progress_bar]
