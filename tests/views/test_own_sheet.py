"""What a reader's own sheet offers: what routines hold, as far as sources allow."""

import json

from tests.editions import knee_book, small_book
from unhunch.model.dose import Breaths, Repetitions, Timed
from unhunch.model.routine import MOST_ITEMS
from unhunch.views.card import Card
from unhunch.views.cards import own_card, routine_card
from unhunch.views.growth import item_dose
from unhunch.views.own_sheet import own_sheet_data, own_sheet_view, pickable


def own(picks: list[tuple[str, Repetitions | Timed | Breaths]]) -> Card:
    return own_card(knee_book().edition, picks)


def test_what_routines_hold_may_be_picked_and_nothing_else() -> None:
    assert list(pickable(small_book())) == ["toe-curl", "toe-spread"]
    assert "knee-tape" not in [choice.id for choice in own_sheet_view(knee_book()).choices]


def test_a_routine_put_on_an_own_sheet_warns_of_the_same_and_takes_as_long() -> None:
    book = knee_book()
    for view in book.routines.values():
        picks = [(item.technique, item_dose(book.edition, item)) for item in book.edition.routine(view.id).items]
        sheet = own_card(book.edition, picks, routine=view.id)
        card = routine_card(book.edition, view)
        assert (sheet.signs, sheet.sentences, sheet.stop) == (card.signs, card.sentences, card.stop)
        assert (sheet.cautions, sheet.minutes, sheet.need) == (card.cautions, card.minutes, card.need)
        assert [(e.dose, e.cautions) for e in sheet.exercises] == [(e.dose, e.cautions) for e in card.exercises]


def test_the_frame_has_a_place_for_all_that_a_sheet_may_say_and_warns_before_anything_is_picked() -> None:
    frame = own_sheet_view(small_book()).frame
    assert len(frame.cautions) == 1
    assert frame.shortened_for is not None
    assert frame.exercises == ()
    assert frame.signs
    assert frame.stop
    assert frame.stop_then
    assert frame.not_reviewed


def test_the_data_are_what_scripts_can_read_and_say_how_far_a_dose_may_go() -> None:
    data = json.loads(json.dumps(own_sheet_data(knee_book())))
    assert data["most"] == MOST_ITEMS
    for technique in data["techniques"].values():
        assert technique["range"].keys() <= technique["dose"].keys()
        assert all(least <= technique["dose"][part] <= most for part, (least, most) in technique["range"].items())
    assert any(technique["range"] for technique in data["techniques"].values())


def test_a_routine_is_there_to_start_from_with_the_parts_that_it_changes() -> None:
    data = own_sheet_data(knee_book())
    routines = json.loads(json.dumps(data["routines"]))
    for id_, view in knee_book().routines.items():
        assert [item["id"] for item in routines[id_]["items"]] == [item.id for item in view.items]
