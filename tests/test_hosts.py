"""Each host that reads a file of settings is told the same headers, and to leave the slash of an address alone."""

import json

from unhunch.site.hosts import FILES
from unhunch.site.policy import HEADERS


def test_the_headers_file_is_for_every_path_and_has_each_header() -> None:
    about, path, *lines = FILES["_headers"].decode().splitlines()
    assert about.startswith("#")
    assert path == "/*"
    assert dict(line.strip().split(": ", 1) for line in lines) == HEADERS


def test_vercel_keeps_the_slash_and_sends_each_header() -> None:
    settings = json.loads(FILES["vercel.json"])
    assert settings["trailingSlash"] is True
    (rule,) = settings["headers"]
    assert rule["source"] == "/(.*)"
    assert {header["key"]: header["value"] for header in rule["headers"]} == HEADERS


def test_azure_keeps_the_slash_and_sends_each_header_and_the_page_for_what_is_missing() -> None:
    settings = json.loads(FILES["staticwebapp.config.json"])
    assert settings["trailingSlash"] == "always"
    assert settings["globalHeaders"] == HEADERS
    assert settings["responseOverrides"] == {"404": {"rewrite": "/404.html", "statusCode": 404}}
