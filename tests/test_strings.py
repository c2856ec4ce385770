"""Every sentence that is asked for is there, and every sentence that is there is asked for."""

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from tests.editions import small_edition
from tests.project import PROJECT
from tests.trees import small
from unhunch.catalog.default_pages import PATHS, with_default_pages
from unhunch.model.caution import Caution
from unhunch.model.dose import DoseChange, DoseRange, Each
from unhunch.model.papers import PAPERS, ROUTINE_KINDS
from unhunch.model.reference import ClaimSeen
from unhunch.model.sessions import WEEKDAYS
from unhunch.problems.diagnostics import Severity
from unhunch.rules import codes
from unhunch.rules.checking import check
from unhunch.rules.languages import faults
from unhunch.strings import REFERENCE, Strings, differences, languages, strings

SOURCES = [
    *(PROJECT / "generator").rglob("*.py"),
    *(PROJECT / "generator" / "unhunch" / "site" / "templates").rglob("*.j2"),
    *(PROJECT / "overrides").rglob("*.html"),
]
SHEETS = [*(PROJECT / "generator" / "unhunch" / "sheets" / "templates").rglob("*.typ")]
OF_SHEETS = ("sheet", "card", "list")
"""Groups that a sheet gets as its words; a word of an earlier one goes before the same of a later one."""

CALL = re.compile(r"(?<!lang\.)\bt\(\s*f?[\"'](?P<key>[^\"']+)[\"'](?P<computed> ~)?")
GROUP = re.compile(r"\bt\.group\(\"(?P<key>[^\"]+)\"\)(?P<rest>\.\w+)")
WHOLE = re.compile(r"\bt\.group\(\"(?P<key>[^\"]+)\"\)(?!\.)")
"""A group that is handed to a script."""
WORD = re.compile(r"\bwords\.(?P<word>[a-z_]+(?:\.[a-z_]+)*)")


def keys(tree: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Yield the key of each sentence; the two of `one` and `other` count as one."""
    for name, value in tree.items():
        if isinstance(value, Mapping) and set(value) != {"one", "other"}:
            yield from keys(value, f"{before}{name}.")
        else:
            yield before + name


@cache
def asked() -> set[str]:
    """Give each key that code and templates ask for, with `*` for what they compute."""
    found = set()
    for file in SOURCES:
        text = file.read_text("utf-8")
        found |= {re.sub(r"\{\w[^}]*\}", "*", m["key"]) + ("*" if m["computed"] else "") for m in CALL.finditer(text)}
        found |= {m["key"] + m["rest"] for m in GROUP.finditer(text)}
    return found


def asked_by_scripts() -> set[str]:
    """Give the keys of the groups that scripts get whole, as far as a script names them or what they stand in."""
    folders = (PROJECT / "overrides" / "assets" / "javascripts", PROJECT / "generator")
    scripts = [file for folder in folders for file in folder.rglob("*.js")]
    named = {word for file in scripts for word in re.findall(r"[A-Za-z]\w*", file.read_text("utf-8"))}
    handed = {match["key"] for file in SOURCES for match in WHOLE.finditer(file.read_text("utf-8"))}
    return {
        key
        for group in handed
        for key in THERE
        if key.startswith(f"{group}.") and key.removeprefix(f"{group}.").split(".")[0].replace("-", "_") in named
    }


def asked_by_sheets() -> set[str]:
    """Give each word that the sheets' templates ask for."""
    return {match["word"] for file in SHEETS for match in WORD.finditer(file.read_text("utf-8"))}


def group_of(word: str) -> str | None:
    return next((f"{group}.{word}" for group in OF_SHEETS if f"{group}.{word}" in THERE), None)


THERE = set(keys(yaml.safe_load((PROJECT / "generator" / "unhunch" / "strings" / "en.yml").read_text("utf-8"))))


def test_every_sentence_that_is_asked_for_is_there() -> None:
    assert len(asked()) > 50
    assert [key for key in sorted(asked()) if not any(fnmatchcase(there, key) for there in THERE)] == []


def test_every_word_that_a_sheet_asks_for_is_there() -> None:
    assert len(asked_by_sheets()) > 20
    assert [word for word in sorted(asked_by_sheets()) if group_of(word) is None] == []


def test_every_sentence_that_is_there_is_asked_for() -> None:
    on_sheets = {group_of(word) for word in asked_by_sheets()}
    by_the_theme = {f"theme.words.{key}" for key in COMPUTED["theme.words"]}
    unused = THERE - on_sheets - asked_by_scripts() - by_the_theme
    assert sorted(key for key in unused if not any(fnmatchcase(key, pattern) for pattern in asked())) == []


WARNS = tuple(do for do in get_args(Caution.model_fields["do"].annotation) if do != "fine")

NUMBERS = tuple(DoseChange.model_fields.keys() - {"load"})

COMPUTED = {
    "theme.words": ("action.skip", "toc"),  # by the theme's own templates
    "seen": get_args(ClaimSeen),
    "downloads": (*ROUTINE_KINDS, *PAPERS, "print", "cards", "size"),
    "rules.weight": get_args(Severity),
    "rules.about": {code.code[:2] for code in codes()},
    "dose.each": get_args(Each),
    "dose.part": (*NUMBERS, *(DoseRange.model_fields.keys() - {"note", "references"})),
    "own.script.part": NUMBERS,
    "sessions.names": WEEKDAYS,
    "caution": WARNS,
    "card.caution": (
        *(f"{head}{form}" for head in ("ask", "ask_all", "skip") for form in ("", "_list")),
        *("ask_some", "if", "of", "these", "named", "shortened"),
    ),
}


@pytest.mark.parametrize("group", COMPUTED)
def test_a_computed_key_has_a_sentence_for_each_value_and_for_no_other(group: str) -> None:
    hint = f"strings/en.yml has below `{group}` a sentence for each of these, and no other"
    assert set(strings("en").group(group)) == set(COMPUTED[group]), hint


def key_of(path: str) -> str:
    return path.removesuffix(".md").removesuffix("/index")


def test_every_default_page_has_its_title_and_description() -> None:
    t = strings("en")
    assert t.group("pages").keys() == {key_of(path) for path in PATHS if path != "index.md"}, "in strings/en.yml"
    pages = with_default_pages(small_edition().catalog, t).pages
    assert all(page.front.title and page.front.description for page in pages.values())
    assert len(pages) == len(t.group("pages")) + 1


TOES = Strings("en", {"toes": {"one": "{n} toe", "other": "{n} toes"}, "of": {"foot": "the foot of {name}"}})


def test_a_sentence_gets_its_values() -> None:
    assert TOES("of.foot", name="Ann {n}") == "the foot of Ann {n}"


def test_a_number_chooses_between_one_and_other() -> None:
    assert [TOES("toes", n=n) for n in (0, 1, 2)] == ["0 toes", "1 toe", "2 toes"]


@pytest.mark.parametrize("key", ["nose", "of.hand"])
def test_a_sentence_that_is_not_there_is_an_error_of_ours(key: str) -> None:
    with pytest.raises(KeyError):
        TOES(key)


def test_a_group_is_many_sentences_and_never_one() -> None:
    assert TOES.group("of") == {"foot": "the foot of {name}"}
    with pytest.raises(KeyError):
        TOES.group("of.foot")


def test_a_language_without_a_file_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        strings("xx")


COMPLETE = {"a": {"b": "{n} of {m}", "c": ["x", "y"]}, "d": {"one": "{n}", "other": "{n}"}, "e": "E"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"e": "Ä"}, []),
        ({"e": None}, [("e", "is not text")]),
        ({"e": True}, [("e", "is not text")]),
        ({"d": "{n}"}, [("d", "is not keys with values")]),
        ({"d": {"one": "{n}", "few": "{n}"}}, [("d.other", "is missing"), ("d.few", "is not asked for")]),
        ({"a": {"b": "{n} {x}", "c": ["x", "y"]}}, [("a.b", "has `{x}`, which has no value there")]),
        ({"a": {"b": "{n", "c": ["x", "y"]}}, [("a.b", "has a brace that is not closed")]),
        ({"a": {"b": "{n}", "c": ["x"]}}, [("a.c", "has not 2 items")]),
        ({"a": {"b": "{m} {n}", "c": "xy"}}, [("a.c", "is not a list")]),
        ({"f": "F"}, [("f", "is not asked for")]),
    ],
)
def test_a_translation_is_compared_sentence_by_sentence(change: dict[str, Any], told: list[tuple[str, str]]) -> None:
    assert list(differences(COMPLETE, COMPLETE | change)) == told


@pytest.fixture
def half_translated(tmp_path: Path) -> Path:
    """A catalog in a language of which a half of the sentences are there, and one cannot be printed."""
    en = yaml.safe_load((PROJECT / "generator" / "unhunch" / "strings" / "en.yml").read_text("utf-8"))
    half = dict(list(en.items())[: len(en) // 2])
    half["card"]["week"] = "週"
    (tmp_path / "strings").mkdir()
    (tmp_path / "strings" / "xx.yml").write_text(yaml.safe_dump(half, allow_unicode=True), "utf-8")
    file = small(tmp_path) / "content" / "catalog.yml"
    file.write_text(file.read_text("utf-8").replace("language: en", "language: xx"), "utf-8")
    return tmp_path


def test_every_language_that_comes_with_the_program_is_whole() -> None:
    wrong = {f"strings/{language}.yml": [*faults(language, None)] for language in languages() if language != REFERENCE}
    assert {file: told for file, told in wrong.items() if told} == {}


def test_a_half_translation_is_told_at_the_language(half_translated: Path) -> None:
    (problem,) = check(half_translated)[1]
    assert (problem.code, problem.path, problem.source) == ("R319", "content/catalog.yml", "language: xx")
    assert "is missing" in problem.message
    assert " more" in problem.message
