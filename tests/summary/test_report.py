"""The summary tells every change that a reader can see, and nothing in the catalog can be more than its text."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.summary.catalogs import ROUTINE, SAFETY, TECHNIQUE, before, catalog, edited
from tests.trees import small
from unhunch.catalog.catalog import Catalog
from unhunch.problems.excerpt import one_line
from unhunch.strings import strings
from unhunch.summary import report
from unhunch.summary.compare import compared
from unhunch.summary.difference import differences
from unhunch.text import escape

GOLDEN = Path(__file__).parent.parent / "golden" / "summary"
FORGE = MarkdownIt("commonmark")
HOSTILE = (
    "@everyone",
    "<script>alert(1)</script>",
    "![x](https://a.example/x.png)",
    "[x](javascript:alert(1))",
    "https://a.example www.a.example a@b.example",
    "`a` ``b`` ```",
    "#12 GH-12 :tada:",
    "</code><img src=x onerror=alert(1)>",
    "<!-- -->",
    "$`x`$ **b** _i_ | a | b |",
    "a\u202eb\u200bc\x00d\u2028e",
    "::error file=x::y",
    "{{ secrets.TOKEN }} ${{ github.token }}",
)


def changed(root: Path) -> Path:
    """Change a little of everything."""
    edited(root, TECHNIQUE, "dose: {reps: 5,", "dose: {reps: 20,")
    edited(root, TECHNIQUE, "- Let go.\n", "- Let go.\n- Rest.\n")
    edited(root, TECHNIQUE, "name: Toe curl", "name: Toe bend")
    edited(root, ROUTINE, "dose: {reps: 8}", "dose: {reps: 12}")
    edited(root, "content/references/toe-guide.yml", "claim_seen: direct", "claim_seen: partial")
    (root / TECHNIQUE).with_name("toe-lift.yml").write_text((root / TECHNIQUE).read_text("utf-8").replace("bend", "x"))
    (root / "content/techniques/toe-spread.yml").unlink()
    (root / "content/routines/toe-rest.yml").rename(root / "content/routines/toe-quiet.yml")
    (root / "content/pages/feet.md").write_text("---\ntitle: Feet\ndescription: Feet.\n---\n# Feet\n", "utf-8")
    return root


def test_a_change_of_everything_is_told_as_its_golden_summary_shows(tmp_path: Path) -> None:
    text = compared(before(tmp_path / "before"), changed(before(tmp_path / "after")))
    golden = GOLDEN / "everything.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_the_same_catalog_twice_changes_nothing(tmp_path: Path) -> None:
    text = compared(before(tmp_path / "before"), before(tmp_path / "after"))
    assert "Nothing changed for readers." in text
    assert "**" not in text


def test_a_catalog_that_cannot_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    broken = edited(before(tmp_path / "after"), TECHNIQUE, "name: Toe curl", "name: [")
    assert "**The catalog cannot be read yet" in compared(before(tmp_path / "before"), broken)
    assert "**The catalog before the change cannot be read" in compared(broken, tmp_path / "before")


def tags(markdown: str) -> set[str]:
    tokens = FORGE.parse(markdown)
    inner = [child for token in tokens for child in token.children or ()]
    return {token.tag or token.type for token in (*tokens, *inner)} - {"text", "softbreak", "inline"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_told_in_code_and_makes_no_markup(text: str, tmp_path: Path) -> None:
    root = before(tmp_path / "after")
    edited(root, TECHNIQUE, "Curl your toes.", json.dumps(text))
    edited(root, SAFETY, "Sharp pain.", json.dumps(text))
    told = report.summary(catalog(before(tmp_path / "before")), catalog(root), strings("en"))
    assert tags(told) <= {"h2", "h3", "ul", "li", "p", "strong", "code"}
    spans = [child.content for token in FORGE.parse(told) for child in token.children or () if child.tag == "code"]
    assert one_line(escape.visible(text)) in spans


@given(text=st.text(max_size=80) | st.lists(st.sampled_from([*"`*_<>[]()!@#&|\\\n ", "a", "``", "<b>"])).map("".join))
def test_any_text_in_code_is_one_span_that_holds_it(text: str) -> None:
    (paragraph,) = [token for token in FORGE.parse(f"a {escape.code(text)} z") if token.type == "inline"]
    assert paragraph.children is not None
    before_, span, after = paragraph.children
    assert (before_.content, span.type, after.content) == ("a ", "code_inline", " z")
    assert span.content.strip() == one_line(escape.visible(text)).strip()


def test_a_long_text_is_cut() -> None:
    assert len(escape.code("a" * 5000)) < 500


def test_a_long_summary_says_how_much_it_leaves_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "ROOM", 200)
    text = compared(before(tmp_path / "before"), changed(before(tmp_path / "after")))
    assert re.search(r"^- And \d+ more\.$", text, re.MULTILINE)
    assert re.search(r"^- \*\*And \d+ more\.\*\*$", text, re.MULTILINE)


def test_a_summary_of_however_much_stays_below_what_the_forge_shows(tmp_path: Path) -> None:
    small_one = catalog(small(tmp_path))
    reference = next(iter(small_one.references.values()))

    def with_titles(letter: str) -> Catalog:
        titled = replace(reference, entry=reference.entry.model_copy(update={"title": letter * 400}))
        return replace(small_one, references={f"r{number}": titled for number in range(1000)})

    told = report.summary(with_titles("\U0001f9b6"), with_titles("\U0001f9b5"), strings("en"))
    assert len(told.encode()) < 2**20
    assert re.search(r"^- And \d+ more\.$", told, re.MULTILINE)


def test_a_new_line_in_a_list_is_the_only_one_that_is_told() -> None:
    (one,) = differences({"steps": ["a", "b", "c"]}, {"steps": ["a", "x", "b", "c"]})
    assert (one.name, one.before, one.after) == ("steps", None, "x")


def test_the_first_line_of_a_list_is_told_as_a_new_line() -> None:
    (one,) = differences({"mistakes": []}, {"mistakes": ["Too fast."]})
    assert (one.name, one.before, one.after) == ("mistakes", None, "Too fast.")


def test_the_least_and_the_most_of_a_range_are_told_together() -> None:
    (one,) = differences({"reps": [3, 8]}, {"reps": [3, 12]})
    assert (one.name, one.before, one.after) == ("reps", [3, 8], [3, 12])


def test_a_new_routine_is_told_with_its_minutes_and_its_steps(tmp_path: Path) -> None:
    old, new = small(tmp_path / "a"), small(tmp_path / "b")
    (old / ROUTINE).unlink()
    assert "Minutes: `3`. Steps: `toe-curl, toe-spread`" in compared(old, new)


def test_a_small_catalog_has_nothing_to_say_of_itself(tmp_path: Path) -> None:
    assert "Nothing changed" in compared(small(tmp_path / "a"), small(tmp_path / "b"))
