"""How often a routine is done: in words, and as boxes to tick.

Scripts have the same in as-in-python/often.js, for a reader's own sheet; tests/own/test_ports.py compares them.
"""

from dataclasses import dataclass

from unhunch.model.dose import Dose
from unhunch.model.routine import Routine
from unhunch.model.sessions import WEEKDAYS, Sessions
from unhunch.strings import Strings
from unhunch.views.words import capital, dose_sentences, dose_words, joined

EVERY_DAY = Sessions()
"""What a week of boxes holds where nothing is said in numbers: one for each day."""


@dataclass(frozen=True)
class Boxes:
    """The boxes of one week: a column for each of `labels`, letters or numbers, and a row for each time a day."""

    labels: tuple[str, ...]
    rows: int


def often_words(routine: Routine, t: Strings) -> str:
    """Give how often: what the numbers say, then what only words can. Empty where the file says neither."""
    said = (sessions_words(routine.sessions, t) if routine.sessions else None, routine.frequency)
    return " ".join(filter(None, said))


def sessions_words(sessions: Sessions, t: Strings) -> str:
    """Give a sentence. Example: Once a day, on 2 or 3 days a week."""
    parts = [_counted(sessions.times_a_day, "times", t)]
    if sessions.days:
        names = t.group("sessions.names")
        days = [str(names[day]) for day in WEEKDAYS if day in sessions.days]
        parts.append(t("sessions.on", days=joined(days, t)))
    elif sessions.days_a_week and sessions.days_a_week != (7, 7):
        parts.append(_counted(sessions.days_a_week, "days", t))
    return capital(t("list.comma").join(parts)) + t("list.sentence_end")


def few_words(dose: Dose, t: Strings, *, once: bool) -> str:
    """Give how much in few words, and that it is done a single time where it is."""
    few = dose_words(dose, t)
    return t("once.dose", dose=few) if once else few


def sentences(dose: Dose, t: Strings, *, once: bool) -> str:
    """Give the same in sentences."""
    plain = dose_sentences(dose, t)
    return f"{plain} {t('once.sentence')}" if once else plain


def boxes(sessions: Sessions | None, t: Strings) -> Boxes:
    """Give the boxes of a week: days have their letters, and days that are left to the reader a number each."""
    sessions = sessions or EVERY_DAY
    letters = t.group("card")["days"]
    if sessions.most_days == len(WEEKDAYS):
        labels = tuple(letters)
    elif sessions.days:
        labels = tuple(letter for letter, day in zip(letters, WEEKDAYS, strict=True) if day in sessions.days)
    else:
        labels = tuple(str(number) for number in range(1, sessions.most_days + 1))
    return Boxes(labels, sessions.times_a_day[1])


def _counted(pair: tuple[int, int], what: str, t: Strings) -> str:
    least, most = pair
    if least == most:
        return t(f"sessions.{what}", n=least)
    span = t("sessions.two" if most == least + 1 else "sessions.more", least=least, most=most)
    return t(f"sessions.{what}", n=span)
