"""No paper leaves out a sign to stop, whatever kind of text it is."""

import pytest

from tests.browser.sheet_criteria import Sheet, missing, squeezed
from tests.editions import knee_book, small_book
from unhunch.model.papers import ROUTINE_KINDS
from unhunch.sheets.compile import compile_sheet
from unhunch.sheets.jobs import sheet_jobs
from unhunch.views.book import Book
from unhunch.views.cards import routine_card


def printed(book: Book, routine: str, kind: str) -> Sheet:
    job = next(job for job in sheet_jobs(book, [routine]) if job.template == kind)
    return Sheet(compile_sheet(job))


@pytest.mark.parametrize("kind", ROUTINE_KINDS)
def test_a_sheet_of_any_kind_says_every_sign_to_stop(kind: str) -> None:
    knee = knee_book()
    safety = knee.edition.catalog.safety
    techniques = (knee.edition.technique(item.id) for item in knee.routines["knee-rest"].items)
    own = [sign for technique in techniques for sign in technique.stop_if]
    signs = [(sign.on_paper, sign.short or sign.text) for sign in safety.stop_if]
    signs += [(sign.on_paper, sign.short or sign.text) for sign in own]
    assert any(text.endswith(".") and not words for words, text in signs)
    sheet = printed(knee, "knee-rest", kind)
    assert [text for words, text in signs if missing(sheet, words or [text])] == []


@pytest.mark.parametrize("kind", ["sheet", "large"])
def test_a_whole_sheet_says_at_which_signs_not_to_begin(kind: str) -> None:
    knee = knee_book()
    card = routine_card(knee.edition, knee.routines["knee-rest"])
    said = [text for line in card.start for text in (line.head, line.text)]
    assert missing(printed(knee, "knee-rest", kind), said) == []


@pytest.mark.parametrize("kind", ROUTINE_KINDS)
def test_the_words_that_say_to_stop_never_stand_alone(kind: str) -> None:
    stop = small_book().edition.t("card.stop")
    assert squeezed(f"{stop} Sharp pain. Stop, and rest.") in printed(small_book(), "toe-break", kind).text
