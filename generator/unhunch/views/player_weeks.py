"""What the player of a routine plays in which week, where its amounts grow."""

from dataclasses import asdict, dataclass
from typing import Any

from unhunch.model.dose import Dose
from unhunch.model.timeline import minutes, seconds, timeline
from unhunch.strings import Strings
from unhunch.views.columns import columns
from unhunch.views.edition import Edition
from unhunch.views.growth import growing, stages
from unhunch.views.routine import RoutineView
from unhunch.views.words import about, dose_words


@dataclass(frozen=True)
class PlayerStage:
    """Some weeks of a plan, from the `first` on: what they are in a line, and each item that grows, by its place."""

    first: int
    line: str
    summary: str
    items: dict[int, dict[str, Any]]


@dataclass(frozen=True)
class PlayerWeeks:
    """The weeks in which a reader may be, up to the `last`, by the stages of the plan."""

    last: int
    stages: tuple[PlayerStage, ...]

    @property
    def begin(self) -> PlayerStage:
        """Give the stage of the first week."""
        return self.stages[0]

    @property
    def data(self) -> dict[str, Any]:
        """Give them for scripts."""
        return asdict(self)


def player_weeks(edition: Edition, view: RoutineView) -> PlayerWeeks | None:
    """Give the weeks of a routine's plan, or None where nothing grows."""
    if view.plan is None:
        return None
    routine = edition.routine(view.id)
    found = stages(edition, routine)
    grown = growing(found)
    return PlayerWeeks(
        last=routine.last_week,
        stages=tuple(
            PlayerStage(
                first=stage.first,
                line=f"{line.head} {line.text}",
                summary=summary(edition.t, view, minutes(timeline(stage.doses))),
                items={place: _item(edition.t, stage.doses[place]) for place in grown},
            )
            for stage, line in zip(found, view.plan.lines, strict=True)
        ),
    )


def _item(t: Strings, dose: Dose) -> dict[str, Any]:
    """Give an item's dose, its time and its phases."""
    phases = timeline([dose])
    takes = t("player.takes", time=about(seconds(phases), t))
    return {"dose": dose_words(dose, t), "takes": takes, "phases": columns(phases)}


def summary(t: Strings, view: RoutineView, length: int) -> str:
    """Say in a line how many minutes a routine takes, and what it needs."""
    said = {"minutes": t("time.minutes", n=length), "steps": t("player.steps", n=len(view.items))}
    return t("player.summary", **said, need=view.need) if view.need else t("player.summary_nothing", **said)
