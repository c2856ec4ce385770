"""The house has the shape that its README draws: data flows one way, and frameworks stay at the edges."""

import re
from pathlib import Path

import pytest

from tests import house
from tests.project import PROJECT

MODULES = sorted(house.HOUSE.rglob("*.py"))
TEMPLATES = sorted((house.HOUSE / "site" / "templates").rglob("*.j2"))
LONGEST = 260
"""Lines. Two modules are lists with a docstring a line: the codes of YAML, and the joints of a pose."""


def importers(package: str) -> set[str]:
    """The modules that import a package anywhere, inside functions too."""
    return {module for module, wanted in house.asked_for() if wanted.split(".")[0] == package}


def test_mkdocs_is_imported_in_one_folder() -> None:
    found = importers("mkdocs")
    assert found
    assert all(module.startswith("edges.mkdocs.") for module in found)


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("numpy", ("figures",)),
        ("scipy", ("figures",)),
        ("typst", ("sheets",)),
        ("PIL", ("catalog.files.pictures", "figures.brought", "sheets")),  # what authors bring, and what is printed
        ("segno", ("views.qr",)),
        ("markdown", ("text.markup",)),
    ],
)
def test_a_library_is_imported_in_its_own_room(package: str, homes: tuple[str, ...]) -> None:
    assert all(module.startswith(homes) for module in importers(package))


def test_no_module_leads_back_to_itself() -> None:
    assert house.circle() == []


def test_nothing_is_imported_from_a_floor_above() -> None:
    assert house.upward() == []


def test_every_room_is_on_a_floor() -> None:
    assert {house.room(module) for module in house.modules()} == set(house.ROOMS)


def test_a_module_can_be_read_in_one_sitting() -> None:
    assert len(MODULES) > 300
    assert [file for file in MODULES if len(file.read_text("utf-8").splitlines()) > LONGEST] == []


def words(file: Path) -> list[str]:
    """The words of a template that are not its markup."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", file.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"<[^>]*>|\{[^}]*\}|\]\([^)]*\)|^!!! [a-z-]+|&[a-z]+;", " ", text, flags=re.MULTILINE)
    return re.findall(r"[A-Za-z]{2,}", text)


def test_a_template_holds_no_sentence_of_its_own() -> None:
    assert len(TEMPLATES) > 50
    assert {file.name: said for file in TEMPLATES if (said := words(file))} == {}


def test_the_map_names_what_is_there() -> None:
    text = (PROJECT / "ARCHITECTURE.md").read_text("utf-8")
    named = [
        path for path in re.findall(r"`([a-z_.-]+/[\w./-]*)`", text) if not re.search(r"LANG|KIND|CODE|NAME", path)
    ]
    homes = [PROJECT / name for name in ("generator", "overrides", "tests", "content", ".github")]
    there = {
        PROJECT.joinpath(".").as_posix(),
        *(path.as_posix() for home in homes for path in (home, *home.rglob("*"))),
    }
    ends = {f"/{path.rstrip('/')}" for path in named}
    assert len(ends) > 40
    modules = {path.removesuffix(".py") for path in there}  # the walk of a text names modules without their ending
    assert sorted(end for end in ends if not any(path.endswith(end) for path in there | modules)) == []


def test_the_map_has_every_room() -> None:
    text = (PROJECT / "ARCHITECTURE.md").read_text("utf-8")
    assert [room for room in house.ROOMS if room != "__main__" and f"`{room}/`" not in text] == []
