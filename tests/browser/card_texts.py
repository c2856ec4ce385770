"""What must be read on the sheet of a card, in its order, whichever engine sets it."""

from collections.abc import Iterable, Iterator

from unhunch.strings import strings
from unhunch.views.card import Card, CautionLine, Exercise

EN = strings("en")


def exercises(card: Card) -> list[tuple[str, ...]]:
    """The texts of each exercise, which no page divides; the title of a technique's card already names it."""
    return [tuple(_row(exercise, named=not card.single)) for exercise in card.exercises]


def read(card: Card) -> list[str]:
    """Every text that a reader needs: before the exercises, of them, and after them."""
    return [*_above(card), *(text for texts in exercises(card) for text in texts), *_below(card)]


def small(card: Card) -> list[str]:
    """What stands at the foot, in small letters."""
    return [card.imprint, EN("card.advice"), *filter(None, [card.not_reviewed]), card.share]


def _above(card: Card) -> Iterator[str]:
    yield from filter(None, (card.title, card.lead))
    yield from (EN("card.frequency"), card.frequency) if card.frequency else ()
    yield from (EN("card.name"), EN("sheet.starting"))
    yield from _lines(card.stop)
    yield from (EN("sheet.first_read"), EN("sheet.check_title"))


def _row(exercise: Exercise, *, named: bool) -> Iterator[str]:
    yield from (exercise.name,) if named else ()
    yield from (exercise.plain, *exercise.steps)
    yield from filter(None, (exercise.captions, exercise.note, exercise.feel, exercise.mistake))
    yield from _lines([exercise.instead] if exercise.instead else [])


def _below(card: Card) -> Iterator[str]:
    yield from (card.scale.title, *card.scale.parts, EN("sheet.rest")) if card.scale else ()
    yield from filter(None, (card.progress,))
    yield from _lines(card.plan)
    yield from filter(None, (card.bad_day,))
    yield from () if card.single else card.ratings
    if not card.shortened_for:
        yield from (EN("card.prepared"), EN("sheet.next_visit"))
    yield from _lines((*card.start, *card.check))


def _lines(lines: Iterable[CautionLine]) -> Iterator[str]:
    for line in lines:
        yield from filter(None, (line.head, line.text))
