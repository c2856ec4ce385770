"""A routine's page says of each condition what it changes, and in which of its moves."""

from tests.editions import knee_book, small_edition
from tests.views.test_card_cautions import ASK, NUMB, SKIP, SLOWLY, SPREAD, adapt, of_kind, with_cautions
from unhunch.model.technique import Technique
from unhunch.views.edition import Edition
from unhunch.views.routine_cautions import routine_cautions

OTHER = SPREAD.model_copy(update={"name": "Toe curl"})


def does(edition: Edition, *techniques: Technique) -> str:
    """What it says of numb feet."""
    told = (one for part in routine_cautions(edition, techniques) for one in part.items)
    return next((one.does for one in told if one.heading == "Numb feet"), "")


def asking(technique: Technique) -> Technique:
    return technique.model_copy(update={"cautions": {NUMB: ASK}})


def test_what_holds_for_all_moves_names_none() -> None:
    edition = small_edition()
    assert does(edition, asking(SPREAD), asking(OTHER)) == "Ask first."
    everywhere = of_kind(edition, NUMB, SLOWLY)
    nothing = with_cautions()
    assert does(everywhere, nothing, nothing) == "Go slowly."


def test_whom_moves_are_not_for_stands_at_each_of_them() -> None:
    assert does(of_kind(small_edition(), NUMB, SKIP), with_cautions(), with_cautions()) == ""


def test_what_holds_for_some_moves_names_them() -> None:
    assert (
        does(small_edition(), asking(SPREAD), OTHER.model_copy(update={"cautions": {}}))
        == "Ask first. This concerns Toe spread."
    )


def test_what_one_move_alone_asks_for_stands_at_that_move() -> None:
    edition = of_kind(small_edition(), NUMB, SLOWLY)
    own = with_cautions(numb_feet=adapt("Sit down."))
    assert does(edition, own, asking(OTHER)) == "Ask first. This concerns Toe curl."


def test_conditions_stand_under_the_headings_of_the_vocabulary() -> None:
    edition = knee_book().edition
    techniques = [edition.technique(item.id) for item in knee_book().routines["knee-morning"].items]
    told = routine_cautions(edition, techniques)
    labels = [group.label for group in edition.catalog.vocabulary.groups]
    assert any(part.label for part in told)
    assert [part.label for part in told if part.label] == [one for one in labels if one in {p.label for p in told}]
