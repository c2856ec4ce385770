"""MkDocs' own commands work on the project: build, serve with its reloading, and gh-deploy."""

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.builder import mkdocs
from tests.conftest import REPO_URL, Built
from tests.editions import catalog_of
from tests.previews import BREAK, PATIENCE, Served, copied, environment_of, serving
from tests.project import PROJECT
from tests.trees import BAD, small
from unhunch.site.offline.published import withdrawn
from unhunch.strings import strings
from unhunch.views.settings import SettingsError, from_environment


def edit_links(page: Path) -> list[str]:
    return re.findall(r'href="([^"]*/edit/[^"]*)"', page.read_text("utf-8"))


def test_a_strict_build_has_no_warning(project_site: Built) -> None:
    assert "Documentation built" in project_site.said
    assert "WARNING" not in project_site.said


def test_the_edit_link_of_a_page_leads_to_the_file_that_an_author_edits(site_dir: Path) -> None:
    technique = sorted(catalog_of(PROJECT).techniques)[0]
    edit = f"{REPO_URL}edit/main/content/"
    assert edit_links(site_dir / "techniques" / technique / "index.html") == [f"{edit}techniques/{technique}.yml"]
    assert edit_links(site_dir / "causes" / "index.html") == [f"{edit}pages/causes.md"]


def test_the_menu_names_the_sections_and_not_every_page(site_dir: Path) -> None:
    home = (site_dir / "index.html").read_text("utf-8")
    _, _, rest = home.partition('<nav class="menu__list"')
    menu = re.findall(r'<a href="(?:\./)?([^"]*)"', rest.partition("</nav>")[0])
    of_techniques = [address for address in menu if address.startswith("techniques/")]
    assert of_techniques == ["techniques/", "techniques/compare/"]
    pages = [address for address in menu if not address.startswith("#")]  # the others lead to parts of this page
    assert len(list(site_dir.rglob("index.html"))) > 3 * len(pages)


def test_a_broken_catalog_prints_its_problems_and_ends_before_anything_is_written(tmp_path: Path) -> None:
    project, old = copied(tmp_path / "project"), tmp_path / "site" / "index.html"
    shutil.copytree(BAD / "R313-treatment-in-routine", project, dirs_exist_ok=True)
    old.parent.mkdir()
    old.write_text("the old site", "utf-8")
    done = mkdocs(project, "build", "--site-dir", old.parent)
    assert done.returncode
    assert re.search(r"content/routines/.*:\d+:\d+: R313 ", done.stdout)
    assert "nothing was built" in done.stdout
    assert "Traceback" not in done.stdout
    assert [file.read_text("utf-8") for file in old.parent.rglob("*")] == ["the old site"]


@pytest.mark.parametrize(
    ("name", "written"),
    [*(("SOURCE_DATE_EPOCH", day) for day in ("banana", "1e9", " ", "-1", "99999999999999")), ("REPORT_EMAIL", "me")],
)
def test_a_variable_that_cannot_be_used_ends_a_build_in_one_plain_sentence(
    name: str, written: str, tmp_path: Path
) -> None:
    with pytest.raises(SettingsError) as refused:
        from_environment({name: written})
    done = mkdocs(PROJECT, "build", "--site-dir", tmp_path / "site", **{name: written})
    assert done.returncode == 1
    assert str(refused.value) in done.stdout
    assert "Traceback" not in done.stdout
    assert not (tmp_path / "site").exists()


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """A site without a repository around it, the cache that could not be written, and what its build said."""
    folder = tmp_path_factory.mktemp("bare")
    project, file = copied(folder / "project"), folder / "file"
    file.touch()
    done = mkdocs(project, "build", "--strict", UNHUNCH_CACHE=str(file))
    assert done.returncode == 0, done.stdout
    return project / "site", file, done.stdout


def test_without_a_repository_there_is_no_edit_link(bare: tuple[Path, Path, str]) -> None:
    site, _, _ = bare
    pages = list(site.rglob("index.html"))
    assert pages
    assert not [link for page in pages for link in edit_links(page)]


def test_a_cache_that_cannot_be_written_is_told_once_and_does_not_end_a_strict_build(
    bare: tuple[Path, Path, str],
) -> None:
    _, file, said = bare
    assert said.count(f"Nothing new can be kept in {file}: it cannot be written to. All else goes on") == 1


def test_a_folder_that_no_build_wrote_is_not_cleared(tmp_path: Path) -> None:
    project, theirs = copied(tmp_path / "project"), tmp_path / "docs" / "thesis.txt"
    theirs.parent.mkdir()
    theirs.write_text("years of work", "utf-8")
    for folder in (theirs.parent, project / "overrides" / "new"):
        done = mkdocs(project, "build", "--site-dir", folder)
        assert done.returncode
        assert "Nothing was built: " in done.stdout
        assert "Choose another" in done.stdout or "choose another" in done.stdout
        assert "Traceback" not in done.stdout
    assert [file.read_text("utf-8") for file in theirs.parent.iterdir()] == ["years of work"]


def test_one_folder_takes_builds_of_both_commands_in_turn(tmp_path: Path) -> None:
    project = copied(tmp_path / "project")
    assert mkdocs(project, "build", "--strict").returncode == 0
    command = [sys.executable, "-m", "unhunch", "build", "--root", ".", "--out", "site"]
    done = subprocess.run(
        command, cwd=project, env=environment_of(project), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "Built site\n")
    assert mkdocs(project, "build", "--strict").returncode == 0


def test_the_site_is_deployed_to_a_branch_of_the_repository(tmp_path: Path) -> None:
    project, remote = copied(tmp_path / "project"), tmp_path / "remote.git"
    someone = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{role}_{part}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")},
    }

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(project), *arguments]
        environment = {**os.environ, **someone}
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    git("init", "--quiet")
    git("remote", "add", "origin", str(remote))
    git("add", "mkdocs.yml")
    git("commit", "--quiet", "--message", "Start")
    done = mkdocs(project, "gh-deploy", **someone)
    assert done.returncode == 0, done.stdout
    deployed = git("--git-dir", str(remote), "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert {".nojekyll", "index.html", "routines/toe-break/index.html", "catalog.json"} <= set(deployed)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served"), "mkdocs", "serve", "--dev-addr") as server:
        yield server


@dataclass(frozen=True)
class Edit:
    """A change of a file, and what a page then shows."""

    file: str
    old: str
    new: str
    page: str
    shown: str


EDITS = {
    "an entry": Edit("content/routines/toe-break.yml", "Wake up", "Greet", BREAK, "Greet your toes."),
    "a page": Edit("content/pages/index.md", "# Toes", "# Ten toes", "", "Ten toes"),
    "a template": Edit(
        "generator/unhunch/site/templates/routine.md.j2",
        "# {{ view.name }}",
        "# Our {{ view.name }}",
        BREAK,
        "Our Toe break",
    ),
    "a sentence": Edit(
        "generator/unhunch/strings/en.yml", "More about each move", "Each move in full", BREAK, "Each move in full"
    ),
    "the theme": Edit("overrides/main.html", '"color-scheme"', '"a-test"', "", 'name="a-test"'),
    "a style": Edit(
        "overrides/assets/stylesheets/site.css",
        ":root",
        ":root { --tested: 1 } :root",
        "assets/stylesheets/site.css",
        "--tested",
    ),
}


@pytest.mark.parametrize("path", ["", "routines/toe-break/play/"], ids=["a page", "a player"])
def test_a_preview_reloads_by_a_script_that_no_policy_refuses(served: Served, path: str) -> None:
    with urllib.request.urlopen(served.address + path) as answer:
        page = answer.read().decode()
    assert "livereload(" in page
    assert "Content-Security-Policy" not in page


@pytest.mark.parametrize("path", ["", "routines/toe-break/play/", "offline/"])
def test_a_preview_has_no_service_worker_that_would_hold_on_to_it(served: Served, path: str) -> None:
    with urllib.request.urlopen(served.address + path) as answer:
        page = answer.read().decode()
    assert "offline/visit.js" not in page
    assert "webmanifest" not in page
    assert served.shows("offline/", strings("en")("offline.absent"))()
    with urllib.request.urlopen(f"{served.address}service-worker.js") as answer:
        assert answer.read() == withdrawn()


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_shows_when_the_page_is_loaded_again(served: Served, edit: Edit) -> None:
    file = served.project / edit.file
    text = file.read_text("utf-8")
    assert edit.old in text
    assert not served.shows(edit.page, edit.shown)()
    file.write_text(text.replace(edit.old, edit.new, 1), "utf-8")
    served.until(served.shows(edit.page, edit.shown))


def test_a_broken_edit_is_told_over_the_last_good_page_until_it_is_mended(served: Served, chromium: Browser) -> None:
    file = served.project / "content" / "techniques" / "toe-spread.yml"
    text = file.read_text("utf-8")
    assert "summary: Spread your toes." in text
    with chromium.new_page() as page:
        page.goto(served.address + "techniques/toe-spread/")
        told = page.locator("#problems")
        file.write_text(text.replace("Spread your toes.", "Spread <b id=evil>them</b>."), "utf-8")
        # The page reloads by itself, as does every page that is open.
        expect(told).to_contain_text("content/techniques/toe-spread.yml:3:17", timeout=PATIENCE * 1000)
        assert re.search(r"techniques/toe-spread\.yml:3:17: T401 ", served.said())
        expect(told).to_contain_text("T401 `<b` looks like HTML")
        expect(told).to_contain_text("Write it without the angle brackets.")
        expect(page.locator("#evil")).to_have_count(0)
        expect(page.locator("h1")).to_have_text("Toe spread")
        page.goto(served.address + BREAK + "play/")
        expect(told).to_be_visible()
        page.goto(served.address + "techniques/toe-spread/")
        file.write_text(text.replace("Spread your toes.", "Fan out your toes."), "utf-8")
        expect(page.get_by_text("Fan out your toes.").first).to_be_visible(timeout=PATIENCE * 1000)
        expect(told).to_have_count(0)


def test_what_an_editor_leaves_while_somebody_works_is_no_matter(served: Served) -> None:
    file = served.project / "content" / "routines" / "toe-break.yml"
    text, folder = file.read_text("utf-8"), file.parent
    assert "progress_when: Do more" in text
    (folder / ".#toe-break.yml").symlink_to("ann@host.1:2")
    for name in ("#toe-break.yml#", "toe-break.yml~", ".toe-break.yml.swp", "4913", "../pages/index.md~"):
        (folder / name).write_text("half a", "utf-8")
    file.write_text(text.replace("progress_when: Do more", "progress_when: Add to it"), "utf-8")
    served.until(served.shows(BREAK, "Add to it when it feels easy."))
    assert not served.shows(BREAK, 'id="problems"')()
    for name in (".#toe-break.yml", "#toe-break.yml#", "toe-break.yml~", ".toe-break.yml.swp", "4913"):
        (folder / name).unlink()


def test_a_preview_shows_nothing_of_what_lies_behind_a_link(served: Served, tmp_path: Path) -> None:
    (tmp_path / "hit.html").write_text("<script>hit()</script>", "utf-8")
    link = served.project / "content" / "pages" / "more"
    link.symlink_to(tmp_path, target_is_directory=True)
    served.until(served.shows("", "Y146"))
    assert not served.shows("more/hit.html", "hit()")()
    link.unlink()
    file = served.project / "content" / "pages" / "index.md"
    file.write_text(file.read_text("utf-8") + "\nNow it is gone.\n", "utf-8")
    served.until(served.shows("", "Now it is gone."))
    assert not served.shows("", 'id="problems"')()


AWAY = {
    "content": "content/catalog.yml",
    "content/pages": "content/pages",
    "content/safety.yml": "content/safety.yml",
    "overrides": "overrides",
    "mkdocs.yml": "mkdocs.yml",
}
"""What a branch may lack, and what is told of it."""


@pytest.mark.parametrize("path", AWAY)
def test_what_is_moved_away_and_back_leaves_the_last_good_page_and_comes_back_by_itself(
    served: Served, path: str, tmp_path: Path
) -> None:
    served.until(served.whole)
    (served.project / path).rename(tmp_path / "away")
    served.until(served.told(AWAY[path]))
    (tmp_path / "away").rename(served.project / path)
    served.until(served.whole)
    assert "Traceback" not in served.said()


BROKEN = {
    "the configuration": ("mkdocs.yml", "\nplugins: [", "mkdocs.yml"),
    "a template": ("generator/unhunch/site/templates/routine.md.j2", "{% if %}", "Expected an expression"),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_whatever_ends_a_build_is_told_over_the_last_good_page_until_it_is_mended(
    served: Served, broken: tuple[str, str, str]
) -> None:
    path, addition, told = broken
    text = (served.project / path).read_text("utf-8")
    served.until(served.whole)
    (served.project / path).write_text(text + addition, "utf-8")
    served.until(served.told(told))
    (served.project / path).write_text(text, "utf-8")
    served.until(served.whole)


def test_after_all_that_an_edit_still_shows(served: Served) -> None:
    file = served.project / "content" / "routines" / "toe-break.yml"
    file.write_text(file.read_text("utf-8").replace("name: Toe break", "name: Toe break again"), "utf-8")
    served.until(served.shows(BREAK, "Toe break again"))


def test_our_own_command_serves_any_catalog_and_follows_its_edits(tmp_path: Path) -> None:
    other = small(tmp_path / "other")
    (other / "mkdocs.yml").write_bytes((PROJECT / "mkdocs.yml").read_bytes())
    with serving(tmp_path, "unhunch", "serve", "--root", other, "--address") as server:
        assert server.said().startswith(f"Building the site; it will be at {server.address} (Ctrl-C stops it)\n")
        assert f"Poses are made at {server.address}pose/\n" in server.said()
        server.until(server.shows("pose/", "Make a pose"))
        for file, old, new in (
            (other / "content" / "routines" / "toe-break.yml", "Toe break", "Break for toes"),
            (other / "mkdocs.yml", "plugins:", "copyright: Good advice\nplugins:"),
        ):
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
            server.until(server.shows(BREAK, new.partition("\n")[0].removeprefix("copyright: ")))
        server.process.send_signal(signal.SIGINT)
        server.process.wait(PATIENCE)
        assert "Traceback" not in server.said()


def test_a_built_site_has_nothing_of_the_preview(site_dir: Path) -> None:
    assert not any('id="problems"' in page.read_text("utf-8") for page in site_dir.rglob("*.html"))
