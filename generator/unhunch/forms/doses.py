"""Parts of an amount to a dose: what fits the technique is taken, the rest becomes questions. No unit is dropped."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from unhunch.forms.amounts import TIME, Amount, Part
from unhunch.model.dose import Dose, DoseChange, Repetitions
from unhunch.model.technique import Technique

About = Literal[
    "unclear",
    "order",
    "unit",
    "count",
    "twice",
    "whole",
    "limit",
    "outside",
    "held_or_in_all",
    "counted",
    "timed",
    "no_sides",
    "each_set",
    "range",
    "held",
    "beyond",
]
"""What is asked about an amount, and with the last three what is remarked: keys of the sentences `forms.ask`."""

_MINUTE = 60
_LONGEST_HOLD = 60
"""Seconds that are still likely to be a hold, where a technique's sources give no range."""

_SAFER_LONGER = frozenset({"rest_seconds", "set_rest_seconds", "switch_seconds", "seconds_each"})
"""Of a range of these, the larger number asks less of the body."""

_ORDER = (*DoseChange.model_fields, "each")
_OF_A_TECHNIQUE = frozenset({"held_or_in_all", "no_sides"})


@dataclass(frozen=True)
class Told:
    """A question, or a remark on what a part was taken for, with the part's words and where they begin."""

    about: About
    got: str
    start: int
    taken: DoseChange | None = None


@dataclass(frozen=True)
class Said:
    """An amount, with the part that says it."""

    amount: Amount
    part: Part

    @property
    def start(self) -> int:
        """Give where the amount itself begins."""
        return self.part.start + max(self.part.text.find(self.amount.text), 0)


@dataclass
class Fit:
    """A dose that was understood: its parts by their keys, where each was said, and what is asked and remarked."""

    dose: dict[str, int | float | str] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)
    questions: list[Told] = field(default_factory=list)
    remarks: list[Told] = field(default_factory=list)

    def ask(self, about: About, part: Part) -> None:
        """Keep a question about a part."""
        self.questions.append(Told(about, part.text, part.start))

    def ask_time(self, about: About, time: Said) -> None:
        """Keep a question about a time alone, though a part may say more."""
        self.questions.append(Told(about, time.amount.text, time.start))

    def in_order(self) -> dict[str, int | float | str]:
        """Give the dose with its keys as a file has them."""
        return {key: self.dose[key] for key in _ORDER if key in self.dose}

    def put(self, key: str, one: Said) -> None:
        """Put a number into the dose; of a range, the one that asks less, with a remark."""
        amount = one.amount
        value = _plain(amount.most if key in _SAFER_LONGER else amount.least)
        if isinstance(value, float) and key != "minutes":
            self.ask("whole", one.part)
        elif (taken := _allowed(key, value)) is None:
            self.ask("limit", one.part)
        else:
            self.dose[key], self.starts[key] = value, one.part.start
            if amount.least != amount.most:
                self.remarks.append(Told("range", amount.text, one.start, taken))

    def put_hold(self, time: Said) -> None:
        """Put a time into the dose as the time to hold, with a remark, as nobody said so."""
        self.put("hold_seconds", time)
        if "hold_seconds" in self.dose:
            taken = DoseChange.model_validate({"hold_seconds": self.dose["hold_seconds"]})
            self.remarks.append(Told("held", time.amount.text, time.start, taken))

    def put_minutes(self, time: Said) -> None:
        """Put a time into the dose as how long to go on."""
        amount = time.amount
        self.put("minutes", Said(Amount(amount.least / _MINUTE, amount.most / _MINUTE, amount.text), time.part))


def change(parts: Iterable[Part], technique: Technique | None) -> Fit:
    """Fit an amount to a technique's dose, as the parts of it that differ; without a technique, as far as can be."""
    fit = Fit()
    said = _said(parts, fit, getattr(technique.dose, "each", None) if technique else None)
    known = set(type(technique.dose).model_fields) if technique and technique.dose else None
    for key, one in said.items():
        if key == TIME:
            _fit_time(fit, one, said, technique)
        elif known is None or key in known:
            fit.put(key, one)
        else:
            fit.ask("timed" if "minutes" in known else "unclear", one.part)
    if technique:
        fit.remarks += _beyond(fit, said, technique)
    else:  # what depends on it cannot be asked better
        fit.questions = [replace(q, about="unclear") if q.about in _OF_A_TECHNIQUE else q for q in fit.questions]
    return fit


def _beyond(fit: Fit, said: Mapping[str, Said], technique: Technique) -> Iterator[Told]:
    """Yield a remark on each number that lies outside what the technique's sources give."""
    for key, value in fit.dose.items():
        if key in said and isinstance(value, int | float) and not _within(technique, key, value, math.inf):
            yield Told("beyond", said[key].part.text, said[key].part.start)


def whole(parts: Iterable[Part]) -> Fit:
    """Give an amount as the dose of a technique that is new: nothing tells what a time beside a count is for."""
    fit, parts = Fit(), [*parts]
    said = _said(parts, fit, "any")
    for key, one in said.items():
        if key != TIME:
            fit.put(key, one)
        elif {"reps", "sets", "hold_seconds"} & said.keys():
            fit.ask_time("held_or_in_all", one)
        else:
            fit.put_minutes(one)
    for part in parts:
        if part.each == "each":
            fit.ask("unclear", part)
        elif part.each:
            fit.dose["each"] = part.each
    if fit.dose and not fit.questions and not _is_dose(fit.dose):
        fit.ask("unclear", parts[0])
    return fit


def _is_dose(dose: Mapping[str, object]) -> bool:
    try:
        TypeAdapter[Dose](Dose).validate_python(dict(dose))
    except ValidationError:
        return False
    return True


def _said(parts: Iterable[Part], fit: Fit, each: str | None) -> dict[str, Said]:
    """Give what is said once and clearly; ask about the rest. `each` is what the technique is done on, or `any`."""
    said: dict[str, Said] = {}
    for part in parts:
        if part.doubt:
            fit.ask(part.doubt, part)
        elif part.each and each not in {"any", part.each} and not (part.each == "each" and each):
            fit.ask("no_sides", part)
        for key, amount in part.amounts.items():
            if key in said:
                fit.ask("twice", part)
            said.setdefault(key, Said(amount, part))
    return said


def _fit_time(fit: Fit, time: Said, said: Mapping[str, Said], technique: Technique | None) -> None:
    """Take a time that does not say what it is for as the only one that the technique has, if that is sensible."""
    dose = technique.dose if technique else None
    if technique is None or dose is None:
        fit.ask_time("held_or_in_all", time)
    elif not isinstance(dose, Repetitions):
        if _within(technique, "minutes", time.amount.least / _MINUTE, math.inf):
            fit.put_minutes(time)
        else:
            fit.ask("outside", time.part)
    elif "hold_seconds" in said:
        fit.ask("twice", time.part)
    elif "sets" in said and "reps" not in said:
        fit.ask("each_set", time.part)
    elif dose.hold_seconds and (
        "reps" in time.part.amounts or _within(technique, "hold_seconds", time.amount.least, _LONGEST_HOLD)
    ):
        fit.put_hold(time)
    else:
        fit.ask_time("held_or_in_all" if dose.hold_seconds or "reps" in said else "counted", time)


def _within(technique: Technique, key: str, value: float, most: float) -> bool:
    """Whether the sources give the value, or, where they give no range, whether it is not above `most`."""
    span = getattr(technique.range, key, None)
    return value <= most if span is None else bool(span[0] <= value <= span[1])


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else round(number, 3)


def _allowed(key: str, value: float) -> DoseChange | None:
    try:
        return DoseChange.model_validate({key: value})
    except ValidationError:
        return None
