"""Every command of the page for publishers is run, in its order, as somebody would who follows the page."""

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.hand_pictures import hand, jpeg
from tests.project import PROJECT
from tests.serving import free_port
from tests.trees import TESTS, rewrite
from unhunch.edges.caching import VARIABLE

PAGE = (PROJECT / "content/pages/publishing.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(sh|yaml)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
_SECONDS = 120


class Publisher:
    """Somebody at a terminal who has a wheel, Python and git, and another catalog beside the new one."""

    def __init__(self, folder: Path) -> None:
        self.at, self.programs = folder / "work", folder / "programs"
        shutil.copytree(TESTS / "small", self.at / "unhunch")
        (self.at / "unhunch-1.0.0-py3-none-any.whl").write_bytes(b"tests/test_wheel.py installs a real one")
        self.programs.mkdir()
        self._program("unhunch", f'exec {shlex.quote(sys.executable)} -m unhunch "$@"')
        self._program("pipx", 'for file; do :; done; test "$1" = install')
        who = ("GIT_AUTHOR", "GIT_COMMITTER")
        self.environment = {
            **os.environ,
            **{f"{name}_NAME": "Ann Example" for name in who},
            **{f"{name}_EMAIL": "ann@example.org" for name in who},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "PATH": f"{self.programs}:{os.environ['PATH']}",
            "PYTHONPATH": str(PROJECT / "generator"),
            VARIABLE: str(PROJECT / ".cache"),
        }

    def _program(self, name: str, script: str) -> None:
        program = self.programs / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def types(self, command: str) -> str:
        """Type a command; give what it said. It must end well."""
        if command.startswith("cd "):
            self.at /= command.removeprefix("cd ")
            return ""
        if command == "unhunch serve":
            return self._serves()
        done = subprocess.run(
            command, shell=True, cwd=self.at, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        return done.stdout

    def _serves(self) -> str:
        """Give the first page that a preview shows, and end the preview."""
        address = f"localhost:{free_port()}"
        command = [str(self.programs / "unhunch"), "serve", "--address", address]
        with subprocess.Popen(command, cwd=self.at, env=self.environment, stderr=subprocess.DEVNULL) as preview:
            try:
                return next(self._answers(f"http://{address}/"))
            finally:
                preview.terminate()

    def _answers(self, address: str) -> Iterator[str]:
        end = time.monotonic() + _SECONDS
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(address) as answer:
                    yield answer.read().decode()
            except URLError:
                time.sleep(0.2)

    def writes(self, block: str) -> None:
        """Write a block of settings to the end of catalog.yml, but for what stands there already."""
        file = self.at / "content/catalog.yml"
        there = file.read_text("utf-8")
        lines = [line for line in block.splitlines() if line not in there.splitlines()]
        file.write_text("\n".join([there, *lines, ""]), "utf-8")

    def brings(self, block: str) -> None:
        """Bring the pictures that a block names, beside a figure."""
        technique = self.at / "content/techniques/seated-march.yml"
        technique.write_text(technique.read_text("utf-8") + block, "utf-8")
        (self.at / "content/pictures").mkdir()
        for name, spread in (("start", 0.0), ("end", 16.0)):
            (self.at / f"content/pictures/heel-slide-{name}.jpg").write_bytes(jpeg(hand(spread)))


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> tuple[Publisher, dict[str, str]]:
    """Follow the page from its head to its foot; give who did, and what each command said."""
    publisher, said = Publisher(tmp_path_factory.mktemp("publisher")), dict[str, str]()
    for kind, block in BLOCKS:
        if kind == "sh":
            said.update({command: publisher.types(command) for command in block.splitlines()})
        elif "pictures" in block:
            publisher.brings(block)
        elif "extends" not in block:
            publisher.writes(block)
    return publisher, said


def test_the_page_has_commands_and_settings() -> None:
    assert sum(kind == "sh" for kind, _ in BLOCKS) >= 8
    assert sum(kind == "yaml" for kind, _ in BLOCKS) == 3


def test_every_command_ends_well_and_the_first_page_is_seen(said: tuple[Publisher, dict[str, str]]) -> None:
    _, told = said
    assert "Easy knees" in told["unhunch serve"]
    assert told["unhunch check"] == "No problems.\n"
    assert "has a new address: `seated-march` → `march`" in told["unhunch summary --before ../published"]


def test_the_site_has_the_address_and_the_face_that_were_chosen(said: tuple[Publisher, dict[str, str]]) -> None:
    publisher, _ = said
    home = (publisher.at / "site/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://knees.example/">' in home
    assert "Made by the volunteers of our club." in home


def test_a_page_shows_the_pictures_that_were_brought(said: tuple[Publisher, dict[str, str]]) -> None:
    publisher, _ = said
    page = unescape((publisher.at / "site/techniques/seated-march/index.html").read_text("utf-8"))
    assert page.count("data:image/webp") == 2
    assert "Pictures by Ann Example: CC BY 4.0." in page


def test_a_renamed_file_is_whole_once_its_routine_has_the_new_name(said: tuple[Publisher, dict[str, str]]) -> None:
    publisher, _ = said
    rewrite(publisher.at / "content/routines/first-steps.yml", "seated-march", "march")
    assert publisher.types("unhunch check") == "No problems.\n"


def test_the_check_tells_the_version_and_the_hash_of_another_catalog(
    said: tuple[Publisher, dict[str, str]], tmp_path: Path
) -> None:
    publisher, _ = said
    (block,) = (block for kind, block in BLOCKS if "extends" in block)
    other = Publisher(tmp_path)
    other.at = shutil.copytree(publisher.at, tmp_path / "other")
    other.writes(block)
    told = subprocess.run(
        ["unhunch", "check"], cwd=other.at, env=other.environment, capture_output=True, text=True, check=False
    )
    assert told.stdout.count("Y158 the catalog to build on has the ") == 2
