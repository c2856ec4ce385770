"""Addresses come from the environment and end with a slash."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from unhunch.edges.cli import main
from unhunch.model.base import FIRST_DAY, LAST_DAY
from unhunch.views.settings import LOCAL, Settings, SettingsError, epoch, from_environment


def test_without_an_environment_the_site_is_local() -> None:
    assert from_environment({}) == Settings(LOCAL, "", "")
    assert from_environment({}).local


def test_every_address_gets_its_slash() -> None:
    found = from_environment({"SITE_URL": "https://a.example/b", "REPO_URL": "https://c.example/d/"})
    assert (found.site_url, found.repo_url) == ("https://a.example/b/", "https://c.example/d/")
    assert found.address("routines/x/") == "https://a.example/b/routines/x/"


def test_the_address_to_write_to_is_kept_as_it_is() -> None:
    assert from_environment({"REPORT_EMAIL": "a@b.example"}).report_email == "a@b.example"


def test_an_empty_site_address_is_the_local_one() -> None:
    assert from_environment({"SITE_URL": ""}).site_url == LOCAL


@pytest.mark.parametrize("url", ["http://localhost:1/", "http://127.0.0.1/", "http://[::1]:8000/"])
def test_an_address_of_this_machine_is_local(url: str) -> None:
    assert Settings(url).local
    assert not Settings("https://localhost.example/").local


NONSENSE = [
    *(
        ("SITE_URL", written)
        for written in ("foo bar", "example.org", "javascript:alert(1)", "https://", "http://[::1")
    ),
    *(("SITE_URL", written) for written in ("https://a.example:99999/", "https://u:p@a.example/", "ftp://a.example/")),
    *(("SITE_URL", written) for written in ("https://a.example/?x=1", "https://a.example/#x", 'https://a.example/"')),
    *(
        ("SITE_URL", written)
        for written in ("https://ä.example/", f"https://a.example/{'x' * 200}", " ", "//a.example/")
    ),
    *(("REPO_URL", written) for written in ("javascript:x", "git@forge.example:a/b.git", "here")),
    *(
        ("REPORT_EMAIL", written)
        for written in ("a b", "a@b", "mailto:a@b.example", "<a@b.example>", "a@b.example\nX: y")
    ),
    *(("SOURCE_DATE_EPOCH", written) for written in ("banana", "-5", "0", "1e9", "99999999999999", "4133980800", "²")),
]


@pytest.mark.parametrize(("name", "written"), NONSENSE)
def test_what_is_no_address_or_day_is_told_in_a_sentence(name: str, written: str) -> None:
    with pytest.raises(SettingsError, match=rf"^{name} (is|has) [^\n]+\.$") as told:
        from_environment({name: written})
    assert str(told.value).isprintable()


@pytest.mark.parametrize("seconds", ["315532800", "1767225600", "4133894400"])
def test_a_day_that_archives_can_hold_is_right(seconds: str) -> None:
    assert from_environment({"SOURCE_DATE_EPOCH": seconds}) == Settings()


@pytest.mark.parametrize("command", ["check", "build --out {}", "sheets --out {}", "export {}", "figures --out {}"])
def test_every_command_tells_it_and_writes_nothing(command: str, tmp_path: Path) -> None:
    arguments = command.format(tmp_path / "out").split()
    result = CliRunner().invoke(main, arguments, env={"SOURCE_DATE_EPOCH": "banana"})
    assert result.exit_code == 1
    assert result.output.startswith("Error: SOURCE_DATE_EPOCH is 'banana'")
    assert not list(tmp_path.iterdir())


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_a_day_in_seconds_is_one_that_is_taken(day: date) -> None:
    assert from_environment({"SOURCE_DATE_EPOCH": str(epoch(day))}) == Settings()
    assert datetime.fromtimestamp(epoch(day), UTC) == datetime.combine(day, time(), UTC)
