"""Every hint leads on: what it says to write is written, and the file is sound then, or has another problem."""

import shutil
from pathlib import Path

import pytest

from tests.hints import afterwards, asked, leads_on, unwritten, ways
from tests.slips import SLIPS, Slip
from tests.trees import BAD, MISTAKES, TESTS, lay_over
from unhunch.catalog.mending.catalog import mend_catalog
from unhunch.problems.codes import files
from unhunch.problems.edits import Edit, applied, without_line
from unhunch.rules.checking import check

FIXTURES = [*sorted(BAD.iterdir()), *sorted(MISTAKES.iterdir()), TESTS / "worst"]
MOST_ROUNDS = 6
FOR_PEOPLE = {
    "i-a-key-in-another-language": {"S201"},  # any of several keys may be meant
    "k-an-empty-list-item": {"S204"},  # nobody knows which words are missing
    "l-a-file-named-in-capitals": {"Y142"},  # the file is renamed, nothing in it is written
    "t-an-alternative-that-is-none": {"S240"},  # which technique is better is for somebody to choose
    "y-a-source-by-its-address": {"S208"},  # the source must be read first
    "z5-a-caution-that-is-not-listed": {"R306"},  # a new word, or one of the others
}
"""What is left of a mistake where its hint leaves something to decide: never a text to write."""

OF_FILES = frozenset(words.code.code for words in files.CODES)
"""Codes whose hints name files: nothing in a file is written for them."""


def hints_are_carried_and_lead_on(root: Path, silent: frozenset[str] = frozenset()) -> None:
    """Check once: each hint carries what it says to write, but of silent codes, and leads on when it is followed."""
    for problem in check(root)[1]:
        if problem.code not in silent:
            assert list(unwritten(root, problem)) == [], problem
        for way in ways(problem):
            assert leads_on(problem, afterwards(root, way)), problem


@pytest.mark.untraced
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_what_a_hint_of_a_bad_catalog_says_to_write_is_carried_and_leads_on(fixture: Path, tmp_path: Path) -> None:
    hints_are_carried_and_lead_on(lay_over(fixture, tmp_path / "root"), OF_FILES)


@pytest.mark.untraced
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: repr(slip.new)[1:60])
def test_what_a_hint_says_of_a_slip_is_carried_and_leads_on(slip: Slip, tmp_path: Path) -> None:
    hints_are_carried_and_lead_on(slip.made(tmp_path / "root"))


@pytest.mark.parametrize("fixture", sorted(MISTAKES.iterdir()), ids=lambda fixture: fixture.name)
def test_who_follows_each_hint_in_turn_comes_to_a_sound_catalog(fixture: Path, tmp_path: Path) -> None:
    root = lay_over(fixture, tmp_path / "root")
    for _ in range(MOST_ROUNDS):
        way = next((way for problem in check(root)[1] for way in ways(problem)), None)
        if way is None:
            break
        afterwards(root, way, keep=True)
    left = check(root)[1]
    assert {problem.code for problem in left} == FOR_PEOPLE.get(fixture.name, set())


def test_check_fix_follows_no_hint_unasked(tmp_path: Path) -> None:
    for slip in SLIPS[:20]:
        root = slip.made(tmp_path / "root")
        before = (root / slip.path).read_bytes()
        assert dict(mend_catalog(root)) == {}
        assert (root / slip.path).read_bytes() == before
        shutil.rmtree(root)


def test_texts_to_write_are_found_in_hints() -> None:
    assert asked("Write `a: 1`. Or take it out, as `b` says.") == ["a: 1"]
    assert asked("Did you mean `a`, `b` or `c`? See `d`.") == ["a", "b", "c"]
    assert asked("Write `- a`, then `- b` on lines of their own below `c:`.") == ["- a", "- b"]


def test_edits_are_made_where_they_stand_whatever_their_order() -> None:
    lines = ("a: 1", "b: 2", "c: 3")
    edits = [Edit("x", (1, 4), (1, 5), "one"), without_line("x", 2), Edit("x", (3, 4), (9, 9), "three")]
    assert applied(lines, edits) == "a: one\nc: three"
