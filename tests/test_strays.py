"""Every file in `content` that nothing reads is told, with the way to where it belongs; no hint names what exists."""

import json
import os
import re
import shutil
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trees import small
from unhunch.catalog.files.strays import SCHEMAS
from unhunch.catalog.kinds import COLLECTIONS
from unhunch.problems.diagnostics import Diagnostic, as_json, as_text
from unhunch.rules.checking import check
from unhunch.site.pages.data import schemas

ROUTINE = "content/routines/toe-break.yml"
TECHNIQUE = "content/techniques/toe-spread.yml"
REFERENCE = "content/references/toe-note.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "root")


def put(root: Path, path: str, raw: bytes = b"x") -> None:
    file = root / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)


def told(root: Path) -> list[tuple[str, str, str]]:
    return [(problem.code, problem.path.removeprefix("content/"), problem.hint) for problem in check(root)[1]]


@pytest.mark.parametrize(
    "path",
    [
        *("notes.txt", "x.html", "x.js", "data.json", "techniques.txt", "catalog.json", "style.css"),
        *("pages/evil.html", "pages/evil.js", "pages/notes.txt", "pages/robots.txt", "pages/CNAME", "pages/x/y/z.css"),
        *("pages/.well-known/security.txt", "pages/.nojekyll", "pages/.htaccess", "pages/.draft.md"),
        *(
            "techniques/x.pdf",
            "techniques/x.html",
            "techniques/.toe-lift.yml",
            "techniques/a/b/c.doc",
            "techniques/README",
        ),
        *("routines/.x/toe-break.yml", "schema/x.json", "schema/technique.yml", "schema/x/routine.json", ".x"),
    ],
)
def test_what_nothing_reads_is_told_at_any_depth(root: Path, path: str) -> None:
    put(root, path)
    (problem,) = check(root)[1]
    assert problem.path == f"content/{path}"
    assert problem.code == "Y148"


def test_a_folder_that_the_catalog_has_not_is_told_once(root: Path) -> None:
    put(root, "recipes/a/soup.yml")
    put(root, "recipes/tea.yml")
    put(root, ".cache/tea.yml")
    assert [(code, path) for code, path, _ in told(root)] == [("Y148", ".cache"), ("Y148", "recipes")]


def test_an_empty_folder_is_no_matter(root: Path) -> None:
    (root / "content/pages/pictures").mkdir()
    (root / "content/later").mkdir()
    assert told(root) == []


@pytest.mark.parametrize("name", ["LICENSE", "LICENCE.md", "README.md", "NOTICE", "COPYING.txt"])
def test_what_the_folder_says_of_itself_is_welcome(root: Path, name: str) -> None:
    put(root, name)
    assert told(root) == []


def test_the_schemas_that_editors_use_are_known_by_their_names(root: Path) -> None:
    assert set(schemas()) == SCHEMAS
    for name, content in schemas().items():
        put(root, f"schema/{name}", content)
    assert told(root) == []


@pytest.mark.parametrize(
    ("path", "like", "home"),
    [
        ("techniques/toe-morning.yml", ROUTINE, "content/routines/toe-morning.yml"),
        ("routines/toe-fan.yml", TECHNIQUE, "content/techniques/toe-fan.yml"),
        ("toe-fan.yml", TECHNIQUE, "content/techniques/toe-fan.yml"),
        ("Toe Fan.yaml", TECHNIQUE, "content/techniques/toe-fan.yml"),
        ("techniques/toe-book.yml", REFERENCE, "content/references/toe-book.yml"),
        ("references/toe-fan.yml", TECHNIQUE, "content/techniques/toe-fan.yml"),
        ("toe-book.yml", REFERENCE, "content/references/toe-book.yml"),
        ("pages/toe-morning.yml", ROUTINE, "content/routines/toe-morning.yml"),
        ("techniques/about.md", "content/pages/index.md", "content/pages/about.md"),
        ("Über Füße.md", "content/pages/index.md", "content/pages/uber-fusse.md"),
        ("routines/Foot 1.PNG", "content/pages/index.md", "content/pages/foot-1.png"),
    ],
)
def test_what_lies_in_another_folder_is_told_once_with_its_own(root: Path, path: str, like: str, home: str) -> None:
    put(root, path, (root / like).read_bytes())
    assert told(root) == [("Y151", path, f"Move it to `{home}`.")]


def test_a_routine_that_lies_among_the_techniques_too_is_a_copy(root: Path) -> None:
    shutil.copy(root / ROUTINE, root / "content/techniques")
    ((code, path, hint),) = told(root)
    assert (code, path) == ("Y150", "techniques/toe-break.yml")
    assert hint.startswith(f"Put what is newer in it into `{ROUTINE}`, and delete the copy.")


def test_what_is_broken_is_told_as_what_it_is_meant_to_be(root: Path) -> None:
    broken = (root / ROUTINE).read_text("utf-8").replace("level: 1", "level 1").replace("dose: {", "dose: [")
    put(root, "techniques/toe-morning.yml", broken.encode())
    assert [code for code, _, _ in told(root)] == ["Y151"]


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("pages/Foot.PNG", "Y148", "Did you mean `foot.png`? Rename it."),
        ("pages/more.markdown", "Y148", "Did you mean `more.md`? Rename it."),
        ("pages/drawing.svg", "Y148", "Save the picture as PNG, JPEG or WebP, and delete this file."),
        ("pages/README.md", "Y143", "Rename the file to `readme.md`."),
        ("pages/My Page.md", "Y143", "Rename the file to `my-page.md`."),
        ("pages/My Folder/page.md", "Y143", "Rename the file to `content/pages/my-folder/page.md`."),
        ("pages/安全.md", "Y143", "Give it a short name of such letters."),
        ("pages/foot 1.png", "Y143", "Rename the file to `foot-1.png`."),
        ("pages/aux.md", "Y144", "Add a word to it."),
        ("pages/con/x.md", "Y144", "Add a word to it."),
        ("pages/share.png", "Y144", "Add a word to it."),
        ("pages/assets/foot.png", "Y144", "Add a word to it."),
        ("techniques/名前.yaml", "Y143", "Give it a short name of such letters."),
        ("techniques/Index.yaml", "Y142", "Rename the file to `index-exercise.yml`, or move it out of this folder."),
        ("techniques/index.yml", "Y144", "Add a word, such as `index-exercise.yml`."),
        ("routines/index.yml", "Y144", "Add a word, such as `index-routine.yml`."),
        ("references/index.yml", "Y144", "Add a word, such as `index-source.yml`."),
        ("techniques/more/Toe_Lift.yml", "Y145", "Move it to `content/techniques/toe-lift.yml`."),
    ],
)
def test_a_name_that_is_nearly_right_is_led_to_the_right_one(root: Path, path: str, code: str, hint: str) -> None:
    put(root, path)
    assert told(root) == [(code, path, hint)]


def test_a_word_that_is_added_to_a_name_is_not_one_that_makes_another_file(root: Path) -> None:
    for name in ("index-exercise.yml", "index.yml"):
        shutil.copy(root / TECHNIQUE, root / "content/techniques" / name)
    assert ("Y144", "techniques/index.yml", "Add a word to it.") in told(root)


def test_a_misspelt_file_is_led_to_its_name_only_when_that_is_free(root: Path) -> None:
    put(root, "vocabluary.yml")
    assert [code for code, _, _ in told(root)] == ["Y148"]
    assert "`vocabulary.yml`" not in told(root)[0][2]
    (root / "content/vocabulary.yml").unlink()
    assert ("Y148", "vocabluary.yml", "Did you mean `vocabulary.yml`? Rename it.") in told(root)


@pytest.mark.parametrize("name", ["references.yml", "References.YAML"])
def test_one_file_for_all_references_is_led_to_a_file_each(root: Path, name: str) -> None:
    shutil.rmtree(root / "content/references")
    put(root, name, b"toe-guide:\n  kind: guide\n  title: A guide to toes\n  claim_seen: direct\n")
    ((code, path, hint),) = told(root)
    assert (code, path) == ("Y155", name)
    assert "one file a reference, content/references/ID.yml" in hint


def test_one_file_for_all_techniques_is_told_so_too(root: Path) -> None:
    put(root, "techniques.yml")
    assert [code for code, _, _ in told(root)] == ["Y155"]


def test_a_catalog_with_no_source_needs_no_folder_for_them(tmp_path: Path) -> None:
    root = small(tmp_path / "other")
    shutil.rmtree(root / "content/references")
    assert {code for code, _, _ in told(root)} == {"R301"}


def test_two_sources_of_a_few_words_are_no_copies_of_each_other(root: Path) -> None:
    text = (root / REFERENCE).read_text("utf-8")
    put(root, "references/toe-note-2.yml", text.replace("A note", "Another note").encode())
    assert [code for code, _, _ in told(root)] == ["R340"]
    put(root, "references/toe-note-2.yml", text.encode())
    assert [code for code, _, _ in told(root)] == ["Y150"]


def test_two_pictures_whose_names_differ_in_capitals_would_be_one_on_many_computers(root: Path) -> None:
    shutil.copytree(Path(__file__).parent / "bad/Y153-picture-too-large/content/pages", root / "content/pages/x")
    (root / "content/pages/x/long.png").rename(root / "content/pages/x/Long.png")
    put(root, "pages/x/long.png")
    assert "Y149" in [code for code, _, _ in told(root)]


_SENT = re.compile(r"(?:Rename (?:it|the file) to|Move it to|Did you mean|such as) `([^`]+)`(?!\? Move there)")
_NAMES = st.sampled_from(
    (
        *(
            "toe-curl",
            "toe-spread",
            "toe-break",
            "index",
            "catalog",
            "vocabulary",
            "safety",
            "pages",
            "routine",
            "foot",
        ),
        *(
            "Toe Curl",
            "Toe_Curl",
            "toe-curl (1)",
            "toe-curl-2",
            "toe-curl copy",
            "Tóe-curl",
            "con",
            ".toe-curl",
            "README",
        ),
    )
)
_ENDINGS = st.sampled_from((".yml", ".yaml", ".YML", ".yml.txt", ".md", ".MD", ".png", ".PNG", ".txt", ".old", "", "~"))
_FOLDERS = st.sampled_from(
    ("", *(kind.folder for kind in COLLECTIONS.values()), "pages", "schema", "techniques/old", "pages/toes", "routine")
)
_FILES = st.builds(lambda folder, name, ending: f"{folder}/{name}{ending}".lstrip("/"), _FOLDERS, _NAMES, _ENDINGS)
_TEXTS = st.sampled_from(("", "x", TECHNIQUE, ROUTINE, REFERENCE))


def target(problem: Diagnostic) -> str | None:
    """Give the path that a problem's hint sends its file to."""
    match = _SENT.search(problem.hint)
    if match is None:
        return None
    return match[1] if match[1].startswith("content/") else str(PurePosixPath(problem.path).with_name(match[1]))


@settings(max_examples=150)
@given(st.dictionaries(_FILES, _TEXTS, max_size=12))
def test_no_hint_sends_a_file_to_where_something_lies_nor_two_to_one_place(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str]
) -> None:
    root = small(tmp_path_factory.mktemp("strays") / "root")
    for path, text in files.items():
        if not any((root / "content" / parent).is_file() for parent in PurePosixPath(path).parents):
            raw = (root / text).read_bytes() if text.startswith("content/") else text.encode()
            if not (root / "content" / path).exists():
                put(root, path, raw)
    there = {str(file.relative_to(root)).lower(): file for file in root.rglob("*")}
    sent = [(problem.path, goal) for problem in check(root)[1] if (goal := target(problem))]
    for path, goal in sent:
        assert goal.lower() not in there or goal.lower() == path.lower(), (path, goal)
    goals = [goal.lower() for _, goal in sent]
    assert len(goals) == len(set(goals))
    shutil.rmtree(root.parent)


@settings(max_examples=200)
@given(_FOLDERS, st.binary(min_size=1, max_size=30))
def test_a_file_of_any_name_is_told_in_lines_that_can_be_printed(
    tmp_path_factory: pytest.TempPathFactory, folder: str, raw: bytes
) -> None:
    name = os.fsdecode(raw.replace(b"/", b"").replace(b"\0", b"") or b"x")
    root = small(tmp_path_factory.mktemp("names") / "root")
    if name not in (".", "..") and not (root / "content" / folder / name).exists():
        put(root, f"{folder}/{name}".lstrip("/"), (root / TECHNIQUE).read_bytes())
        problems = check(root)[1]
        assert all(line.isprintable() for line in as_text(problems).split("\n"))
        json.loads(as_json(problems))
    shutil.rmtree(root.parent)
