"""A page loads the styles of what stands on it, and of nothing else that few pages have."""

import re
from pathlib import Path

import pytest

from unhunch.site.page_styles import OF_PAGES, styles_of


def test_a_page_needs_the_styles_of_what_stands_on_it() -> None:
    assert styles_of('<table class="comparison" role="table">') == ("assets/stylesheets/comparison.css",)
    assert styles_of("<p>comparison, lookup</p>") == ()


@pytest.mark.parametrize(
    ("page", "named"), [("techniques/compare", "comparison"), ("rules", "lookup"), ("my-log", "log"), ("", "")]
)
def test_the_site_links_them_where_they_are_needed(site_dir: Path, page: str, named: str) -> None:
    html = (site_dir / page / "index.html").read_text("utf-8")
    linked = re.findall(r'href="[^"]*assets/stylesheets/(\w+)\.css"', html)
    assert OF_PAGES.keys() & {*linked} == {named} - {""}


def test_every_sheet_for_some_pages_is_used_by_some(site_dir: Path) -> None:
    html = "".join(file.read_text("utf-8") for file in site_dir.rglob("index.html"))
    assert len(styles_of(html)) == len(OF_PAGES)
    assert all((site_dir / sheet).is_file() for sheet in styles_of(html))
