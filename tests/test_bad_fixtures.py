"""Every code has a folder with files that break its rule, and the exact lines that `check` says of them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.trees import BAD, MISTAKES, TESTS, lay_over, small
from unhunch.edges.caching import open_cache
from unhunch.edges.judging import judge
from unhunch.forms.drafting import draft
from unhunch.forms.forms import forms
from unhunch.problems.diagnostics import Diagnostic, as_text, has_errors
from unhunch.rules import codes
from unhunch.rules.checking import check
from unhunch.strings import strings
from unhunch.views.settings import Settings

FIXTURES = sorted(BAD.iterdir())
Found = tuple[object, list[Diagnostic]]


def problems_of(fixture: Path, root: Path) -> Found:
    """What is found by looking, or, where only printing can tell, by printing; or in a filled-in form."""
    catalog, problems = check(lay_over(fixture, root))
    if catalog and (issue := root / "issue.md").exists():
        t = strings(catalog.about.language)
        made, problems = draft(issue.name, issue.read_bytes(), forms(catalog, t), catalog, t)
        return (None if made is None or made.is_open else made), problems
    if not problems:
        problems = judge(root, Settings(), open_cache())
    return (None if has_errors(problems) else catalog), problems


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Found]:
    """Give what is found in a fixture; each is looked at once."""
    return cache(lambda fixture: problems_of(fixture, tmp_path_factory.mktemp("bad") / "root"))


def told(problems: list[Diagnostic]) -> str:
    return as_text(problems) + "\n"


def expected(fixture: Path) -> str:
    return (fixture / "expected.txt").read_text(encoding="utf-8")


def test_the_small_catalog_has_no_problem(tmp_path: Path) -> None:
    catalog, problems = check(small(tmp_path / "root"))
    assert catalog is not None
    assert problems == []


def test_every_code_has_a_fixture_and_every_fixture_a_code() -> None:
    hint = "each rule has a folder of its name in tests/bad/, with a broken catalog's files and expected.txt"
    assert [fixture.name for fixture in FIXTURES] == sorted(code.name for code in codes()), hint


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert len({code.code for code in codes()}) == len(codes())
    assert len({code.slug for code in codes()}) == len(codes())


def test_every_code_has_a_rule_that_a_contributor_can_read() -> None:
    for code in codes():
        assert code.rule.endswith((".", "`")), code
        assert not {"mapping", "scalar", "sequence", "node", "token"} & set(code.rule.lower().split()), code


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_a_bad_catalog_gives_exactly_its_lines(fixture: Path, found: Callable[[Path], Found]) -> None:
    assert told(found(fixture)[1]) == expected(fixture)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_a_fixture_shows_its_own_code_at_its_own_severity(fixture: Path, found: Callable[[Path], Found]) -> None:
    (code,) = (code for code in codes() if code.name == fixture.name)
    catalog, problems = found(fixture)
    own = [problem for problem in problems if problem.code == code.code]
    assert own
    assert {problem.severity for problem in own} == {code.severity}
    assert (catalog is None) == has_errors(problems)


@pytest.mark.parametrize("fixture", sorted(MISTAKES.iterdir()), ids=lambda fixture: fixture.name)
def test_a_mistake_of_a_beginner_is_told_in_words_that_suffice(fixture: Path, tmp_path: Path) -> None:
    assert told(problems_of(fixture, tmp_path / "root")[1]) == expected(fixture)


def test_the_worst_file_has_all_of_its_problems_told_in_one_run(tmp_path: Path) -> None:
    assert told(problems_of(TESTS / "worst", tmp_path / "root")[1]) == expected(TESTS / "worst")
