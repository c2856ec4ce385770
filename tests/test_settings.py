"""Addresses come from the environment and end with a slash."""

import pytest

from generator.settings import LOCAL, Settings, from_environment


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
