"""How the amount of a routine grows: for each of its stages, how much of what, and how long it takes."""

from dataclasses import dataclass

from unhunch.model.plan import Stage
from unhunch.model.routine import Routine
from unhunch.model.timeline import minutes, timeline
from unhunch.strings import Strings
from unhunch.views.card import CautionLine
from unhunch.views.edition import Edition
from unhunch.views.growth import growing, stages
from unhunch.views.words import amount_words


@dataclass(frozen=True)
class Part:
    """What is done as often, against the same: the numbers and names of the steps, and how much."""

    numbers: tuple[int, ...]
    names: str
    what: str


@dataclass(frozen=True)
class StageView:
    """Some weeks of a plan; `line` says all of it in numbers, for paper and the player."""

    first: int
    weeks: str
    time: str
    parts: tuple[Part, ...]
    line: CautionLine


@dataclass(frozen=True)
class Plan:
    """Each stage with what changes in it; `rest` says so where some steps never change."""

    stages: tuple[StageView, ...]
    rest: str | None

    @property
    def lines(self) -> tuple[CautionLine, ...]:
        """Give a line for each stage."""
        return tuple(stage.line for stage in self.stages)


def plan_view(edition: Edition, routine: Routine) -> Plan | None:
    """Put the plan of a routine into words, or give None where nothing grows."""
    found = stages(edition, routine)
    if not found:
        return None
    grown = growing(found)
    whole = len(grown) == len(routine.items)
    return Plan(
        stages=tuple(_stage(edition, routine, stage, grown, whole=whole) for stage in found),
        rest=None if whole else edition.t("plan.rest"),
    )


def _stage(edition: Edition, routine: Routine, stage: Stage, grown: tuple[int, ...], *, whole: bool) -> StageView:
    t = edition.t
    alike: dict[str, list[int]] = {}
    for place in grown:
        alike.setdefault(amount_words(stage.doses[place], t), []).append(place)
    parts = tuple(_part(edition, routine, what, places) for what, places in alike.items())
    weeks = _weeks(stage, t)
    said = (part.what if whole and len(parts) == 1 else _numbered(part, t) for part in parts)
    return StageView(
        first=stage.first,
        weeks=weeks,
        time=t("time.minutes", n=minutes(timeline(stage.doses))),
        parts=parts,
        line=CautionLine(weeks + t("sheet.colon"), t("list.semicolon").join(said) + t("list.sentence_end")),
    )


def _part(edition: Edition, routine: Routine, what: str, places: list[int]) -> Part:
    names = (edition.technique(routine.items[place].technique).name for place in places)
    return Part(tuple(place + 1 for place in places), edition.t("list.comma").join(names), what)


def _numbered(part: Part, t: Strings) -> str:
    return t("plan.part", numbers=t("list.comma").join(map(str, part.numbers)), what=part.what)


def _weeks(stage: Stage, t: Strings) -> str:
    if stage.last is None:
        return t("plan.from", first=stage.first)
    if stage.last == stage.first:
        return t("plan.week", first=stage.first)
    return t("plan.weeks", first=stage.first, last=stage.last)
