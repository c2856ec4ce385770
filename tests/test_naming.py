"""What an entry names is found by the type of its fields, whatever their keys are called, and must be there."""

from dataclasses import replace
from typing import Annotated

import pytest
from pydantic import Field

from tests.editions import SMALL, catalog_of
from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.kinds import KINDS, TECHNIQUES, AnyKind
from unhunch.model.base import CautionId, Id, Items, Many, Ref, RoutineId, TechniqueId
from unhunch.model.naming import Name, named_by, names, targets
from unhunch.model.technique import Technique, Variant
from unhunch.model.vocabulary import LISTS
from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.rules import all_problems
from unhunch.text.source import read

CATALOG = catalog_of(SMALL)


class Richer(Variant):
    """A part of an entry with fields that no rule was ever told of."""

    before: RoutineId | None = None


class Later(Technique):
    """A technique with fields that no rule was ever told of."""

    instead: TechniqueId | None = None
    companions: Many[TechniqueId] = ()
    rooms: Many[Annotated[Id, Ref("places")]] = ()
    unless: dict[CautionId, Richer] = Field({})
    pairs: Items[Richer] | None = None


def catalog_with(**fields: object) -> Catalog:
    """The small catalog, in which one technique has new fields."""
    sourced = CATALOG.techniques["toe-curl"]
    new = Later.model_validate(sourced.entry.model_dump(by_alias=True) | fields)
    document, problems = read(
        sourced.document.path, b"name: Toe curl\n" + b"".join(f"{key}: x\n".encode() for key in fields)
    )
    assert document is not None, problems
    changed: Sourced[Technique] = Sourced("toe-curl", new, document)
    return replace(CATALOG, techniques={**CATALOG.techniques, "toe-curl": changed})


def told(catalog: Catalog) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in all_problems(catalog) if problem.code < "R307"]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("instead", "nowhere", "R302"),
        ("companions", ["toe-curl", "nowhere"], "R302"),
        ("rooms", ["nowhere"], "R305"),
        ("unless", {"nowhere": {"text": "Sit."}}, "R306"),
        ("pairs", [{"text": "Sit.", "before": "nowhere"}], "R303"),
        ("pairs", [{"text": "Sit.", "technique": "nowhere"}], "R302"),
    ],
)
def test_a_new_field_that_names_something_is_checked_by_its_type(field: str, value: object, code: str) -> None:
    assert told(catalog_with(**{field: value})) == [(code, 2)]


@pytest.mark.parametrize(
    ("field", "to"),
    [
        ("instead", "techniques"),
        ("companions", "techniques"),
        ("rooms", "places"),
        ("unless", "cautions"),
        ("pairs", None),
        ("name", None),
        ("kind", "kinds"),
    ],
)
def test_what_a_field_names_is_told_by_its_type(field: str, to: str | None) -> None:
    assert named_by(Later.model_fields[field]) == to


def test_what_a_model_names_at_any_depth_is_found() -> None:
    assert set(targets(Richer)) == {"techniques", "routines"}
    assert set(targets(Later)) > {"references", "evidence_levels", "directness", "articles", *targets(Richer)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_whatever_a_file_names_is_something_that_a_catalog_has_and_a_rule_looks_after(kind: AnyKind) -> None:
    for to in set(targets(kind.model)):
        assert CATALOG.named(to) is not None
        assert to in LISTS or to in ("references", "techniques", "routines", "articles")


def test_a_mark_that_names_nothing_fails_loudly() -> None:
    with pytest.raises(KeyError):
        CATALOG.named("nowhere")


@pytest.mark.parametrize("list_", LISTS)
def test_every_list_of_the_vocabulary_is_watched_over(list_: str) -> None:
    class Chooser(Technique):
        chosen: Many[Annotated[Id, Ref(list_)]] = ()

    sourced = CATALOG.techniques["toe-curl"]
    entry = Chooser.model_validate(sourced.entry.model_dump(by_alias=True) | {"chosen": ["nowhere"]})
    choosing: Sourced[Technique] = Sourced(sourced.id, entry, sourced.document)
    changed = CATALOG.with_entry(TECHNIQUES, choosing)
    assert [code for code, _ in told(changed)] == ["R306" if list_ == "cautions" else "R305"]


def test_a_new_field_that_names_what_is_there_is_right() -> None:
    fields = {"instead": "toe-spread", "rooms": ["home"], "pairs": [{"text": "Sit.", "before": "toe-rest"}]}
    assert told(catalog_with(**fields)) == []


def test_what_is_named_is_told_with_its_place() -> None:
    entry = catalog_with(unless={"gout": {"text": "Sit.", "technique": "toe-spread"}}).techniques["toe-curl"].entry
    new = [name for name in names(entry) if name.loc[0] == "unless"]
    assert new == [
        Name(("unless", "gout"), "gout", "cautions", at_key=True),
        Name(("unless", "gout", "technique"), "toe-spread", "techniques"),
    ]


def test_of_a_file_no_more_names_are_told_than_are_shown() -> None:
    many = [{"text": "Sit.", "before": f"nowhere-{number}"} for number in range(500)]
    assert told(catalog_with(pairs=many)) == [("R303", 2)] * (MAX_PROBLEMS + 1)
