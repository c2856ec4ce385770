"""Every paper says how an exercise is done otherwise, and what is done instead: read from the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.sheet_criteria import Sheet, missing, squeezed
from tests.sheets.making import real_book
from unhunch.catalog.conditions import changing
from unhunch.views.routine import RoutineView

BOOK = real_book()
EDITION = BOOK.edition


def hows(view: RoutineView) -> Iterator[str]:
    """How each exercise is done otherwise, for every condition that asks for it."""
    for item in view.items:
        cautions = changing(EDITION.catalog.vocabulary, EDITION.technique(item.id))
        yield from (caution.how for caution in cautions.values() if caution.how)


def alternatives(view: RoutineView) -> Iterator[str]:
    """What is done in place of an exercise, and when, without the sign at its end."""
    for item in EDITION.routine(view.id).items:
        if item.alternative:
            yield EDITION.technique(item.alternative.technique).name
            yield from (part.removesuffix(".") for part in item.alternative.when.split(". "))


@pytest.mark.parametrize("routine", BOOK.routines)
@pytest.mark.parametrize("kind", ["-a4", "-letter", "-large-a4", "-large-letter"])
def test_every_sheet_says_how_and_what_instead(routine: str, kind: str, built: Path) -> None:
    sheet = Sheet((built / f"routines/{routine}/{routine}{kind}.pdf").read_bytes())
    view = BOOK.routines[routine]
    for texts in (hows(view), alternatives(view)):
        assert [text for text in texts if squeezed(text) not in sheet.text] == []


@pytest.mark.parametrize("routine", BOOK.routines)
def test_every_condition_of_an_exercise_is_on_its_sheet(routine: str, built: Path) -> None:
    sheet = Sheet((built / f"routines/{routine}/{routine}-a4.pdf").read_bytes())
    unsaid = {
        id_
        for item in BOOK.routines[routine].items
        for id_ in changing(EDITION.catalog.vocabulary, EDITION.technique(item.id))
        if not any(
            squeezed(words).lower() in sheet.text.lower() for words in (EDITION.clause(id_), EDITION.condition(id_))
        )
    }
    assert unsaid == set()


@pytest.mark.parametrize("name", ["cards-a4", "cards-letter", "cards-3x5", "booklet-a4", "booklet-letter"])
def test_cards_and_booklet_say_how(name: str, built: Path) -> None:
    sheet = Sheet((built / f"sheets/{name}.pdf").read_bytes())
    own = (view.id for view in BOOK.techniques.values() if view.amount)
    found = (changing(EDITION.catalog.vocabulary, EDITION.technique(id_)).values() for id_ in own)
    assert missing(sheet, [caution.how for cautions in found for caution in cautions if caution.how]) == []


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_booklet_says_what_instead(paper: str, built: Path) -> None:
    sheet = Sheet((built / f"sheets/booklet-{paper}.pdf").read_bytes())
    assert missing(sheet, [text for view in BOOK.routines.values() for text in alternatives(view)]) == []
