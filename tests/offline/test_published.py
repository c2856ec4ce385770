"""The worker knows every file of the site, and nothing that a reader does not get."""

import hashlib
import io
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageChops

from tests.editions import KNEE, edition_of
from tests.icons import IMAGES, icons
from unhunch.site import hosts
from unhunch.site.offline.published import worker
from unhunch.site.site import build_site
from unhunch.views.book import Book
from unhunch.views.settings import Settings

FILES = {"index.html": b"<h1>Toes</h1>", "a/index.html": b"a", "assets/a.js": b"//", "404.html": b"404"}


def site_of(script: bytes) -> dict[str, Any]:
    found = re.match(r"const SITE = (\{.*\});\n", script.decode())
    assert found
    site: dict[str, Any] = json.loads(found[1])
    return site


def test_each_file_is_listed_with_its_hash_and_size() -> None:
    assert site_of(worker(FILES))["files"] == {
        path: [hashlib.sha256(content).hexdigest()[:16], len(content)] for path, content in FILES.items()
    }


def test_what_every_page_needs_is_kept_at_once() -> None:
    assert site_of(worker(FILES))["core"] == ["404.html", "assets/a.js", "index.html"]


def test_the_same_files_give_the_same_worker_and_any_change_another() -> None:
    again = dict(reversed(FILES.items()))
    assert worker(FILES) == worker(again)
    for path in FILES:
        assert worker({**FILES, path: b"changed"}) != worker(FILES)


def test_the_published_site_lists_all_that_a_reader_gets(site_dir: Path) -> None:
    listed = site_of((site_dir / "service-worker.js").read_bytes())
    apart = {"service-worker.js", "manifest.webmanifest", "sitemap.xml", "sitemap.xml.gz", *hosts.FILES}
    there = {file.relative_to(site_dir).as_posix() for file in site_dir.rglob("*") if file.is_file()}
    assert set(listed["files"]) == {path for path in there - apart if path[0] not in "._"}
    for path in ("safety/index.html", "my-log/index.html", "find/index.html", "offline/index.html", "answers.json"):
        assert path in listed["core"]


def test_a_site_that_is_not_whole_says_nothing_of_a_worker() -> None:
    site = build_site(Book.of(edition_of(KNEE, Settings("https://knees.example/"))), {})
    pages = {page.path: page.text for page in site.pages}
    assert "works only with a connection" in pages["offline.md"]
    assert "data-keep" not in pages["offline.md"]
    assert not [path for path, content in site.files.items() if b"webmanifest" in content]


@pytest.mark.parametrize("name", icons())
def test_the_icons_are_what_their_drawing_gives(name: str) -> None:
    committed = Image.open(IMAGES / name).convert("RGBA")
    drawn = Image.open(io.BytesIO(icons()[name])).convert("RGBA")
    assert np.asarray(ImageChops.difference(committed, drawn)).max() <= 8
