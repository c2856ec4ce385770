"""Beside the outline of a body stands what each of its numbers means."""

from dataclasses import replace

from tests.editions import knee_book, small_edition
from unhunch.figures.outline import draw_outline
from unhunch.views.outline import outline_view

KNEE = knee_book().edition


def test_each_place_says_what_to_do_most_urgent_first() -> None:
    places = outline_view(KNEE).places
    assert [(place.number, place.label) for place in places] == [(1, "Thigh"), (2, "Foot")]
    assert [(felt.group, felt.label, felt.signs) for felt in places[0].felt] == [
        ("emergency", "Call for help now:", "The leg is cold and pale after a fall."),
        ("appointment", "Book an appointment:", "The knee clicks and hurts. See a doctor within a week."),
    ]


def test_its_picture_names_each_place_for_whoever_cannot_see_it() -> None:
    picture = outline_view(replace(KNEE, outline=draw_outline())).picture
    assert picture is not None
    assert "numbers at these places: 1 Thigh, 2 Foot." in picture


def test_without_a_drawing_the_places_are_told_all_the_same() -> None:
    assert outline_view(KNEE).picture is None


def test_a_catalog_whose_signs_name_no_place_has_none() -> None:
    assert outline_view(small_edition()).places == ()
