"""The answers of a technique's form to the data of its file: always a draft, as nobody has looked for evidence yet."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from unhunch.forms.amounts import parts
from unhunch.forms.body import Answer, Answers, Line
from unhunch.forms.doses import whole
from unhunch.forms.question import Question
from unhunch.forms.reading import ANY_TEXT, Reading, further
from unhunch.forms.steps import bullet_end
from unhunch.model.technique import OF_ONES_OWN, Technique
from unhunch.model.vocabulary import Term
from unhunch.text.source.writing import Inline
from unhunch.views.words import change_words

_MOST_LINES = 40
_LONGEST_LINE = 600
_ANY_DOSE = {"minutes": 1}
_DIVIDERS = re.compile(r"[,;\n]")


class TechniqueReading(Reading):
    """Reads the form of a technique."""

    def read_all(self, given: Answers) -> None:
        """Read every answer, and ask for what no form can say."""
        words = self.catalog.vocabulary
        terms: Mapping[str, Iterable[Term]] = {
            "regions": words.regions,
            "positions": words.positions,
            "places": words.places,
            "equipment": words.equipment,
        }
        stand_ins = {
            "kind": words.kinds[0].id,
            "summary": ANY_TEXT,
            "dose": _ANY_DOSE,
            "steps": [ANY_TEXT],
            "positions": [term.id for term in words.positions[:1]],
        }
        readers = {
            "aliases": self._aliases,
            "kind": self._kind,
            **{key: self._ticks(found) for key, found in terms.items()},
            "level": self.level,
            "dose": self._dose,
            "steps": self._list,
            "mistakes": self._list,
            "easier": self._ways,
            "harder": self._ways,
            "cautions": lambda question, answer: self._cautions(question, answer, given["why"]),
            "why": lambda *_: None,  # read with the cautions
        }
        self.read(given, readers, {key: stand_ins[key] for key in ("kind", "summary", *OF_ONES_OWN)})
        self._evidence(given)
        self.data = {key: self.data[key] for key in Technique.model_fields if key in self.data}

    def taken(self) -> set[str]:
        """Give the ids that no new technique can have."""
        techniques = self.catalog.techniques
        return {*super().taken(), *techniques, *(old for one in techniques.values() for old in one.entry.formerly)}

    def _evidence(self, given: Answers) -> None:
        """Leave the evidence open: even that nobody tested it would be a claim."""
        words = self.catalog.vocabulary
        level = next((one.id for one in words.evidence_levels if not one.benefit), words.evidence_levels[0].id)
        stand_in = {"family": {"level": level, "about": words.directness[0].id, "says": ANY_TEXT}}
        self.leave(("evidence",), None, stand_in, given["sources"].start)
        self.ask("evidence", given["sources"].start, ("evidence",))

    def _aliases(self, question: Question, answer: Answer) -> None:
        if self.few_enough(answer.lines, _MOST_LINES, _LONGEST_LINE):
            found = [" ".join(name.split()) for line in answer.lines for name in _DIVIDERS.split(line.text)]
            self.put(question.id, [name for name in dict.fromkeys(found) if name], answer.start)

    def _kind(self, question: Question, answer: Answer) -> None:
        if (number := self.choice(question, answer)) is None:
            self.leave((question.id,), answer.text, self.catalog.vocabulary.kinds[0].id, answer.start)
        else:
            self.put(question.id, _ids(self.catalog.vocabulary.kinds)[question.options[number]], answer.start)

    def _ticks(self, terms: Iterable[Term]) -> Any:  # noqa: ANN401 - a reader
        def read(question: Question, answer: Answer) -> None:
            ids = _ids(terms)
            ticked = {ids[label]: None for label in answer.ticks() if label in ids}
            if ticked:
                self.put(question.id, [*ticked], answer.start)
            elif question.id in OF_ONES_OWN:
                self.leave((question.id,), None, [next(iter(ids.values()))], answer.question)
                self.ask("unanswered", answer.question, (question.id,), label=question.label, help=question.help)

        return read

    def _dose(self, question: Question, answer: Answer) -> None:
        if not self.few_enough(answer.lines, _MOST_LINES, _LONGEST_LINE):
            return
        lines = [*map(_without_bullet, answer.lines)]
        fit = whole(part for line in lines for part in parts(line.text))
        for one in (*fit.questions, *fit.remarks):
            line = next((line for line in lines if line.text.startswith(one.got, one.start)), lines[0])
            taken = change_words(one.taken, self.t) if one.taken else ""
            self.ask(one.about, further(line, one.start), (question.id,), got=one.got, taken=taken)
        if fit.questions or not fit.dose:
            self.leave((question.id,), self.in_one_line(answer), _ANY_DOSE, answer.start)
        else:
            self.put(question.id, Inline(fit.in_order()), answer.start)

    def _list(self, question: Question, answer: Answer) -> None:
        lines = self._lines(answer)
        self.put(question.id, [line.text for line in lines], answer.start)
        for index, line in enumerate(lines):
            self.mark((question.id, index), line)

    def _ways(self, question: Question, answer: Answer) -> None:
        lines = self._lines(answer)
        self.put(question.id, [{"text": line.text} for line in lines], answer.start)
        for index, line in enumerate(lines):
            self.mark((question.id, index), line)
            self.mark((question.id, index, "text"), line)

    def _lines(self, answer: Answer) -> list[Line]:
        """Give the lines that say something, without their bullets; none when they are too many."""
        if not self.few_enough(answer.lines, _MOST_LINES, _LONGEST_LINE):
            return []
        return [line for line in map(_without_bullet, answer.lines) if line.text]

    def _cautions(self, question: Question, answer: Answer, why: Answer) -> None:
        """Keep who must be careful; what they must do, and why, is never guessed from a text about several."""
        words = self.catalog.vocabulary.cautions
        ticks = {*answer.ticks()}
        ticked = {id_: label for label, id_ in _ids(words).items() if label in ticks}
        if not ticked:
            return
        self.put(question.id, {}, answer.start)
        why = self.plain(why)
        for id_, label in ticked.items():
            loc = (question.id, id_)
            said = why.text if len(ticked) == 1 else _about(label, why)
            self.data[question.id][id_] = {"do": None, "why": said or None}
            self.stand_ins[(*loc, "do")] = "ask"
            if not said:
                self.stand_ins[(*loc, "why")] = ANY_TEXT
            self.mark(loc, why.start if said else answer.start)
            self.ask("caution", why.start if said else answer.start, (*loc, "do"), name=label)
        if len(ticked) > 1 and why.lines:
            self.comments.setdefault((question.id,), []).append(self.t("forms.draft.wrote", words=why.text))


def _ids(terms: Iterable[Term]) -> dict[str, str]:
    """Give the ids of terms by their labels; of two alike the first."""
    found: dict[str, str] = {}
    for term in terms:
        found.setdefault(term.label, term.id)
    return found


def _without_bullet(line: Line) -> Line:
    start = bullet_end(line.text)
    return Line(line.number, line.column + start, line.text[start:].strip())


def _about(label: str, why: Answer) -> str:
    """Give the line that begins with a label, without it; what is about several at once is nobody's."""
    for line in why.lines:
        begin, _, rest = _without_bullet(line).text.partition(":")
        if begin.strip().casefold() == label.casefold():
            return rest.strip()
    return ""
