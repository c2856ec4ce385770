"""A card carries what a reader needs without the site: dose, stop signs, cautions, address."""

from tests.editions import SMALL, edition_of, knee_book, small_book, small_edition
from tests.sheets.making import real_book
from unhunch.site.card import card_html
from unhunch.views.book import Book
from unhunch.views.cards import routine_card, technique_card
from unhunch.views.settings import Settings


def test_a_routines_card_numbers_its_exercises_with_the_routines_own_doses() -> None:
    card = routine_card(small_edition(), small_book().routines["toe-break"])
    assert [(e.number, e.name, e.dose) for e in card.exercises] == [
        (1, "Toe curl", "8 times, hold 5 seconds"),
        (2, "Toe spread", "1 minute"),
    ]
    assert (card.minutes, card.level, card.need) == ("3 minutes", "easy", "a chair")


def test_a_techniques_card_shows_its_own_dose_and_what_to_build_up_to() -> None:
    card = technique_card(small_edition(), small_book().techniques["toe-curl"])
    assert card is not None
    assert [e.dose for e in card.exercises] == ["5 times, hold 5 seconds"]
    assert card.progress == "When it is easy, build up to: 10 times."


def test_a_card_says_what_it_needs_and_that_it_needs_nothing() -> None:
    book = small_book()
    assert routine_card(book.edition, book.routines["toe-break"]).meta == "3 minutes, easy. You need: a chair."
    card = technique_card(book.edition, book.techniques["toe-spread"])
    assert card is not None
    assert card.meta == "About 1 minute, easy. You need nothing."
    assert card.meta in card_html(card, book.edition.t)


def test_a_technique_without_more_to_build_up_to_says_nothing_of_it() -> None:
    card = technique_card(small_edition(), small_book().techniques["toe-spread"])
    assert card is not None
    assert card.progress is None


def test_a_treatment_by_others_has_no_card() -> None:
    assert technique_card(small_edition(), small_book().techniques["toe-treatment"]) is None


def test_stop_signs_of_all_come_before_those_of_the_techniques_each_once() -> None:
    knee = knee_book()
    card = routine_card(knee.edition, knee.routines["knee-rest"])
    assert card.sign_items == ("sharp pain", "the knee gives way")
    assert card.sentences == ("The skin turns white or burns.", "The leg turns cold.")


def test_stop_signs_of_a_few_words_are_one_sentence_and_others_stand_by_themselves() -> None:
    knee = knee_book()
    card = routine_card(knee.edition, knee.routines["knee-rest"])
    assert card.signs == "sharp pain; the knee gives way."
    assert card.sentences == ("The skin turns white or burns.", "The leg turns cold.")


def test_where_all_stop_signs_are_sentences_they_follow_the_words_that_say_to_stop() -> None:
    card = routine_card(small_edition(), small_book().routines["toe-break"])
    assert (card.signs, card.sentences) == ("Sharp pain.", ())


def test_an_exercise_has_its_cautions_and_then_what_is_done_instead() -> None:
    knee = knee_book()
    card = routine_card(knee.edition, knee.routines["knee-morning"])
    assert [e.cautions[-1].head for e in card.exercises if e.cautions] == ["If you cannot lie down:"]


def test_a_card_says_all_that_its_sheet_says() -> None:
    knee = knee_book()
    card = routine_card(knee.edition, knee.routines["knee-morning"])
    assert card.bad_day == "Do the sheet “Knee rest” instead."
    assert card.imprint.startswith("Catalog ")
    assert all("0 to 10" in rating for rating in card.ratings)
    assert "//" not in card.address_shown


def test_a_card_has_a_code_only_when_its_address_leads_somewhere() -> None:
    published = routine_card(small_edition(), small_book().routines["toe-rest"])
    assert published.address == "https://toes.example/routines/toe-rest/"
    assert published.qr is not None
    local = Book.of(edition_of(SMALL, Settings()))
    assert routine_card(local.edition, local.routines["toe-rest"]).qr is None


def test_a_card_says_that_nobody_clinical_has_reviewed_it() -> None:
    assert routine_card(small_edition(), small_book().routines["toe-rest"]).not_reviewed


def test_the_card_of_the_gentler_routine_leads_nobody_to_itself() -> None:
    book = real_book()
    gentler = "choose the gentle day"
    told = {id_: routine_card(book.edition, view).scale for id_, view in book.routines.items()}
    assert [id_ for id_, scale in told.items() if scale and gentler not in scale.words] == ["gentle-day"]


def test_what_a_routine_does_once_says_so_and_has_one_box() -> None:
    book = real_book()
    card = routine_card(book.edition, book.routines["first-article"])
    (once,) = (exercise for exercise in card.exercises if exercise.once)
    assert (once.name, once.dose) == ("Desk set-up", "2 minutes, once only")
    assert once.plain == "Do it for 2 minutes. Do this once, not each time."
    boxes = str(card_html(card, book.edition.t)).split("rc-boxes")[1:]
    assert [row.partition("</div>")[0].count("rc-square") for row in boxes] == [7] * 7 + [1]
