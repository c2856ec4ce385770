"""A command that nothing has changed for says what it said before, and does nothing; else it does everything."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trees import small, tree
from unhunch.edges.again import run
from unhunch.edges.again.run import Begun, Said
from unhunch.edges.sources import watched
from unhunch.views import settings

SAID = Said(1, "content/\udcff.yml:1:1: a problem\n", "a warning\n")


class Place:
    """A catalog, the site that was made of it, and a command that was typed."""

    def __init__(self, folder: Path) -> None:
        self.root, self.out = small(folder / "root"), folder / "site"
        (self.root / "mkdocs.yml").write_text("site_name: Toes\n", "utf-8")
        self.out.mkdir()
        (self.out / "index.html").write_bytes(b"a page")
        place = ("--root", str(self.root), "--cache", str(folder / "cache"))
        self.arguments = ["build", *place, "--out", str(self.out), "--strict"]
        time.sleep(0.1)  # what is written while a process starts is not to be trusted

    def run(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        watch = watched(Begun(self.arguments, time.time_ns()), self.root)
        meanwhile()
        if watch:
            watch.ended(SAID, self.out)

    def told(self, *more: str) -> Said | None:
        return Begun([*self.arguments, *more], time.time_ns()).told_before()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_the_same_command_says_the_same(place: Place) -> None:
    assert place.told() is None
    place.run()
    assert place.told() == SAID
    assert place.told() == SAID


def test_what_is_only_touched_is_no_change(place: Place) -> None:
    place.run()
    os.utime(place.root / "content" / "safety.yml")
    assert place.told() == SAID


CHANGES: dict[str, Callable[[Place], object]] = {
    "an entry edited": lambda place: write(place.root / "content/techniques/toe-curl.yml", "name: Toe\n"),
    "an entry removed": lambda place: (place.root / "content/techniques/toe-curl.yml").unlink(),
    "an entry renamed": lambda place: (place.root / "content/techniques/toe-curl.yml").rename(
        place.root / "content/techniques/toe-roll.yml"
    ),
    "a page added": lambda place: write(place.root / "content/pages/new.md", "# New\n"),
    "a sentence of its own": lambda place: write(place.root / "strings/en.yml", "a: b\n"),
    "a template of its own": lambda place: write(place.root / "overrides/main.html", ""),
    "the configuration edited": lambda place: write(place.root / "mkdocs.yml", "site_name: Feet\n"),
    "the configuration removed": lambda place: (place.root / "mkdocs.yml").unlink(),
    "a page of the site removed": lambda place: (place.out / "index.html").unlink(),
    "a page of the site edited": lambda place: (place.out / "index.html").write_bytes(b"a pagE"),
    "a page put into the site": lambda place: write(place.out / "new.html", ""),
    "the site removed": lambda place: shutil.rmtree(place.out),
}


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_is_another_is_a_change(place: Place, what: str) -> None:
    place.run()
    CHANGES[what](place)
    assert place.told() is None


def test_another_address_is_a_change(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.run()
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    assert place.told() is None


def test_every_variable_that_settings_read_is_known() -> None:
    class Noted(dict[str, str]):
        asked: set[str]

        def get(self, name: str, _: object = None) -> str:
            self.asked = {*getattr(self, "asked", ()), name}
            return ""

    noted = Noted()
    settings.from_environment(noted)
    assert noted.asked <= set(run._READ)


def test_another_command_or_option_is_done(place: Place) -> None:
    place.run()
    assert place.told("--fix") is None
    assert place.told("--format", "json") is None
    for odd in ([], ["--help"], ["serve"], ["check", "--fix"], ["build", "--out"]):
        assert Begun(odd, time.time_ns()).told_before() is None


def test_nothing_is_kept_of_a_run_in_which_something_was_written(place: Place) -> None:
    place.run(lambda: write(place.root / "content" / "safety.yml", "stop_if: []\n"))
    assert place.told() is None


def test_nothing_is_kept_of_what_was_written_while_the_process_started(place: Place) -> None:
    begun = Begun(place.arguments, time.time_ns())
    time.sleep(0.1)
    write(place.root / "content" / "pages" / "new.md", "# New\n")
    assert watched(begun, place.root) is None


@pytest.mark.parametrize(
    "own", ["INHERIT: other.yml\n", "hooks: [hook.py]\n", "plugins: [search]\n", "site_name: !ENV NAME\n", "- a list\n"]
)
def test_a_configuration_that_leads_elsewhere_is_unusual(place: Place, own: str) -> None:
    write(place.root / "mkdocs.yml", own)
    time.sleep(0.1)
    place.run()
    assert place.told() is None


def test_a_link_to_a_folder_is_unusual(place: Place, tmp_path: Path) -> None:
    (place.root / "content" / "pages" / "link").symlink_to(tmp_path)
    place.run()
    assert place.told() is None


HEAVY = "{'click', 'yaml', 'pydantic', 'numpy', 'mkdocs', 'typst', 'PIL', 'jinja2'}"


def unhunch(*arguments: object) -> tuple[str, list[str]]:
    """Run a command; give what it said, and the heavy libraries that it imported."""
    heavy = f"import json, sys; print(json.dumps(sorted({HEAVY} & set(sys.modules))), file=sys.stderr)"
    code = f"import atexit, sys; atexit.register(lambda: exec({heavy!r})); from unhunch.__main__ import main; main()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout, json.loads(done.stderr.splitlines()[-1])


def test_a_site_is_built_once_and_again_when_a_page_of_it_is_gone(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "site"
    time.sleep(0.1)
    build = ("build", "--root", root, "--out", out, "--cache", tmp_path / "cache")
    assert unhunch(*build)[1] != []
    built = tree(out)
    assert unhunch(*build) == (f"Built {out}\n", [])
    assert tree(out) == built
    (out / "index.html").unlink()
    assert unhunch(*build)[1] != []
    assert tree(out) == built
    assert unhunch(*build) == (f"Built {out}\n", [])
