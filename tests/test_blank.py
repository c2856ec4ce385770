"""A new file shows every key with what it is for, and is valid once it is filled in."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pydantic import BaseModel

from tests.trees import small
from unhunch.catalog.kinds import COLLECTIONS, REFERENCES, ROUTINES, TECHNIQUES, Collection
from unhunch.catalog.scaffold import blank
from unhunch.edges.cli import main
from unhunch.rules.checking import check
from unhunch.text.shape.fields import below, fields, kinds
from unhunch.text.source import read

ROUTINE: Mapping[str, str] = {
    "purpose": "Let your toes rest.",
    "for_whom": "Anybody with stiff toes.",
    "level": "1",
    "sessions": "{times_a_day: 1}",
    "technique": "toe-curl",
    "progress_when": "Do more when it feels easy.",
}
TECHNIQUE: Mapping[str, str] = {
    "kind": "mobilise",
    "summary": "Lift your toes.",
    "positions": "sitting",
    "dose": "{reps: 5}",
    "steps": "Lift your toes.",
    "level": "unproven",
    "about": "toes",
    "says": "We found no test.",
}

REFERENCE: Mapping[str, str] = {"kind": "guide", "title": "A book on toes", "claim_seen": "partial"}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["new", *map(str, arguments)])


def filled(text: str, values: Mapping[str, str]) -> str:
    """Write a value after each key that stands open, or after the dash of the item below it."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        value = values.get(line.strip(" -").removesuffix(":"), "")
        if value and line.endswith(":"):
            place = number + (lines[number + 1] == "-")
            lines[place] += f" {value}"
    return "\n".join(lines)


def without_signs(text: str) -> str:
    """Take the `#` before every key away, and of the lines that belong to it; a note is `#`, a space and words."""
    sign = re.compile(r"^( *)#(?! \S)", re.MULTILINE)
    while sign.search(text):
        text = sign.sub(r"\1", text)
    return text


def keys(model: type[BaseModel]) -> Iterator[str]:
    for name, info in fields((model,)).items():
        yield name
        inner = kinds(info.annotation)
        if not info.examples:
            for one in (*inner, *below(inner, 0), *below(inner, "id")):
                if isinstance(one, type) and issubclass(one, BaseModel):
                    yield from keys(one)


BLANKS = {
    "routine": (ROUTINES, blank(ROUTINES, "Toe evening")),
    "technique": (TECHNIQUES, blank(TECHNIQUES, "Toe lift")),
    "reference": (REFERENCES, blank(REFERENCES, "Toe book")),
}
every_blank = pytest.mark.parametrize(("kind", "text"), BLANKS.values(), ids=BLANKS)


@every_blank
def test_every_key_is_there_with_what_it_is_for(kind: Collection[Any], text: str) -> None:
    for key in keys(kind.model):
        assert re.search(rf"^[ #]*# .+\n[ #]*(?:- )?{key}:", text, re.MULTILINE), key


@every_blank
def test_only_keys_that_are_needed_stand_open(kind: Collection[Any], text: str) -> None:
    required = {name for name, info in kind.model.model_fields.items() if info.is_required()}
    open_keys = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    assert open_keys == required | set(kind.wanted)


@every_blank
def test_every_key_behind_a_sign_can_be_used_by_taking_the_sign_away(kind: Collection[Any], text: str) -> None:
    used = without_signs(text)
    document, problems = read("new.yml", used.encode())
    assert problems == []
    assert document is not None
    told = kind.shape.read(document)[1]
    # What stands open is empty, and a treatment takes the place of a dose; nothing else is wrong.
    assert {problem.code for problem in told} == {"S204"}
    assert isinstance(document.data, dict)
    assert set(document.data) == set(kind.model.model_fields)


@pytest.mark.parametrize(
    ("kind", "name", "values"),
    [("routine", "Toe evening", ROUTINE), ("technique", "Toe lift", TECHNIQUE), ("reference", "Toe book", REFERENCE)],
)
def test_a_new_file_is_valid_once_it_is_filled_in(
    kind: str, name: str, values: Mapping[str, str], tmp_path: Path
) -> None:
    root = small(tmp_path / "root")
    path = f"content/{kind}s/{name.lower().replace(' ', '-')}.yml"
    done = run(kind, name, "--root", root)
    assert (done.exit_code, done.output) == (0, f"Wrote {path}\n")
    text = (root / path).read_text("utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../schema/{kind}.json\n")
    assert {problem.code for problem in check(root)[1]} == {"S204"}
    (root / path).write_text(filled(text, values), "utf-8")
    with (root / "content/pages/index.md").open("a", encoding="utf-8") as page:
        page.write("\nThere is a book [@toe-book].\n" if kind == "reference" else "")
    catalog, problems = check(root)
    assert catalog is not None, [str(problem) for problem in problems]
    assert {problem.code for problem in problems} <= {"R315"}
    entry = catalog.entries(COLLECTIONS[kind])[name.lower().replace(" ", "-")].entry
    assert getattr(entry, "name", name) == name


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Wand-Engel: für Übende!", "wand-engel-fur-ubende"),
        ("  Toe  lift ", "toe-lift"),
        ("../../x", "x"),
        ("a" * 99, "a" * 60),
    ],
)
def test_a_good_id_is_made_of_any_name(name: str, id_: str, tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    assert run("technique", name, "--root", root).output == f"Wrote content/techniques/{id_}.yml\n"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("足", "No address can be made of “足”: it needs letters from a to z, or digits."),
        ("", "No address can be made of “”: it needs letters from a to z, or digits."),
        ("Index", "The name `index` is taken by the site or by some computers: add a word to it."),
        ("Toe curl", "content/techniques/toe-curl.yml is there already, and was left as it is."),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_plain_words(name: str, told: str, tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    before = {file: file.read_bytes() for file in root.rglob("*.yml")}
    done = run("technique", name, "--root", root)
    assert (done.exit_code, done.output) == (1, f"Error: {told}\n")
    assert {file: file.read_bytes() for file in root.rglob("*.yml")} == before
