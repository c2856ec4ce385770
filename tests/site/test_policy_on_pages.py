"""Every page of the built site says what browsers are to refuse, before it loads anything."""

from pathlib import Path

from generator.policy import HEADERS, META


def documents(site_dir: Path) -> dict[str, str]:
    """Every page, the players' and the redirects' too; a card is a fragment of a page."""
    files = [file for file in site_dir.rglob("*.html") if file.name != "card.html"]
    return {file.relative_to(site_dir).as_posix(): file.read_text("utf-8") for file in files}


def test_every_page_says_what_to_refuse_before_it_loads_anything(site_dir: Path) -> None:
    pages = documents(site_dir)
    assert {"404.html", "index.html", "routines/ten-minute-desk-break/play/index.html"} <= pages.keys()
    for path, text in pages.items():
        before, found, _ = text.partition(META)
        assert found, path
        assert "<link" not in before, path
        assert "<script" not in before, path


def test_the_site_has_the_file_that_some_hosts_read(site_dir: Path) -> None:
    assert (site_dir / "_headers").read_bytes() == HEADERS
