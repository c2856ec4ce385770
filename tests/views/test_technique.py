"""A technique in words: how much, how long, for whom not, and how well it is known."""

from collections import UserDict
from collections.abc import Iterator
from dataclasses import replace

from tests.editions import knee_book, small_book, small_edition
from tests.sheets.making import real_book
from unhunch.catalog.catalog import Sourced
from unhunch.model.routine import Routine
from unhunch.views.edition import Link
from unhunch.views.sources import Said
from unhunch.views.technique import Way, technique_view

CURL = small_book().techniques["toe-curl"]
STRAIGHTEN = knee_book().techniques["knee-straighten"]


def test_ids_become_the_words_of_the_vocabulary() -> None:
    assert (STRAIGHTEN.kind, STRAIGHTEN.level, STRAIGHTEN.positions) == ("Strengthen", "easy", "sitting")
    assert STRAIGHTEN.regions == "knee and thigh"
    assert STRAIGHTEN.muscles == (("quadriceps", "The front of the thigh."),)


def test_how_long_it_takes_counts_getting_ready_and_is_told_in_whole_minutes() -> None:
    amount = CURL.amount
    assert amount is not None
    # Five times 4 seconds of movement and 5 of hold, and 10 to get ready.
    assert (amount.words, amount.takes) == ("5 times, hold 5 seconds", "about 1 minute")


def test_conditions_for_which_the_same_is_done_stand_below_one_heading() -> None:
    groups = [
        (group.action, [caution.id for part in group.listed for caution in part.items]) for group in CURL.caution_groups
    ]
    assert [action for action, _ in groups] == list(dict.fromkeys(caution.action for caution in CURL.cautions))
    assert [id_ for _, ids in groups for id_ in ids] == [caution.id for caution in CURL.cautions]


def test_a_range_says_where_it_comes_from() -> None:
    assert CURL.amount is not None
    assert STRAIGHTEN.amount is not None
    assert (CURL.amount.range, CURL.amount.range_note) == ("3 to 12 times", "Our suggestion.")
    assert [s.id for s in STRAIGHTEN.amount.range_sources] == ["test-leaflet"]


def test_an_easier_way_names_the_technique_that_it_is() -> None:
    assert STRAIGHTEN.easier == (Way("Press the knee into a rolled towel instead.", "towel-press", "Towel press"),)


def test_a_caution_says_whom_it_concerns_what_to_do_and_what_it_rests_on() -> None:
    (caution,) = CURL.cautions
    assert (caution.label, caution.action, caution.why) == (
        "gout",
        "Ask a doctor or physiotherapist first",
        "A hot joint needs rest.",
    )
    assert caution.basis == "our own judgement"


def test_the_family_and_the_move_are_graded_apart() -> None:
    assert STRAIGHTEN.move is not None
    assert (STRAIGHTEN.family.label, STRAIGHTEN.family.about) == ("Promising", "people with sore knees")
    assert (STRAIGHTEN.move.label, STRAIGHTEN.move.about) == ("Taught", "nobody that we know of")
    assert CURL.move is None


def test_an_articles_words_stand_beside_our_corrections() -> None:
    (note,) = STRAIGHTEN.notes
    assert (note.article, note.says, note.claims) == (
        "the leaflet",
        ("Straighten the knee 8 times.",),
        ("It says that this helps.",),
    )
    assert note.corrections == (Said("The leaflet is invented.", (), "our own judgement"),)


def test_a_technique_names_the_routines_that_use_it() -> None:
    assert small_book().techniques["toe-spread"].used_in == (
        Link("toe-break", "Toe break"),
        Link("toe-rest", "Toe rest"),
    )


class Watched(UserDict[str, Sourced[Routine]]):
    """Routines that count how often somebody looks through them."""

    looked_through = 0

    def __iter__(self) -> Iterator[str]:
        self.looked_through += 1
        return super().__iter__()


def test_the_routines_are_looked_through_once_for_all_techniques() -> None:
    edition = small_edition()
    routines = Watched(edition.catalog.routines)
    watched = replace(edition, catalog=replace(edition.catalog, routines=routines))
    views = [technique_view(watched, sourced) for sourced in watched.catalog.techniques.values()]
    assert [view.used_in for view in views] == [view.used_in for view in small_book().techniques.values()]
    assert len(views) > 2
    assert routines.looked_through == 1


def test_a_treatment_has_risks_and_neither_dose_nor_movement() -> None:
    view = small_book().techniques["toe-treatment"]
    assert view.treatment is not None
    assert [risk.text for risk in view.treatment.risks] == ["It may hurt."]
    assert (view.amount, view.movement) == (None, False)


def test_many_conditions_for_which_the_same_is_done_stand_by_their_headings() -> None:
    groups = [group for view in real_book().techniques.values() for group in view.caution_groups]
    many = [group for group in groups if sum(len(part.items) for part in group.listed) > 12]
    assert many
    assert all(part.label for group in many for part in group.listed)
    assert all(len(part.items) <= 12 for group in groups for part in group.listed)
