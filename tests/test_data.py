"""The catalog as data: complete, the same bytes each time, and described by schemas that its files obey."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.editions import SMALL, catalog_of, edition_of, small_book
from tests.project import PROJECT
from tests.trees import small
from unhunch.catalog.kinds import COLLECTIONS, KINDS, AnyKind, Collection
from unhunch.model.timeline import phases, seconds
from unhunch.site.pages.data import FORMAT, catalog_json, schemas
from unhunch.text.source import Document
from unhunch.views.book import Book
from unhunch.views.settings import Settings

KNEE = PROJECT / "tests" / "knee"


def small_data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(catalog_json(small_book()))
    return data


def as_json(document: Document) -> object:
    """Give what a file says as JSON has it: a day is text."""
    return json.loads(json.dumps(document.data, default=str))


def test_the_same_catalog_gives_the_same_bytes_from_any_folder(tmp_path: Path) -> None:
    again = catalog_json(Book.of(edition_of(small(tmp_path))))
    assert again == catalog_json(small_book())


def test_nothing_of_the_catalog_is_missing() -> None:
    data, catalog = small_data(), catalog_of(SMALL)
    assert data["format"] == FORMAT
    assert list(data["techniques"]) == list(catalog.techniques)
    assert list(data["routines"]) == list(catalog.routines)
    assert list(data["references"]) == list(catalog.references)
    assert data["catalog"]["title"] == "Toes"
    assert data["safety"]["stop_if"] == [{"text": "Sharp pain.", "references": [], "where": [], "on_paper": []}]
    assert [term["id"] for term in data["vocabulary"]["levels"]] == ["easy", "medium", "hard"]


@pytest.mark.parametrize("kind", COLLECTIONS.values(), ids=COLLECTIONS)
def test_an_entry_holds_everything_that_its_file_says(kind: Collection[Any]) -> None:
    def holds(more: object, less: object) -> bool:
        if isinstance(more, dict) and isinstance(less, dict):
            return all(key in more and holds(more[key], value) for key, value in less.items())
        if isinstance(more, list) and isinstance(less, list):
            return len(more) == len(less) and all(map(holds, more, less))
        return bool(more == less)

    for id_, entry in small_data()[kind.folder].items():
        assert holds(entry, as_json(catalog_of(SMALL).documents[kind.path(id_)])), id_


def test_addresses_are_those_of_the_published_site() -> None:
    data = small_data()
    assert data["techniques"]["toe-curl"]["address"] == "https://toes.example/techniques/toe-curl/"
    assert data["routines"]["toe-break"]["address"] == "https://toes.example/routines/toe-break/"
    moved = json.loads(catalog_json(Book.of(edition_of(SMALL, Settings("https://feet.example/a/")))))
    assert moved["routines"]["toe-break"]["address"] == "https://feet.example/a/routines/toe-break/"


def test_seconds_and_minutes_are_computed_and_a_treatment_has_none() -> None:
    data, dose = small_data(), catalog_of(SMALL).techniques["toe-curl"].entry.dose
    assert dose is not None
    assert data["techniques"]["toe-curl"]["seconds"] == seconds(phases(dose)) == 5 * (4 + 5)
    assert data["techniques"]["toe-treatment"]["seconds"] is None
    routine = data["routines"]["toe-break"]
    # Ten seconds to get ready for each; 8 curls of 4 seconds with a hold of 5; a minute of spreading.
    assert routine["seconds"] == 10 + 8 * (4 + 5) + 10 + 60 == sum(phase["seconds"] for phase in routine["timeline"])
    assert routine["minutes"] == 3


def test_letters_of_any_language_stay_as_they_are() -> None:
    edition = edition_of(SMALL)
    about = edition.catalog.about.model_copy(update={"title": "Übungen für 足"})
    edition = replace(edition, catalog=replace(edition.catalog, about=about))
    assert "Übungen für 足".encode() in catalog_json(Book.of(edition))


def test_each_schema_is_a_valid_one() -> None:
    assert list(schemas()) == [kind.schema for kind in KINDS]
    for schema in schemas().values():
        Draft202012Validator.check_schema(json.loads(schema))


@pytest.mark.parametrize("root", [PROJECT, KNEE, SMALL], ids=["the catalog", "knees", "toes"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_file_obeys_its_schema(root: Path, kind: AnyKind) -> None:
    validator = Draft202012Validator(json.loads(schemas()[kind.schema]))
    documents = [*catalog_of(root).documents_of(kind)]
    assert documents
    for document in documents:
        problems = [problem.message for problem in validator.iter_errors(as_json(document))]
        assert (document.path, problems) == (document.path, [])


@pytest.mark.parametrize(
    ("schema", "wrong"),
    [
        ("technique.json", {"name": "Toe curl"}),
        ("routine.json", {"title": "Toe break"}),
        ("reference.json", {"kind": "guide", "title": "A guide", "claim_seen": "half"}),
        ("safety.json", {}),
        ("vocabulary.json", {"kinds": "mobilise"}),
        ("catalog.json", {"title": ""}),
    ],
)
def test_a_schema_refuses_what_the_check_refuses(schema: str, wrong: dict[str, Any]) -> None:
    assert not Draft202012Validator(json.loads(schemas()[schema])).is_valid(wrong)


def test_the_schemas_beside_the_content_are_those_of_the_model() -> None:
    kept = {file.name: file.read_bytes() for file in (PROJECT / "content" / "schema").iterdir()}
    assert kept == dict(schemas()), "run: unhunch schema"
