"""A week holds every direction in which a move of its routines goes."""

from dataclasses import replace

import pytest

from tests.editions import KNEE, catalog_of
from unhunch.catalog.directions import directions_of


def test_a_week_has_the_directions_of_all_of_its_moves_and_no_other() -> None:
    catalog = catalog_of(KNEE)
    assert directions_of(catalog, catalog.weeks["knee-week"].entry) == {"straighten"}


def test_a_technique_that_is_not_there_has_none_and_a_routine_must_be_there() -> None:
    catalog = catalog_of(KNEE)
    week = next(iter(catalog.weeks.values())).entry
    assert directions_of(replace(catalog, techniques={}), week) == frozenset()
    with pytest.raises(KeyError):
        directions_of(replace(catalog, routines={}), week)
