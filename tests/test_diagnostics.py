"""Three ways to print a problem, each safe against what a file may hold."""

import json

import pytest

from unhunch.problems.diagnostics import CatalogError, Diagnostic, as_github, as_json, as_text, has_errors
from unhunch.problems.edits import Edit

WRITTEN = Edit("content/a.yml", (3, 8), (3, 11), "1")
ERROR = Diagnostic(
    "content/a.yml",
    3,
    7,
    "S203",
    "`level` must be 1",
    "Write `level: 1`.",
    source="level: one",
    suggestions=((WRITTEN,),),
)
WARNING = Diagnostic("content/a.yml", 1, 1, "T410", "long", "Shorten it.", "warning")


def test_a_terminal_gets_place_line_caret_and_hint() -> None:
    assert as_text([ERROR]) == (
        "content/a.yml:3:7: S203 `level` must be 1\n    | level: one\n    |       ^\n    Write `level: 1`."
    )


def test_a_problem_without_a_line_has_no_caret() -> None:
    assert as_text([WARNING]) == "content/a.yml:1:1: T410 warning: long\n    Shorten it."


def test_a_forge_gets_a_command_that_no_file_name_or_text_can_break() -> None:
    odd = Diagnostic("content/a,b:c\n.yml", 1, 2, "Y142", "50% of\nit", "Rename it.")
    assert as_github([odd]) == (
        "::error file=content/a%2Cb%3Ac<U+000A>.yml,line=1,col=2,title=Y142::50%25 of<U+000A>it%0ARename it."
    )
    assert as_github([WARNING]).startswith("::warning file=content/a.yml,line=1")


def test_json_holds_every_field_and_cuts_long_lines() -> None:
    long = Diagnostic("a.yml", 1, 9000, "Y105", "m", "h", source="x" * 200_000)
    first, second = json.loads(as_json([ERROR, long]))
    assert first == {
        "path": "content/a.yml",
        "line": 3,
        "column": 7,
        "code": "S203",
        "message": "`level` must be 1",
        "hint": "Write `level: 1`.",
        "severity": "error",
        "source": "level: one",
        "suggestions": [[{"path": "content/a.yml", "start": [3, 8], "end": [3, 11], "text": "1"}]],
    }
    assert len(second["source"]) < 200


def test_only_errors_count_as_errors() -> None:
    assert has_errors([WARNING, ERROR])
    assert not has_errors([WARNING])


def test_the_exception_carries_every_problem_sorted() -> None:
    with pytest.raises(CatalogError, match="S203") as raised:
        raise CatalogError([ERROR, WARNING])
    assert raised.value.diagnostics == (WARNING, ERROR)
