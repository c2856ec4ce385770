"""What the guided player of a routine shows and plays."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from markupsafe import Markup

from generator.model.routine import Item
from generator.timeline import Phase, seconds, timeline
from generator.views.edition import Edition
from generator.views.linked_data import player_data
from generator.views.routine import RoutineView, Step, item_dose
from generator.views.schema_org import Node
from generator.views.share import routine_share
from generator.views.words import dose_words, duration


@dataclass(frozen=True)
class EasierWay:
    """What to do when a step hurts: a sentence, and the technique that it leads to, if it is one of its own.

    A way that changes only how the step is done has no phases: the step's own time holds.
    """

    text: str
    name: str | None = None
    dose: str | None = None
    steps: tuple[str, ...] = ()
    picture: Markup | None = None
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True)
class PlayerStep:
    """One technique of the routine, as text and as the phases that the player plays."""

    name: str
    dose: str
    takes: str
    note: str | None
    steps: tuple[str, ...]
    stop_if: tuple[str, ...]
    picture: Markup | None
    phases: tuple[Phase, ...]
    easier: tuple[EasierWay, ...]


@dataclass(frozen=True)
class PlayerView:
    """Everything that the page of the player holds; `data` is what its scripts read."""

    id: str
    name: str
    purpose: str
    minutes: int
    need: str
    not_reviewed: bool
    address: str
    site: str
    image: str
    image_alt: str
    linked_data: Node
    offline: bool
    steps: tuple[PlayerStep, ...]

    @property
    def data(self) -> dict[str, Any]:
        """Give the timeline: for each step its name, its phases, and those of its easier ways."""
        return {
            "id": self.id,
            "name": self.name,
            "items": [
                {
                    "name": step.name,
                    "dose": step.dose,
                    "phases": _plain(step.phases),
                    "ways": [_plain_way(way) for way in step.easier],
                }
                for step in self.steps
            ],
        }


def player_view(edition: Edition, view: RoutineView) -> PlayerView:
    """Put a routine into what its player shows."""
    share = routine_share(edition, view)
    return PlayerView(
        id=view.id,
        name=view.routine.name,
        purpose=view.routine.purpose,
        minutes=view.minutes,
        need=view.need,
        not_reviewed=not all(step.technique.reviewed for step in view.steps),
        address=edition.settings.address(f"routines/{view.id}/play/"),
        site=edition.catalog.about.title,
        image=edition.settings.address(share.path),
        image_alt=share.alt,
        linked_data=player_data(edition, view),
        offline=edition.settings.offline,
        steps=tuple(_step(edition, step) for step in view.steps),
    )


def _step(edition: Edition, step: Step) -> PlayerStep:
    phases = timeline([item_dose(edition, step.item)])
    return PlayerStep(
        name=step.technique.name,
        dose=step.dose,
        takes=duration(seconds(phases), edition.t),
        note=step.item.note,
        steps=step.technique.steps,
        stop_if=tuple(sign.short or sign.text for sign in step.technique.stop_if),
        picture=_picture(edition, step.id),
        phases=phases,
        easier=tuple(_easier(edition, step.item)),
    )


def _easier(edition: Edition, item: Item) -> Iterable[EasierWay]:
    """Yield the technique's easier ways, and then the routine's own alternative unless it is one of them."""
    easier = edition.catalog.techniques[item.technique].entry.easier
    for way in easier:
        yield _another(edition, way.text, way.technique) if way.technique else EasierWay(way.text)
    other = item.alternative
    if other and all(way.technique != other.technique for way in easier):
        yield _another(edition, other.when, other.technique)


def _another(edition: Edition, text: str, id_: str) -> EasierWay:
    technique = edition.catalog.techniques[id_].entry
    dose = technique.dose
    return EasierWay(
        text=text,
        name=technique.name,
        dose=dose_words(dose, edition.t) if dose else None,
        steps=technique.steps,
        picture=_picture(edition, id_),
        phases=timeline([dose]) if dose else (),
    )


def _picture(edition: Edition, id_: str) -> Markup | None:
    picture = edition.pictures.get(id_)
    return (picture.motion or picture.still) if picture else None


def _plain_way(way: EasierWay) -> dict[str, Any]:
    return {"name": way.name, "dose": way.dose, "phases": _plain(way.phases)} if way.phases else {}


def _plain(phases: tuple[Phase, ...]) -> list[Mapping[str, Any]]:
    """Give phases without what is zero or absent; their place says which step they belong to."""
    return [{name: value for name, value in asdict(phase).items() if value and name != "item"} for phase in phases]
