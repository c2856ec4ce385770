"""No file makes a check long: every list has an end, and of thousands of problems only some are worded."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.trees import small
from unhunch.model.base import MANY, PLENTY
from unhunch.problems.code import Code
from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.rules.checking import check
from unhunch.site.pages.data import schemas
from unhunch.text.source.limits import LONGEST_LINE, MOST

TECHNIQUE, ROUTINE = "content/techniques/toe-curl.yml", "content/routines/toe-rest.yml"


def told(root: Path, path: str, more: str) -> list[str]:
    """The codes of what is said of the small catalog when one of its files goes on."""
    with (small(root) / path).open("a", encoding="utf-8") as file:
        file.write(more)
    return sorted({problem.code for problem in check(root)[1]})


def lists(schema: Any, path: str = "") -> Iterator[tuple[str, int | None]]:  # noqa: ANN401 - JSON
    """Each list in a schema, and each place with keys of the writer's own, with its limit."""
    if isinstance(schema, dict):
        if schema.get("type") == "array":
            yield path, schema.get("maxItems")
        if isinstance(schema.get("additionalProperties"), dict):
            yield path, schema.get("maxProperties")
        for key, below in schema.items():
            yield from lists(below, f"{path}/{key}")
    elif isinstance(schema, list):
        for below in schema:
            yield from lists(below, path)


def test_every_list_of_every_file_has_a_limit() -> None:
    limits = {f"{name}{path}": limit for name, raw in schemas().items() for path, limit in lists(json.loads(raw))}
    assert len(limits) > 50
    assert {path: limit for path, limit in limits.items() if limit is None or limit > PLENTY} == {}


@pytest.mark.parametrize("key", ["mistakes", "aliases", "formerly"])
def test_a_list_that_nobody_reads_is_too_long(tmp_path: Path, key: str) -> None:
    def items(count: int) -> str:
        return f"{key}:\n" + "".join(f"- toe-{number}\n" for number in range(count))

    assert told(tmp_path / "most", TECHNIQUE, items(MANY)) == []
    assert told(tmp_path / "more", TECHNIQUE, items(MANY + 1)) == ["S207"]
    assert told(tmp_path / "most-read", TECHNIQUE, items(MOST)) == ["S207"]
    assert told(tmp_path / "unread", TECHNIQUE, items(20_000)) == ["Y170"]


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("formerly: [Toe_Squeeze]", ["S208"]),
        ("formerly: [toe squeeze]", ["S208"]),
        (f"formerly: [{'a' * 61}]", ["S207"]),
        ("formerly: [index, aux, play]", ["S250"]),
        ("formerly: [toe-spread]", ["R311"]),
        ("formerly: [toe-squeeze, toe-squeeze]", ["R311"]),
        ("formerly: [toe-curl]", ["R332"]),
        ("formerly: [toe-squeeze]", []),
    ],
)
@pytest.mark.parametrize("path", [TECHNIQUE, ROUTINE], ids=["technique", "routine"])
def test_an_old_id_obeys_the_rules_of_ids(tmp_path: Path, path: str, more: str, codes: list[str]) -> None:
    here = more.replace("toe-spread", "toe-break").replace("toe-curl", "toe-rest") if path == ROUTINE else more
    assert told(tmp_path / "root", path, f"{here}\n") == codes


def test_a_line_that_nobody_writes_is_too_long(tmp_path: Path) -> None:
    start = "feel: "
    assert told(tmp_path / "most", TECHNIQUE, start + "a" * (LONGEST_LINE - len(start))) == ["S207"]
    assert told(tmp_path / "more", TECHNIQUE, start + "a" * LONGEST_LINE) == ["Y171"]


@pytest.mark.parametrize(
    "more",
    [
        "".join(f"key-{number}: 1\n" for number in range(MOST - 50)),
        "harder:\n" + "".join(f"- {number}\n" for number in range(MOST)),
        "harder:\n" + "".join(f"- key-{number}: 1\n" for number in range(MOST)),
        "".join(f"{key}:\n" + f"- {key}\n- 5\n" * (MOST // 2) for key in ("mistakes", "aliases", "muscles", "accept")),
    ],
    ids=["keys", "items", "keys-of-items", "several-lists"],
)
def test_of_thousands_of_errors_only_the_first_are_worded(
    tmp_path: Path, more: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded: list[Code] = []

    def counted(code: Code, place: Place, message: str, hint: str) -> Diagnostic:
        worded.append(code)
        return words(code, place, message, hint)

    words = Code.at
    monkeypatch.setattr(Code, "at", counted)
    told(tmp_path / "root", TECHNIQUE, more)
    assert MAX_PROBLEMS < len(worded) <= 4 * MAX_PROBLEMS
