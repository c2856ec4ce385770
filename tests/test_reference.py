"""The pages of rules and keys come from the rules, their fixtures and the model."""

from pathlib import Path

from tests.keys import with_those_below
from tests.trees import BAD
from unhunch.problems.code import Code
from unhunch.rules import codes
from unhunch.rules.examples import example
from unhunch.strings import strings
from unhunch.views.reference import file_fields, rules

T = strings("en")


def test_every_rule_is_on_the_page_with_its_example() -> None:
    shown = [rule for part in rules(T) for rule in part.rules]
    assert [rule.code for rule in shown] == [code.code for code in codes()]
    assert all(rule.text and rule.example for rule in shown)


def test_an_example_is_the_first_problem_of_its_code() -> None:
    (code,) = (code for code in codes() if code.code == "R361")
    told = (BAD / code.name / "expected.txt").read_text(encoding="utf-8")
    found = example(code) or ""
    assert ": R361 " in found.split("\n")[0]
    assert found in told
    assert "R322 `gout`" not in found


def test_without_the_fixtures_a_rule_has_no_example(tmp_path: Path) -> None:
    assert example(Code("X999", "nothing", "error", "A rule."), tmp_path) is None


def test_an_example_holds_no_markup_and_no_citation() -> None:
    shown = {rule.code: str(rule.example) for part in rules(T) for rule in part.rules}
    assert "&lt;b&gt;" in shown["T401"]
    assert not [code for code, text in shown.items() if "[" in text or "<b>" in text]


def test_every_key_is_listed_with_those_below_it() -> None:
    listed = {file.heading: {field.path: field for field in with_those_below(file.fields)} for file in file_fields()}
    technique = listed["content/techniques/ID.yml"]
    assert technique["name"].required
    assert technique["dose.hold_seconds"].shown == "`dose.hold_seconds`"
    assert "`kinds`" in technique["kind"].text
    assert technique["positions"].example == "`[sitting]`"
    assert not technique["dose"].required
    assert {"dose.reps", "dose.minutes", "cautions.do", "evidence.family.level", "easier.technique"} <= set(technique)
    assert "items.alternative.when" in listed["content/routines/ID.yml"]
    assert (technique["easier.figure"].same, technique["figure"].same) == ("`figure`", None)
    assert "easier.figure.start" not in technique
    assert all(field.text for fields in listed.values() for field in fields.values())


def test_a_key_has_those_below_it_and_no_others() -> None:
    (technique,) = (file for file in file_fields() if file.heading == "content/techniques/ID.yml")
    (dose,) = (field for field in technique.fields if field.path == "dose")
    assert {"dose.reps", "dose.minutes"} <= {field.path for field in dose.below}
    assert all(field.path.startswith("dose.") for field in with_those_below(dose.below))


def test_each_part_of_the_rules_says_what_it_is_about() -> None:
    assert [part.heading for part in rules(T)][:2] == ["Figures: F501 to F511", "Answers of a form: I701 to I727"]
