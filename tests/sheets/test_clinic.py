"""A clinic has its name, number and logo on the sheets that it hands out, and only those that it wants."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.browser.sheet_criteria import Sheet, missing
from tests.editions import SMALL
from unhunch.edges.cli import main

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 20 20 0 40 20z"/></svg>'
FILE = """name: Physio House
prepared_by: Dr Ann Example
phone: 01 234 56
logo: logo.svg
paper: a4
kinds: [sheet, log]
"""


def printed(folder: Path, clinic: str) -> tuple[int, str]:
    (folder / "clinic.yml").write_text(clinic, "utf-8")
    (folder / "logo.svg").write_text(LOGO, "utf-8")
    options = ["--root", str(SMALL), "--clinic", str(folder / "clinic.yml"), "--cache", str(folder / "cache")]
    done = CliRunner().invoke(main, ["sheets", "toe-rest", *options, "--out", str(folder / "out")])
    return done.exit_code, done.output


def test_a_clinic_is_named_on_its_sheets_and_gets_only_those_that_it_wants(tmp_path: Path) -> None:
    assert printed(tmp_path, FILE)[0] == 0
    made = sorted(path.name for path in (tmp_path / "out").rglob("*.pdf"))
    assert made == ["toe-rest-a4.pdf", "toe-rest-log-a4.pdf"]
    sheet = Sheet((tmp_path / "out/routines/toe-rest/toe-rest-a4.pdf").read_bytes())
    assert missing(sheet, ["Physio House", "Dr Ann Example", "01 234 56"]) == []


@pytest.mark.parametrize(
    ("clinic", "told"),
    [
        (FILE.replace("phone", "fone"), "clinic.yml:3:1: S201"),
        (FILE.replace("logo.svg", "other.svg"), "There is no logo `other.svg` beside the clinic's file."),
        (FILE.replace("logo.svg", "a/../../logo.svg"), "There is no logo"),
    ],
)
def test_what_is_wrong_with_the_file_of_a_clinic_is_told_and_nothing_is_printed(
    tmp_path: Path, clinic: str, told: str
) -> None:
    code, output = printed(tmp_path, clinic)
    assert code == 1
    assert told in output
    assert not (tmp_path / "out").exists()
