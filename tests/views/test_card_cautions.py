"""A card says how an exercise is done otherwise, and what is done instead, where the exercise stands."""

from dataclasses import replace

import pytest

from tests.editions import knee_book, small_edition
from tests.sheets.making import real_book
from unhunch.catalog.conditions import changing
from unhunch.model.caution import Caution
from unhunch.model.routine import Alternative
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Default
from unhunch.views.card import Card, CautionLine, CautionPart
from unhunch.views.card_cautions import CardCautions, card_cautions
from unhunch.views.card_instead import before_instead, instead
from unhunch.views.cards import routine_card, technique_card
from unhunch.views.edition import Edition

SPREAD = small_edition().catalog.techniques["toe-spread"].entry
NUMB = "numb-feet"


SOME = "Ask before some of the exercises"


NAMED = "Toe spread:"
"""The only exercise of these cards, as a screen names it."""


def with_cautions(**cautions: Caution) -> Technique:
    return SPREAD.model_copy(update={"cautions": {id_.replace("_", "-"): one for id_, one in cautions.items()}})


def of_kind(edition: Edition, condition: str, default: Caution) -> Edition:
    """The edition, where a condition means this for every kind."""
    vocabulary = edition.catalog.vocabulary
    everywhere = Default(kinds=tuple(kind.id for kind in vocabulary.kinds), **default.model_dump())
    conditions = tuple(
        one.model_copy(update={"defaults": (everywhere,)}) if one.id == condition else one
        for one in vocabulary.cautions
    )
    changed = vocabulary.model_copy(update={"cautions": conditions})
    return replace(edition, catalog=replace(edition.catalog, vocabulary=changed))


def adapt(how: str) -> Caution:
    return Caution(do="adapt", why="So.", how=how)


ASK = Caution(do="ask", why="So.")
SKIP = Caution(do="leave-out", why="So.")
SLOWLY = adapt("Go slowly.")
NOTHING = with_cautions()


def listed(head: str, text: str, *parts: tuple[str, tuple[str, ...], str]) -> CautionLine:
    return CautionLine(head, text, tuple(CautionPart(*part) for part in parts))


def told(*techniques: Technique, only: set[str] | None = None) -> CardCautions:
    return card_cautions(small_edition(), techniques, only)


def test_a_card_without_exercises_warns_of_nothing() -> None:
    assert told() == CardCautions((), ())


def test_an_exercise_without_cautions_has_no_line() -> None:
    assert told(NOTHING) == CardCautions((), ((),))


def test_how_it_is_done_otherwise_stands_with_its_exercise() -> None:
    assert told(NOTHING, with_cautions(gout=SLOWLY)) == CardCautions(
        (), ((), (CautionLine("If you have gout:", "Go slowly."),))
    )


def test_one_way_for_several_conditions_is_said_once() -> None:
    (line,) = told(with_cautions(gout=SLOWLY, numb_feet=SLOWLY), NOTHING).each[0]
    assert line == CautionLine("Gout; numb feet:", "Go slowly.")


def test_who_leaves_it_out_is_told_so_before_who_does_it_otherwise() -> None:
    assert told(with_cautions(gout=SLOWLY, numb_feet=SKIP), NOTHING).each[0] == (
        CautionLine("Skip this if", "your feet are numb."),
        CautionLine("If you have gout:", "Go slowly."),
    )


def test_whom_to_ask_stands_at_the_head_with_the_numbers_that_it_concerns() -> None:
    assert told(NOTHING, with_cautions(gout=ASK, numb_feet=ASK)) == CardCautions(
        (listed(f"{SOME}:", "Exercise 2: gout; numb feet.", ("Exercise 2:", ("gout", "numb feet"), NAMED)),), ((), ())
    )


def test_conditions_of_the_same_exercises_stand_together_after_their_numbers() -> None:
    (line,) = told(with_cautions(gout=ASK), NOTHING, with_cautions(gout=ASK, numb_feet=ASK)).head
    text = "Exercises 1, 3: gout. Exercise 3: numb feet."
    assert line == listed(
        f"{SOME}:", text, ("Exercises 1, 3:", ("gout",), NAMED), ("Exercise 3:", ("numb feet",), NAMED)
    )


def test_who_asks_before_all_exercises_is_told_without_numbers() -> None:
    assert told(with_cautions(gout=ASK), with_cautions(gout=ASK)).head == (
        CautionLine("Ask first if", "you have gout."),
    )


def test_what_a_kind_asks_for_is_said_once_at_the_head_with_the_numbers_that_it_concerns() -> None:
    edition = of_kind(small_edition(), "gout", SLOWLY)
    own = with_cautions(gout=adapt("Sit down for it."))
    found = card_cautions(edition, (NOTHING, own, NOTHING))
    assert found.head == (CautionLine("Gout (exercises 1, 3):", "Go slowly.", named="Gout (Toe spread):"),)
    assert found.each == ((), (CautionLine("If you have gout:", "Sit down for it."),), ())


def test_what_a_kind_asks_of_one_exercise_stands_with_it() -> None:
    edition = of_kind(small_edition(), "gout", SLOWLY)
    found = card_cautions(edition, (NOTHING, with_cautions(gout=Caution(do="fine", why="So."))))
    assert found == CardCautions((), ((CautionLine("If you have gout:", "Go slowly."),), ()))


def test_what_a_kind_asks_of_all_exercises_has_no_numbers() -> None:
    found = card_cautions(of_kind(small_edition(), "gout", SLOWLY), (NOTHING, NOTHING))
    assert found.head == (CautionLine("Gout:", "Go slowly."),)


def test_whom_several_exercises_are_not_for_is_told_beside_each() -> None:
    found = card_cautions(of_kind(small_edition(), NUMB, SKIP), (NOTHING, NOTHING))
    skip = CautionLine("Skip this if", "your feet are numb.")
    assert found == CardCautions((), ((skip,), (skip,)))


def test_what_a_technique_says_in_the_words_of_its_kind_is_no_word_of_its_own() -> None:
    found = card_cautions(of_kind(small_edition(), "gout", SLOWLY), (with_cautions(gout=SLOWLY), NOTHING))
    assert found == CardCautions((CautionLine("Gout:", "Go slowly."),), ((), ()))


def test_more_conditions_than_a_sentence_bears_are_a_list() -> None:
    book = real_book()
    card = technique_card(book.edition, book.techniques["mid-trap-raise"])
    assert card is not None
    (ask,) = (line for line in card.cautions if line.head.startswith("Ask"))
    assert ask.head == "Ask first if one of these concerns you:"
    assert ask.text.count("; ") >= 2


def test_a_card_of_one_technique_has_all_of_it_at_the_head() -> None:
    assert told(with_cautions(gout=SLOWLY, numb_feet=ASK)) == CardCautions(
        (CautionLine("Ask first if", "your feet are numb."), CautionLine("If you have gout:", "Go slowly.")), ((),)
    )


def test_one_that_is_shortened_warns_of_these_conditions_alone() -> None:
    assert told(with_cautions(gout=SLOWLY, numb_feet=ASK), only={NUMB}).head == (
        CautionLine("Ask first if", "your feet are numb."),
    )
    assert told(with_cautions(gout=SLOWLY, numb_feet=ASK), only=set()).head == ()


@pytest.mark.parametrize(
    ("when", "on_card", "head", "text"),
    [
        (
            "If you cannot lie down.",
            [],
            "If you cannot lie down:",
            "Do this instead: Knee straighten, 8 times, hold 3 seconds, on each side. ",
        ),
        (
            "If you cannot lie down.",
            ["x", "knee-straighten"],
            "If you cannot lie down:",
            "Do this instead: Knee straighten (exercise 2).",
        ),
        (
            "If it hurts. Rest a little.",
            ["knee-straighten"],
            "If it hurts:",
            "Do this instead: Knee straighten (exercise 1). Rest a little.",
        ),
    ],
)
def test_what_is_done_instead_says_when_what_and_how_much(when: str, on_card: list[str], head: str, text: str) -> None:
    edition: Edition = knee_book().edition
    line = instead(edition, Alternative(technique="knee-straighten", when=when), on_card)
    whole = text if on_card else text + edition.catalog.techniques["knee-straighten"].entry.summary
    assert line == CautionLine(head, whole)


WHEN = Alternative(technique="knee-straighten", when="If it hurts.")


def warned(step: Technique, *, only: set[str] | None = None) -> list[CautionLine]:
    return list(before_instead(knee_book().edition, (step,), (WHEN,), ["x"], only))


def test_an_alternative_that_is_not_on_the_card_is_named_with_what_it_warns_of() -> None:
    edition = knee_book().edition
    curl, other = (edition.technique(id_) for id_ in ("towel-press", "knee-straighten"))
    (condition,) = changing(edition.catalog.vocabulary, other)
    plain = curl.model_copy(update={"cautions": {condition: Caution(do="fine", why="So.")}})
    (line,) = warned(plain)
    assert line.head == "Before Knee straighten instead:"
    assert line.text == f"{edition.condition(condition)[0].upper()}{edition.condition(condition)[1:]}: Ask first."
    assert warned(plain, only={condition}) == [line]
    assert warned(plain, only=set()) == []


def test_who_leaves_a_step_out_is_told_to_ask_before_its_alternative_though_others_are_told_so_too() -> None:
    edition = knee_book().edition
    curl, other = (edition.technique(id_) for id_ in ("towel-press", "knee-straighten"))
    (condition,) = changing(edition.catalog.vocabulary, other)
    left_out = curl.model_copy(update={"cautions": {condition: Caution(do="leave-out", why="So.")}})
    lines = before_instead(edition, (left_out, other), (WHEN, None), ["x", "y"])
    assert [line.head for line in lines] == ["Before Knee straighten instead:"]


def test_an_alternative_warns_of_nothing_that_the_step_says_too_or_that_is_on_the_card() -> None:
    edition = knee_book().edition
    other = edition.technique("knee-straighten")
    assert warned(other) == []
    assert list(before_instead(edition, (other,), (WHEN,), ["knee-straighten"])) == []


def lines_of(card: Card) -> str:
    """All that a card says of conditions, as one text."""
    lines = [*card.cautions, *(line for exercise in card.exercises for line in exercise.cautions)]
    return " ".join(f"{line.head} {line.text}" for line in lines)


@pytest.mark.parametrize("id_", real_book().routines)
def test_no_way_to_do_an_exercise_otherwise_is_left_out_of_a_card(id_: str) -> None:
    book = real_book()
    routine = book.edition.routine(id_)
    said = lines_of(routine_card(book.edition, book.routines[id_]))
    for item in routine.items:
        found = changing(book.edition.catalog.vocabulary, book.edition.technique(item.technique))
        assert [caution.how for caution in found.values() if caution.how and caution.how not in said] == []
        if item.alternative:
            assert book.edition.technique(item.alternative.technique).name in said
            assert item.alternative.when.partition(". ")[0].removesuffix(".") in said
            other = changing(book.edition.catalog.vocabulary, book.edition.technique(item.alternative.technique))
            assert [caution.how for caution in other.values() if caution.how and caution.how not in said] == []
