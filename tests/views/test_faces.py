"""Each routine is shown in lists by a move that stands for no other, where there are enough."""

from dataclasses import replace

from markupsafe import Markup

from tests.editions import edition_of, small_edition
from tests.project import PROJECT
from unhunch.views.edition import Picture
from unhunch.views.faces import faces

NONE = Markup()
PICTURE = Picture(NONE, NONE, NONE, NONE, NONE, "A toe.")


def test_each_routine_of_this_catalog_has_a_move_that_no_other_shows() -> None:
    edition = edition_of(PROJECT)
    drawn = replace(edition, pictures=dict.fromkeys(edition.catalog.techniques, PICTURE))
    found = faces(drawn)
    assert set(found) == set(edition.catalog.routines)
    assert len({*found.values()}) == len(found)


def test_a_routine_without_a_drawing_has_none() -> None:
    assert faces(replace(small_edition(), pictures={})) == {}
