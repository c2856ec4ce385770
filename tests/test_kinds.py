"""What a catalog holds is said once: every part of the house that goes through its files knows each kind of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests import house
from tests.editions import SMALL
from tests.trees import small
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.files.strays import SCHEMAS
from unhunch.catalog.kinds import COLLECTIONS, KINDS, SINGLES, AnyKind, Single
from unhunch.catalog.mending.catalog import mend_catalog
from unhunch.edges.cli import main
from unhunch.rules import letters, targets
from unhunch.rules.checking import check, load
from unhunch.site.pages.data import schemas
from unhunch.views.reference import file_fields

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def a_file(kind: AnyKind, root: Path) -> str:
    """The path of one file of a kind."""
    path = kind.path if isinstance(kind, Single) else next(document.path for document in load(root).documents_of(kind))
    assert (root / path).is_file()
    return path


def test_no_two_kinds_share_a_name_or_a_folder() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert len({kind.folder for kind in COLLECTIONS.values()}) == len(COLLECTIONS)
    assert (*COLLECTIONS.values(), *SINGLES) == KINDS


def test_a_catalog_has_an_attribute_for_each_folder() -> None:
    assert {kind.folder for kind in COLLECTIONS.values()} <= Catalog.__dataclass_fields__.keys()


@every_kind
def test_each_kind_is_read_and_its_mistakes_are_told(kind: AnyKind, tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    path = a_file(kind, root)
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("colour: red\n")
    assert [(problem.code, problem.path) for problem in check(root)[1]] == [("S201", path)]


@every_kind
def test_each_kind_is_mended(kind: AnyKind, tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    path = a_file(kind, root)
    whole = (root / path).read_bytes()
    (root / path).write_bytes(whole.replace(b"\n", b"\r\n"))
    assert dict(mend_catalog(root)) == {path: ("line ends",)}
    assert (root / path).read_bytes() == whole


@every_kind
def test_each_kind_has_a_schema_and_its_keys_on_a_page_and_letters_that_are_printed(kind: AnyKind) -> None:
    assert kind.schema in SCHEMAS & schemas().keys()
    assert f"schema/{kind.schema}" in targets.files(load(SMALL))
    place = kind.path if isinstance(kind, Single) else kind.path("ID")
    assert dict(file_fields())[place]
    assert kind.name in letters._OF_PAGES_ALONE


@pytest.mark.parametrize("name", COLLECTIONS)
def test_each_kind_of_entry_can_be_begun(name: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["new", name, "Toe x", "--root", str(tmp_path)])
    assert (done.exit_code, done.output) == (0, f"Wrote {COLLECTIONS[name].path('toe-x')}\n")


def spelt_out(file: Path) -> Iterator[str]:
    """The paths of a catalog's files that a module writes by itself; sentences that name one are no matter."""
    paths = {kind.path for kind in SINGLES} | {kind.file for kind in SINGLES}
    homes = tuple(f"{kind.home}/" for kind in COLLECTIONS.values())
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            if text in paths or (text.startswith(homes) and " " not in text):
                yield text


def test_no_module_writes_a_path_of_a_catalog_by_itself() -> None:
    found = {file.name: [*spelt_out(file)] for file in house.HOUSE.rglob("*.py")}
    assert {name: paths for name, paths in found.items() if paths} == {}
