"""What changed for readers is told by day, the newest first."""

from pathlib import Path

from tests.editions import edition_of, small_book
from tests.trees import small
from unhunch.site.inserts import insert
from unhunch.site.site import build_site
from unhunch.views.book import Book
from unhunch.views.changes import change_log


def told(root: Path) -> Path:
    """The small catalog, with two changes of a technique, one of a routine and one of all."""
    small(root)
    add(root, "catalog.yml", ("2026-01-05", "All is new."))
    add(root, "techniques/toe-curl.yml", ("2026-01-20", "Fewer *times*."), ("2026-01-05", "A caution."))
    add(root, "routines/toe-break.yml", ("2026-01-20", "One step less."))
    return root


def add(root: Path, path: str, *changes: tuple[str, str]) -> None:
    lines = "".join(f"- on: {on}\n  what: {what}\n  why: It was time.\n" for on, what in changes)
    file = root / "content" / path
    file.write_text(f"{file.read_text('utf-8')}changes:\n{lines}", "utf-8")


def test_days_are_newest_first_and_the_catalog_comes_before_its_entries(tmp_path: Path) -> None:
    days = change_log(edition_of(told(tmp_path)))
    assert [(day.day, [view.name for view in day.changes]) for day in days] == [
        ("2026-01-20", ["Toe curl", "Toe break"]),
        ("2026-01-05", ["Toes", "Toe curl"]),
    ]
    assert [view.path for view in days[0].changes] == ["techniques/toe-curl.md", "routines/toe-break.md"]
    assert days[1].changes[0].path is None


def test_every_catalog_has_the_page_and_its_lines_are_text(tmp_path: Path) -> None:
    pages = {page.path: page.text for page in build_site(Book.of(edition_of(told(tmp_path))), {}).pages}
    assert "## 2026-01-20" in pages["changes.md"]
    assert "- **[Toe curl](techniques/toe-curl.md).** Fewer &#42;times&#42;. Why: It was time." in pages["changes.md"]


def test_a_technique_shows_its_last_change_and_leads_to_all(tmp_path: Path) -> None:
    pages = {page.path: page.text for page in build_site(Book.of(edition_of(told(tmp_path))), {}).pages}
    assert "2026-01-20&#46; Fewer &#42;times&#42;. Why: It was time. [" in pages["techniques/toe-curl.md"]
    assert "](../changes.md)" in pages["techniques/toe-curl.md"]
    assert "](../changes.md)" not in pages["techniques/toe-spread.md"]


def test_a_catalog_that_tells_of_no_change_says_so() -> None:
    assert str(insert(small_book(), "changes", None, "")).strip() == "No change has been noted yet."
