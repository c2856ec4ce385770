"""Plans for a week: which routine on which day, what the week holds, and which way each move goes."""

from collections.abc import Iterator
from dataclasses import dataclass

from unhunch.catalog.catalog import Sourced
from unhunch.catalog.directions import directions_of
from unhunch.model.sessions import WEEKDAYS, Weekday
from unhunch.model.week import Week, WeekRoutine
from unhunch.views.book import Book
from unhunch.views.edition import Edition, Link
from unhunch.views.routine import RoutineView
from unhunch.views.sources import Said, said
from unhunch.views.words import capital


@dataclass(frozen=True)
class Day:
    """A day of a week: its letter, where there is little room, and its name."""

    letter: str
    name: str


@dataclass(frozen=True)
class WeekRoutineView:
    """A routine of a week: how long it takes, and for each day whether it is one of its days."""

    id: str
    name: str
    takes: str
    ticks: tuple[bool, ...]
    when: str | None


@dataclass(frozen=True)
class WeekView:
    """A plan for a week; `told` says how much it is, which ways its moves go that each week wants, and which days
    are free.
    """

    id: str
    name: str
    for_whom: str
    why: tuple[Said, ...]
    days: tuple[Day, ...]
    routines: tuple[WeekRoutineView, ...]
    told: str
    not_reviewed: str | None


@dataclass(frozen=True)
class DirectionView:
    """A way in which moves go: what it means, the moves with what works in each, and the weeks that have one."""

    label: str
    meaning: str | None
    moves: tuple[Link, ...]
    muscles: str
    weeks: str


def weeks(book: Book) -> tuple[WeekView, ...]:
    """Give each plan for a week, in the order of the files."""
    return tuple(_week(book, sourced) for sourced in book.edition.catalog.weeks.values())


def _week(book: Book, sourced: Sourced[Week]) -> WeekView:
    week, edition = sourced.entry, book.edition
    shown = [(one, book.routines[one.routine]) for one in week.routines]
    days = _days(edition)
    return WeekView(
        id=sourced.id,
        name=week.name,
        for_whom=week.for_whom,
        why=tuple(said(edition, statement) for statement in week.why),
        days=tuple(days.values()),
        routines=tuple(_routine(edition, one, view) for one, view in shown),
        told=" ".join(_told(edition, week, sum(view.minutes * len(one.days) for one, view in shown))),
        not_reviewed=None if all(view.reviewed for _, view in shown) else edition.t("card.not_reviewed"),
    )


def _told(edition: Edition, week: Week, minutes: int) -> Iterator[str]:
    days, held = _days(edition), directions_of(edition.catalog, week)
    yield edition.t("weeks.minutes", duration=edition.t("time.minutes", n=minutes))
    ways = tuple(way.label for way in edition.catalog.vocabulary.directions if way.each_week and way.id in held)
    if ways:
        yield edition.t("weeks.holds", what=edition.joined(ways))
    if week.rest_days:
        yield edition.t("weeks.rest", days=edition.joined(tuple(days[day].name for day in week.rest_days)))


def _days(edition: Edition) -> dict[Weekday, Day]:
    letters, names = edition.t.group("card")["days"], edition.t.group("sessions.names")
    return {day: Day(letter, str(names[day])) for day, letter in zip(WEEKDAYS, letters, strict=True)}


def _routine(edition: Edition, one: WeekRoutine, view: RoutineView) -> WeekRoutineView:
    takes = edition.t("weeks.takes", duration=edition.t("time.minutes", n=view.minutes))
    return WeekRoutineView(view.id, view.name, takes, tuple(day in one.days for day in WEEKDAYS), one.when)


def directions(book: Book) -> tuple[DirectionView, ...]:
    """Give each direction in which any move goes, as the vocabulary has them."""
    return tuple(_directions(book))


def _directions(book: Book) -> Iterator[DirectionView]:
    edition = book.edition
    held = {
        sourced.entry.name: directions_of(edition.catalog, sourced.entry) for sourced in edition.catalog.weeks.values()
    }
    for direction in edition.catalog.vocabulary.directions:
        moves = [(id_, one) for id_ in book.techniques if direction.id in (one := edition.technique(id_)).directions]
        muscles = dict.fromkeys(muscle for _, move in moves for muscle in move.muscles)
        if moves:
            yield DirectionView(
                label=capital(direction.label),
                meaning=direction.description,
                moves=tuple(Link(id_, move.name) for id_, move in moves),
                muscles=edition.joined(edition.labels("muscles", tuple(muscles))),
                weeks=edition.t("list.semicolon").join(name for name, found in held.items() if direction.id in found),
            )
