"""What a catalog holds is said once: every part of the house that goes through its files knows each kind of them."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests import house
from tests.editions import SMALL, small_book
from tests.trees import small
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.files.strays import SCHEMAS
from unhunch.catalog.kinds import COLLECTIONS, KINDS, SINGLES, WITH_PAGES, AnyKind, Collection, Single
from unhunch.catalog.mending.catalog import mend_catalog
from unhunch.edges.cli import main
from unhunch.forms.forms import forms
from unhunch.rules import letters, targets
from unhunch.rules.checking import check, load
from unhunch.site.inserts import INSERTS_OF_ONE
from unhunch.site.pages.data import catalog_json, schemas
from unhunch.strings import strings
from unhunch.summary.readers import notices
from unhunch.text.shape.ids import meant
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
    assert {*COLLECTIONS.values(), *SINGLES} == {*KINDS}


def test_a_catalog_has_an_attribute_for_each_kind_and_for_what_is_none() -> None:
    others = {"pages", "pictures", "documents", "own_strings", "own_pictures", "base"}
    assert {kind.attribute for kind in KINDS} == Catalog.__dataclass_fields__.keys() - others


def test_what_readers_call_an_entry_is_a_key_that_each_has() -> None:
    for kind in COLLECTIONS.values():
        assert kind.model.model_fields[kind.called].is_required()


def test_entries_with_pages_keep_their_addresses_and_have_inserts_and_forms_of_their_own() -> None:
    catalog = load(SMALL)
    assert {name for name, kind in COLLECTIONS.items() if "formerly" in kind.model.model_fields} == {*WITH_PAGES}
    assert {kind.folder for kind in WITH_PAGES.values()} == catalog.with_pages.keys()
    assert {*WITH_PAGES} == INSERTS_OF_ONE.keys()
    assert {*WITH_PAGES} <= forms(catalog, strings(catalog.about.language)).keys()


@every_kind
def test_each_kind_is_in_the_data_for_other_programs(kind: AnyKind) -> None:
    data = json.loads(catalog_json(small_book()))
    said = data[kind.name if isinstance(kind, Single) else kind.folder]
    assert kind.called in next(iter(said.values())) if isinstance(kind, Collection) else said


@every_kind
def test_a_change_of_each_kind_is_in_the_summary(kind: AnyKind, tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    path = a_file(kind, root)
    text = (root / path).read_text("utf-8")
    (root / path).write_text(re.sub(r"(?<=: )([A-Z][a-z]*)", r"\1x", text, count=1), "utf-8")
    catalog = load(root)
    told = notices(load(SMALL), catalog, strings(catalog.about.language))
    assert path in {notice.path for notice in told}


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
    assert {file.heading: file.fields for file in file_fields()}[place]
    assert kind.name in letters._OF_PAGES_ALONE


@pytest.mark.parametrize("name", COLLECTIONS)
def test_each_kind_of_entry_can_be_begun(name: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["new", name, "Toe x", "--root", str(tmp_path)])
    assert (done.exit_code, done.output) == (0, f"Wrote {COLLECTIONS[name].path('toe-x')}\n")


@pytest.mark.parametrize("kind", COLLECTIONS.values(), ids=COLLECTIONS)
def test_an_address_or_a_path_of_each_kind_of_entry_is_understood_as_its_id(kind: Collection[Any]) -> None:
    for text in (f"https://toes.example/{kind.folder}/toe-x/", kind.path("toe-x"), f"../{kind.folder}/toe-x.md"):
        assert meant(text, {}) == "toe-x", "Name its folder in text/shape/ids.py."


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
