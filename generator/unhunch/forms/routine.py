"""The answers of a routine's form to the data of its file."""

import re
from collections.abc import Mapping

from unhunch.forms.amounts import parts
from unhunch.forms.body import Answer, Answers
from unhunch.forms.items import Items, any_technique
from unhunch.forms.often import in_numbers
from unhunch.forms.question import Question
from unhunch.forms.reading import ANY_TEXT, Reading, further
from unhunch.text.source.writing import Inline

_MOST_LINES = 16
"""Eight steps, each with a line of what to do instead."""
_LONGEST_LINE = 600
"""Characters: a name, an amount and a note."""

_WEEKS = re.compile(r"(?:for\s+|about\s+|ca\.?\s+)?(?P<amount>.+?)\s*(?:weeks?|wochen?)?[.!]?", re.IGNORECASE)
_MOST_WEEKS = 52
_LONGEST_WEEKS = 60
"""Characters that can say a number of weeks."""


class RoutineReading(Reading):
    """Reads the form of a routine."""

    def read_all(self, given: Answers) -> None:
        """Read every answer."""
        any_step = [{"technique": any_technique(self.catalog)}]
        needed = dict.fromkeys(("purpose", "for_whom", "frequency", "progress_when"), ANY_TEXT)
        readers = {
            "level": self.level,
            "frequency": self._often,
            "weeks": self._weeks,
            "items": self._items,
            "moment": self._moment,
            "on_a_bad_day": self._routine,
        }
        self.read(given, readers, {**needed, "level": 1, "items": any_step})

    def taken(self) -> set[str]:
        """Give the ids that no new routine can have."""
        routines = self.catalog.routines
        return {*super().taken(), *routines, *(old for one in routines.values() for old in one.entry.formerly)}

    def _routine(self, question: Question, answer: Answer) -> None:
        self._named(question, answer, {id_: routine.entry.name for id_, routine in self.catalog.routines.items()})

    def _moment(self, question: Question, answer: Answer) -> None:
        self._named(question, answer, self.catalog.named("moments"))

    def _named(self, question: Question, answer: Answer, names: Mapping[str, str]) -> None:
        """Keep the id of what is chosen, by its id or its name."""
        ids = {name: id_ for id_, name in names.items()}
        if answer.text in ids.values():
            self.put(question.id, answer.text, answer.start)
        elif (number := self.choice(question, answer)) is None:
            self.leave((question.id,), answer.text, None, answer.start)
        else:
            self.put(question.id, ids[question.options[number]], answer.start)

    def _often(self, question: Question, answer: Answer) -> None:
        """Keep how often in numbers, and in words what is more than they say."""
        sessions, rest = in_numbers(self.in_one_line(answer))
        if sessions is not None:
            self.put("sessions", Inline(sessions), answer.start)
        if rest:
            self.put(question.id, rest, answer.start)

    def _weeks(self, question: Question, answer: Answer) -> None:
        """Keep a number of weeks, never of months; of a range the lower, after which it is time to look again."""
        match = _WEEKS.fullmatch(answer.text) if len(answer.text) <= _LONGEST_WEEKS else None
        said = match["amount"] if match else ""
        read = [*parts(said)]
        amount = read[0].amounts.get("reps") if len(read) == 1 and read[0].text == said else None
        if amount is None or said != amount.text or not _is_weeks(amount.least):
            self.ask("not_a_number", answer.start, (question.id,), label=question.label, got=answer.start.text)
            self.leave((question.id,), answer.text, None, answer.start)
            return
        number = int(amount.least)
        self.put(question.id, number, answer.start)
        if amount.least != amount.most:
            begin = further(answer.start, answer.start.text.find(amount.text))
            self.ask("range", begin, (), got=amount.text, taken=str(number))

    def _items(self, question: Question, answer: Answer) -> None:
        self.put(question.id, [], answer.start)
        if self.few_enough(answer.lines, _MOST_LINES, _LONGEST_LINE):
            Items(self).read(answer.lines)


def _is_weeks(number: float) -> bool:
    return 1 <= number <= _MOST_WEEKS and number == int(number)
