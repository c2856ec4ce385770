"""From a disk the player, the finder, the search and the own sheet do what they do on a server: by the same tests."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from tests.browser.player.conftest import book, view
from tests.browser.player.test_player_use import (
    test_an_easier_way_of_its_own_is_played_with_its_own_time_and_picture,
    test_this_hurts_stops_at_once_and_shows_every_stop_sign,
)
from tests.finder.test_finder_page import (
    test_filters_leave_what_fits_and_say_how_many,
    test_typing_finds_by_name_and_other_names,
)
from tests.own.test_own_page import (
    test_a_dose_stays_within_its_range_however_it_is_set,
    test_a_routine_page_leads_to_a_sheet_that_holds_the_routine,
    test_what_is_picked_changes_the_address_and_the_address_brings_it_back,
)
from tests.own.test_own_play import (
    test_it_runs_skips_and_leads_back_to_the_sheet,
    test_the_player_plays_what_python_would,
)
from tests.wrists import written
from unhunch.edges.cli import main
from unhunch.strings import strings
from unhunch.work.output.site import refuse
from unhunch.work.places import STARTER

__all__ = [
    "book",
    "test_a_dose_stays_within_its_range_however_it_is_set",
    "test_a_routine_page_leads_to_a_sheet_that_holds_the_routine",
    "test_an_easier_way_of_its_own_is_played_with_its_own_time_and_picture",
    "test_filters_leave_what_fits_and_say_how_many",
    "test_it_runs_skips_and_leads_back_to_the_sheet",
    "test_the_player_plays_what_python_would",
    "test_this_hurts_stops_at_once_and_shows_every_stop_sign",
    "test_typing_finds_by_name_and_other_names",
    "test_what_is_picked_changes_the_address_and_the_address_brings_it_back",
    "view",
]
EN = strings("en")
PAGES = ("", "find", "safety", "my-log", "my-sheet", "my-sheet/play", "offline", "routines/morning-loosen-up/play")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_without_a_fault_and_asks_for_files_alone(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}{path}/" if path else site)
    expect(page.locator("h1").first).to_be_visible()
    expect(page.get_by_text(EN("disk"))).to_have_count(0)
    page.mouse.move(40, 40)
    page.wait_for_load_state("networkidle")


def test_the_search_finds_and_leads_to_its_page(page: Page, site: str, disk: Path) -> None:
    page.goto(site)
    page.click(".search-button")
    page.fill(".search-input", "arm slides")
    page.locator(".search-results a", has_text="Arm slides").first.click()
    expect(page).to_have_url((disk / "techniques/arm-slides/index.html").as_uri())


def test_what_is_answered_on_one_page_is_known_on_the_next(page: Page, site: str) -> None:
    page.goto(f"{site}safety/")
    page.locator("input[type=checkbox]:visible").first.check()
    page.reload()
    expect(page.locator("input[type=checkbox]:visible").first).to_be_checked()


def test_a_folder_for_a_disk_holds_no_module_and_nothing_for_servers(disk: Path) -> None:
    for file in disk.rglob("*.html"):
        text = file.read_text("utf-8")
        assert 'type="module"' not in text, file
        assert "modulepreload" not in text, file
    assert not [name for name in ("404.html", "service-worker.js", "sitemap.xml", "_headers") if (disk / name).exists()]
    assert (disk / "catalog.json").is_file()
    assert [*disk.rglob("*.pdf")]


def test_the_command_builds_such_a_folder_and_may_build_over_it(tmp_path: Path) -> None:
    root, out = written(tmp_path / "wrist"), tmp_path / "site"
    done = CliRunner().invoke(main, ["build", "--strict", "--for-disk", "--root", str(root), "--out", str(out)])
    assert (done.exit_code, done.output) == (0, f"Built {out}\n")
    refuse(out)  # which it would, if a build had not written each file as it is
    assert not (out / "assets/javascripts/finder/start.js").exists()
    assert (out / "answers.json.js").is_file()


def test_the_preview_of_a_change_is_built_for_a_disk() -> None:
    assert "--for-disk" in (STARTER / ".github/workflows/check.yml").read_text("utf-8")
