"""A reader finds a routine by the moment at which it is looked for."""

from dataclasses import replace

from tests.editions import knee_book, small_book
from tests.sheets.making import real_book
from unhunch.views.book import Book
from unhunch.views.moments import Moment, by_moment


def moments(book: Book) -> tuple[Moment, ...]:
    return by_moment(book.edition, book.routines.values())


def test_routines_stand_under_their_moments_in_the_order_of_the_vocabulary() -> None:
    groups = {moment.label: [view.id for view in moment.routines] for moment in moments(knee_book())}
    assert groups == {"When you wake up": ["knee-morning"], "When it is sore": ["knee-rest"]}


def test_routines_without_a_moment_stand_last() -> None:
    edition = knee_book().edition
    routines = edition.catalog.routines
    first = replace(routines["knee-morning"], entry=routines["knee-morning"].entry.model_copy(update={"moment": None}))
    catalog = replace(edition.catalog, routines={**routines, "knee-morning": first})
    assert moments(Book.of(replace(edition, catalog=catalog)))[-1].label == "At other times"


def test_where_no_routine_names_a_moment_there_is_no_heading() -> None:
    (all_of_them,) = moments(small_book())
    assert all_of_them.label == ""


def test_the_shortest_routine_of_a_moment_comes_first() -> None:
    for moment in moments(real_book()):
        assert [view.minutes for view in moment.routines] == sorted(view.minutes for view in moment.routines)
