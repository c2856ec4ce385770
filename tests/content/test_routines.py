"""The routines and weeks of this catalog: what they hold, and that whoever follows one gets a little of everything."""

import pytest

from tests.editions import catalog_of, edition_of
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog
from unhunch.model.routine import Routine
from unhunch.views.book import Book
from unhunch.views.weeks import directions, weeks

COLLECTION = {
    "desk-reset-with-turns": {"rotation"},
    "eight-minute-mobility": {"rotation", "extension", "opening"},
    "floor-session": {"rotation", "extension", "push"},
    "neck-and-shoulder-ease": {"neck", "lift"},
    "strength-three-days": {"row", "raise", "squeeze", "push"},
    "strong-and-straight": {"row", "squeeze", "push", "rotation", "extension"},
    "two-minute-side-raise": {"raise"},
}
"""Routines of the collection, and ways in which each of them moves, whatever else it does."""
MINUTES = {
    "desk-reset-with-turns": 4,
    "eight-minute-mobility": 8,
    "floor-session": 9,
    "neck-and-shoulder-ease": 7,
    "strength-three-days": 5,
    "strong-and-straight": 7,
    "two-minute-side-raise": 2,
}
"""In the first week; those with a plan take longer later."""
EACH_WEEK = {"rotation", "extension", "row", "push"}
MOVES = ("mobilise", "stretch", "strengthen")
FLOOR = {"hands-and-knees", "lying-front", "lying-back", "lying-side", "floor-sitting"}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(PROJECT)


@pytest.fixture(scope="module")
def shown() -> Book:
    return Book.of(edition_of(PROJECT))


def ways(catalog: Catalog, routine: Routine) -> set[str]:
    return {way for item in routine.items for way in catalog.techniques[item.technique].entry.directions}


def test_there_are_enough_techniques_and_routines(catalog: Catalog) -> None:
    assert len(catalog.techniques) >= 46
    assert len(catalog.routines) >= 13


def test_each_routine_of_the_collection_moves_in_the_ways_that_it_is_for(catalog: Catalog) -> None:
    missing = {id_: wanted - ways(catalog, catalog.routines[id_].entry) for id_, wanted in COLLECTION.items()}
    assert {id_: some for id_, some in missing.items() if some} == {}


def test_each_takes_as_long_as_its_name_or_its_plan_says(shown: Book) -> None:
    assert {id_: shown.routines[id_].minutes for id_ in MINUTES} == MINUTES


def test_each_says_how_often_when_to_do_more_and_what_to_do_on_a_bad_day(catalog: Catalog) -> None:
    entries = {id_: catalog.routines[id_].entry for id_ in COLLECTION}
    assert [id_ for id_, entry in entries.items() if entry.sessions is None or not entry.progress_when] == []
    assert {entry.on_a_bad_day for entry in entries.values()} == {"gentle-day"}


def test_band_strength_grows_for_ten_weeks_and_its_warm_up_does_not(catalog: Catalog) -> None:
    routine = catalog.routines["strength-three-days"].entry
    assert routine.weeks == 10
    assert [(week.week, week.sets, week.reps) for week in routine.plan] == [
        (3, 2, 10),
        (5, 2, 12),
        (7, 2, 8),
        (9, 2, 12),
    ]
    assert [item.plan for item in routine.items if "plan" in item.model_fields_set] == [()]


def test_the_routine_for_weak_bones_needs_no_floor_and_leaves_no_step_out_for_them(catalog: Catalog) -> None:
    for item in catalog.routines["strong-and-straight"].entry.items:
        technique = catalog.techniques[item.technique].entry
        assert not FLOOR.intersection(technique.positions), item.technique
        caution = technique.cautions.get("osteoporosis")
        assert caution is None or caution.do in ("adapt", "fine"), item.technique


def test_the_old_address_of_the_reset_leads_to_the_new_one(catalog: Catalog) -> None:
    assert catalog.routines["desk-reset-with-turns"].entry.formerly == ("two-minute-desk-reset",)


def test_each_week_as_a_whole_turns_straightens_pulls_and_pushes(catalog: Catalog) -> None:
    assert {way.id for way in catalog.vocabulary.directions if way.each_week} == EACH_WEEK
    for id_, week in catalog.weeks.items():
        routines = (catalog.routines[one.routine].entry for one in week.entry.routines)
        assert set().union(*(ways(catalog, routine) for routine in routines)) >= EACH_WEEK, id_


def test_there_is_a_week_for_three_kinds_of_people_and_each_has_load_on_three_days(shown: Book) -> None:
    planned = weeks(shown)
    assert len(planned) == 3
    for week in planned:
        strong = [one for one in week.routines if one.id in ("strength-three-days", "strong-and-straight")]
        assert [sum(one.ticks) for one in strong] == [3], week.id


def test_the_table_has_every_move_with_its_way_and_its_muscles(catalog: Catalog, shown: Book) -> None:
    table = directions(shown)
    listed = {move.id for way in table for move in way.moves}
    assert listed == {id_ for id_, one in catalog.techniques.items() if one.entry.kind in MOVES}
    assert [way.label for way in table if not way.muscles] == []
