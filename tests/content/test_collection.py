"""What the techniques promise is no more than was read: grades, sources, and how far each of them was read."""

from pathlib import Path
from typing import Literal

import pytest
import yaml

from tests.collection import Row, lines, rows
from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog
from unhunch.model.base import Entry
from unhunch.model.reference import ClaimSeen
from unhunch.model.technique import Technique


class _Collection(Entry):
    """The highest grades of each technique of the collection, and sources of which less was read than the claim."""

    highest: dict[str, dict[Literal["family", "move"], str]]
    seen: dict[str, ClaimSeen]


COLLECTION = _Collection.model_validate(
    yaml.safe_load(Path(__file__).with_name("collection.yml").read_text(encoding="utf-8"))
)
BOTH_HALVES = "Strengthening has better evidence."


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(PROJECT)


@pytest.fixture(scope="module")
def table(catalog: Catalog) -> list[Row]:
    return list(rows(catalog))


@pytest.fixture(scope="module")
def collection(catalog: Catalog) -> dict[str, Technique]:
    return {id_: one.entry for id_, one in catalog.techniques.items() if id_ in COLLECTION.highest}


def test_each_technique_of_the_collection_has_both_grades_with_their_sources(
    table: list[Row], collection: dict[str, Technique]
) -> None:
    found = {(row.technique, row.part) for row in table if row.technique in collection and row.seen}
    assert found == {(id_, part) for id_ in collection for part in ("family", "move")}


def test_no_grade_is_higher_than_the_sources_allow(catalog: Catalog, table: list[Row]) -> None:
    strongest_first = [level.id for level in catalog.vocabulary.evidence_levels]
    above = {
        (row.technique, row.part): row.level
        for row in table
        if row.technique in COLLECTION.highest
        and strongest_first.index(row.level) < strongest_first.index(COLLECTION.highest[row.technique][row.part])  # type: ignore[index] # a part that is rated
    }
    assert above == {}


def test_whoever_says_that_something_helps_has_read_it(catalog: Catalog, table: list[Row]) -> None:
    benefits = {level.id for level in catalog.vocabulary.evidence_levels if level.benefit}
    claims = [row for row in table if row.level in benefits]
    assert claims
    assert [row for row in claims if "direct" not in dict(row.seen).values()] == []


def test_nobody_says_that_it_was_tried_on_people_with_upper_back_pain(
    table: list[Row], collection: dict[str, Technique]
) -> None:
    assert [row for row in table if row.technique in collection and row.about == "upper-back"] == []


def test_no_source_of_the_collection_was_read_further_than_it_really_was(table: list[Row]) -> None:
    seen = {name: claim for row in table if row.technique in COLLECTION.highest for name, claim in row.seen}
    assert {name: claim for name, claim in seen.items() if claim != COLLECTION.seen.get(name, "direct")} == {}


def test_each_source_tells_what_it_found_and_what_it_does_not_show(catalog: Catalog, table: list[Row]) -> None:
    names = {name for row in table if row.technique in COLLECTION.highest for name, _ in row.seen}
    entries = {name: catalog.references[name].entry for name in names}
    assert [name for name, entry in entries.items() if not entry.found or not entry.limits] == []


def test_every_stretch_tells_both_halves_of_what_is_known_of_stretching(catalog: Catalog) -> None:
    stretches = {id_: one.entry for id_, one in catalog.techniques.items() if one.entry.kind == "stretch"}
    assert stretches
    for id_, entry in stretches.items():
        family = entry.evidence.family
        assert BOTH_HALVES in family.says, id_
        assert {"tunwattanapong2016", "painsci-gross2015"} <= {*family.references}, id_


def test_each_technique_of_the_collection_is_whole(collection: dict[str, Technique]) -> None:
    wanted = (
        "aliases", "regions", "positions", "places", "dose", "dose_reason", "range", "frequency", "steps",
        "timed_steps", "feel", "mistakes", "easier", "cautions", "figure",
    )  # fmt: skip
    assert [(id_, key) for id_, entry in collection.items() for key in wanted if not getattr(entry, key)] == []
    assert [id_ for id_, entry in collection.items() if len(entry.steps) > 5] == []
    moves = {id_: entry for id_, entry in collection.items() if entry.kind in ("mobilise", "stretch", "strengthen")}
    assert [id_ for id_, entry in moves.items() if not entry.harder or entry.build_up_to is None] == []


def test_each_picture_of_the_collection_is_bound_by_its_words(collection: dict[str, Technique]) -> None:
    mistakes = [(id_, one) for id_, entry in collection.items() for one in entry.often_wrong]
    assert [one.text for _, one in mistakes if not one.bounds and not one.not_drawn] == []
    assert [id_ for id_, entry in collection.items() if entry.figure and not entry.figure.keep] == []


def test_the_table_has_a_line_for_each_grade(catalog: Catalog, table: list[Row]) -> None:
    printed = list(lines(catalog))
    assert len(printed) == len(table)
    assert "cat-camel\tmove\texpert-practice\tnone-found\tcuh-thoracic (direct), aaos-spine (direct)" in printed
