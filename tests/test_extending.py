"""A catalog that builds on another one: what it takes, changes and adds, and that no warning is lost on the way."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editions import edition_of
from tests.hand_pictures import hand, jpeg
from tests.project import PROJECT
from tests.trees import TESTS, rewrite, small
from unhunch.catalog.base import digest
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.conditions import answers
from unhunch.catalog.read import read_catalog
from unhunch.edges.caching import open_cache
from unhunch.edges.sources import sources
from unhunch.model.dose import Repetitions
from unhunch.rules.checking import check
from unhunch.sheets.jobs import sheet_jobs
from unhunch.site.inserts import insert
from unhunch.site.pages.routine import routine_page
from unhunch.site.pages.technique import technique_page
from unhunch.views.book import Book
from unhunch.views.origin import brought

SMALL = TESTS / "small"


def read(root: Path) -> Catalog:
    catalog, problems = read_catalog(root)
    assert catalog is not None, problems
    return catalog


def extending(root: Path, base: Path, *, place: str = "path: vendor/base") -> Path:
    """Begin a catalog that builds on a copy of another one."""
    if place.startswith("path"):
        shutil.copytree(base / "content", root / place.removeprefix("path: ") / "content")
    theirs = read(base)
    (root / "content/routines").mkdir(parents=True)
    (root / "content/techniques").mkdir()
    about = (SMALL / "content/catalog.yml").read_text("utf-8").partition("articles:")[0]
    chosen = f'extends:\n  {place}\n  version: "{theirs.about.version}"\n  sha256: "{digest(theirs)}"\n'
    dated = about.replace("2026-01-31", theirs.about.date.isoformat()).replace("title: Toes", "title: The club")
    (root / "content/catalog.yml").write_text(dated + chosen, "utf-8")
    return root


def own(root: Path, base: Path, id_: str, change: tuple[str, str], name: str = "") -> Path:
    """Copy a technique of the base, under another name perhaps, with a text of it put in the place of another."""
    file = root / f"content/techniques/{name or id_}.yml"
    shutil.copy(base / f"content/techniques/{id_}.yml", file)
    rewrite(file, *change, 1)
    return file


def routine(root: Path, *ids: str) -> None:
    items = "".join(f"- technique: {id_}\n" for id_ in ids)
    text = (SMALL / "content/routines/toe-break.yml").read_text("utf-8")
    begin = text.partition("items:")[0]
    (root / "content/routines/club-break.yml").write_text(
        f"{begin}items:\n{items}progress_when: Do more when it feels easy.\n", "utf-8"
    )


@pytest.fixture
def club(tmp_path: Path) -> Path:
    """A catalog that builds on this one, with two techniques of its own and a dose that it changed."""
    root = extending(tmp_path / "club", PROJECT)
    own(root, PROJECT, "arm-slides", ("name: Arm slides", "name: Club slides"), "club-slides")
    own(root, PROJECT, "shoulder-roll", ("name: Shoulder roll", "name: Club rolls"), "club-rolls")
    own(root, PROJECT, "shoulder-roll", ("dose: {reps: 10,", "dose: {reps: 6,"))
    routine(root, "club-slides", "club-rolls", "shoulder-roll")
    return root


def test_a_club_takes_this_catalog_changes_a_dose_and_adds_two_techniques(club: Path) -> None:
    catalog, problems = check(club, open_cache())
    theirs = read(PROJECT)
    assert [str(problem) for problem in problems] == []
    assert catalog is not None
    assert catalog.techniques.keys() == {*theirs.techniques, "club-slides", "club-rolls"}
    assert catalog.references.keys() == theirs.references.keys()
    assert catalog.vocabulary == theirs.vocabulary
    assert catalog.safety == theirs.safety
    dose = catalog.techniques["shoulder-roll"].entry.dose
    assert isinstance(dose, Repetitions)
    assert dose.reps == 6
    assert catalog.techniques["arm-slides"].entry == theirs.techniques["arm-slides"].entry


def test_each_sheet_names_the_other_catalog_and_its_licence(club: Path) -> None:
    jobs = sheet_jobs(Book.of(edition_of(club)), ["club-break"])
    theirs = read(PROJECT).about
    said = f"Some of it comes from {theirs.title} {theirs.version}, {theirs.licence}."
    assert jobs
    assert all(json.loads(job.data)["edition"].endswith(said) for job in jobs)
    assert said in routine_page(Book.of(edition_of(club)), Book.of(edition_of(club)).routines["club-break"]).text


def test_the_routine_that_safety_sends_to_comes_along_and_no_other(club: Path) -> None:
    assert sorted(read(club).routines) == ["club-break", "gentle-day"]


def test_a_caution_that_was_taken_out_is_there_all_the_same(club: Path) -> None:
    file = club / "content/techniques/shoulder-roll.yml"
    text = file.read_text("utf-8")
    start, end = text.index("  shoulder-surgery:"), text.index("  shoulder-pain:")
    file.write_text(text[:start] + text[end:], "utf-8")
    catalog, problems = check(club, open_cache())
    assert problems == []
    assert catalog is not None
    found, theirs = catalog.techniques["shoulder-roll"].entry, read(PROJECT).techniques["shoulder-roll"].entry
    assert found.cautions == theirs.cautions


def test_a_caution_that_was_made_less_strict_is_refused(club: Path) -> None:
    rewrite(club / "content/techniques/shoulder-roll.yml", "    do: ask\n", "    do: fine\n", 1)
    catalog, problems = check(club, open_cache())
    assert catalog is None
    assert [(p.path, p.code, p.message) for p in problems] == [
        (
            "content/techniques/shoulder-roll.yml",
            "R394",
            "`shoulder-surgery` says `fine`, and `ask` in vendor/base",
        )
    ]


@pytest.fixture
def toes(tmp_path: Path) -> Path:
    root = extending(tmp_path / "toes", SMALL)
    own(root, SMALL, "toe-spread", ("name: Toe spread", "name: Club spread"), "club-spread")
    own(root, SMALL, "toe-curl", ("reps: 5,", "reps: 4,"))
    routine(root, "club-spread", "toe-curl")
    return root


def test_a_sign_to_stop_that_was_left_out_is_added(toes: Path) -> None:
    base = toes / "vendor/base/content/techniques/toe-curl.yml"
    base.write_text(base.read_text("utf-8") + "stop_if:\n- text: A cramp.\n", "utf-8")
    own_file = toes / "content/techniques/toe-curl.yml"
    own_file.write_text(own_file.read_text("utf-8") + "stop_if:\n- text: A burning toe.\n", "utf-8")
    chosen = toes / "content/catalog.yml"
    rewrite(chosen, digest(read(SMALL)), digest(read(toes / "vendor/base")))
    signs = [sign.text for sign in read(toes).techniques["toe-curl"].entry.stop_if]
    assert signs == ["A burning toe.", "A cramp."]


def test_signs_of_an_own_safety_file_come_with_those_of_the_base(toes: Path) -> None:
    file = toes / "content/safety.yml"
    shutil.copy(SMALL / "content/safety.yml", file)
    for sign in ("A toe turns white and cold.", "Sharp pain.", "Your feet are numb."):
        rewrite(file, f"text: {sign}", "text: Something else.")
    safety = read(toes).safety
    assert [sign.text for sign in safety.emergency.signs] == ["Something else.", "A toe turns white and cold."]
    assert [sign.text for sign in safety.stop_if] == ["Something else.", "Sharp pain."]
    assert [one.text for one in safety.ask_first.conditions] == ["Something else.", "Your feet are numb."]


def test_own_words_stand_in_the_place_of_those_with_their_id_and_are_found_there(toes: Path) -> None:
    file = toes / "content/vocabulary.yml"
    shutil.copy(SMALL / "content/vocabulary.yml", file)
    rewrite(file, "- id: numb-feet\n  label: numb feet", "- id: cold-feet\n  label: cold feet")
    words = read(toes).vocabulary
    assert [condition.id for condition in words.cautions] == ["gout", "numb-feet", "cold-feet"]
    rewrite(
        file, "  label: cold feet\n  clause: your feet are numb\n", "  label: cold feet\n  clause: your toes hallux\n"
    )
    (told,) = [problem for problem in check(toes)[1] if problem.code == "T411"]
    assert "hallux" in told.source


def test_a_kind_that_is_no_movement_any_more_is_refused(toes: Path) -> None:
    file = toes / "content/vocabulary.yml"
    shutil.copy(SMALL / "content/vocabulary.yml", file)
    rewrite(file, "movement: true", "movement: false")
    messages = [problem.message for problem in check(toes)[1] if problem.code == "R394"]
    assert messages == ["in vendor/base the common signs to stop apply to `mobilise`"]


def test_a_condition_that_is_no_longer_part_of_another_is_refused(toes: Path) -> None:
    base = toes / "vendor/base/content/vocabulary.yml"
    shutil.copy(base, toes / "content/vocabulary.yml")
    rewrite(base, "- id: numb-feet\n", "- id: numb-feet\n  part_of: gout\n")
    rewrite(toes / "content/catalog.yml", digest(read(SMALL)), digest(read(toes / "vendor/base")))
    messages = [problem.message for problem in check(toes)[1] if problem.code == "R394"]
    assert "in vendor/base `numb-feet` is part of `gout`" in messages


def test_a_technique_of_a_kind_without_signs_to_stop_is_refused(toes: Path) -> None:
    rewrite(toes / "content/techniques/toe-curl.yml", "kind: mobilise", "kind: professional")
    messages = [problem.message for problem in check(toes)[1] if problem.code == "R394"]
    assert messages == ["in vendor/base the common signs to stop apply to `toe-curl`"]


def test_an_answer_by_default_that_is_less_strict_is_told_at_the_kind(toes: Path) -> None:
    own(toes, SMALL, "toe-treatment", ("kind: professional", "kind: mobilise"))
    told = [problem for problem in check(toes)[1] if problem.code == "R394"]
    assert {(problem.path, problem.line) for problem in told} == {("content/techniques/toe-treatment.yml", 2)}


def test_pages_say_what_comes_from_where(toes: Path) -> None:
    book = Book.of(edition_of(toes))
    found = brought(book.edition)
    assert found is not None
    assert [[one.id for one in links] for links in (found.taken, found.changed, found.added)] == [
        ["toe-spread", "toe-treatment"],
        ["toe-curl"],
        ["club-spread"],
    ]
    about = str(insert(book, "publisher", None, ""))
    assert "Some of it comes from Toes 1" in about.replace("&#46;", ".")
    assert "**Added here:** [Club spread](techniques/club-spread.md)" in about
    assert "Changed here. Before, it was in Toes" in technique_page(book, book.techniques["toe-curl"]).text
    taken = technique_page(book, book.techniques["toe-spread"])
    assert "As it is in Toes" in taken.text
    assert taken.source == "vendor/base/content/techniques/toe-spread.yml"
    assert "Where it comes from" not in technique_page(book, book.techniques["club-spread"]).text


def test_its_folder_is_a_source_of_the_site(toes: Path) -> None:
    assert toes / "vendor/base" in sources(toes)


@pytest.fixture
def installed(tmp_path: Path) -> Iterator[str]:
    """The small catalog as an installed package."""
    name = "toes_to_build_on"
    shutil.copytree(SMALL, tmp_path / "packages" / name)
    (tmp_path / "packages" / name / "__init__.py").write_text("raise SystemExit('it was run')\n")
    sys.path.insert(0, str(tmp_path / "packages"))
    yield name
    sys.path.remove(str(tmp_path / "packages"))


def test_a_package_is_built_on_without_running_it(installed: str, tmp_path: Path) -> None:
    root = extending(tmp_path / "toes", SMALL, place=f"package: {installed}")
    own(root, SMALL, "toe-curl", ("reps: 5,", "reps: 4,"))
    routine(root, "toe-curl")
    catalog, problems = check(root)
    assert problems == []
    assert catalog is not None
    book = Book.of(edition_of(root))
    assert technique_page(book, book.techniques["toe-spread"]).source == ""
    assert technique_page(book, book.techniques["toe-curl"]).source == "content/techniques/toe-curl.yml"


def test_no_link_is_followed(toes: Path) -> None:
    (toes / "vendor/base").rename(toes / "elsewhere")
    (toes / "vendor/base").symlink_to(toes / "elsewhere")
    assert [problem.code for problem in check(toes)[1]] == ["Y157"]


def test_what_is_wrong_with_the_other_catalog_is_told_at_its_place(toes: Path) -> None:
    rewrite(toes / "vendor/base/content/techniques/toe-curl.yml", "kind: mobilise", "kind: [")
    problems = check(toes)[1]
    assert [problem.code for problem in problems if problem.path == "content/catalog.yml"] == ["Y157"]
    assert any(problem.path == "vendor/base/content/techniques/toe-curl.yml" for problem in problems)


def test_its_warnings_are_not_told_again(toes: Path) -> None:
    assert [problem.code for problem in check(small(toes.parent / "alone"))[1]] == []
    base = toes / "vendor/base/content/techniques/toe-spread.yml"
    rewrite(base, "- Spread your toes.", "- Spread your hallux.")
    rewrite(toes / "content/catalog.yml", digest(read(SMALL)), digest(read(toes / "vendor/base")))
    assert check(toes / "vendor/base")[1] != []
    assert check(toes)[1] == []


def test_every_condition_means_at_least_what_it_meant(club: Path) -> None:
    catalog, theirs = read(club), read(PROJECT)
    for id_, before in theirs.techniques.items():
        assert answers(catalog.vocabulary, catalog.techniques[id_].entry) == answers(theirs.vocabulary, before.entry)


def test_a_technique_that_comes_from_there_brings_its_pictures_of_there(tmp_path: Path) -> None:
    base = tmp_path / "base"
    file = small(base) / "content/techniques/toe-spread.yml"
    told = "pictures: {end: toe.jpg, alt: A foot., author: Ann Toe, licence: CC0 1.0}\n"
    file.write_text(file.read_text("utf-8") + told, "utf-8")
    (base / "content/pictures").mkdir()
    (base / "content/pictures/toe.jpg").write_bytes(jpeg(hand(0)))
    root = extending(tmp_path / "club", base)
    routine(root, "toe-spread")
    (root / "content/pictures").mkdir()
    (root / "content/pictures/toe.jpg").write_bytes(jpeg(hand(16)))  # another one of the same name
    catalog = read(root)
    assert catalog.pictures_beside(catalog.techniques["toe-spread"].document)["toe.jpg"] == jpeg(hand(0))
    assert [(problem.code, problem.severity) for problem in check(root)[1]] == [("R391", "warning")]
    (root / "vendor/base/content/pictures/toe.jpg").write_bytes(jpeg(hand(9)))
    assert [problem.code for problem in check(root)[1] if problem.severity == "error"] == ["Y158"]
