"""What the guided player of a routine shows and plays."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from markupsafe import Markup

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.model.routine import Item
from unhunch.model.timeline import Phase, seconds, timeline
from unhunch.views.edition import Edition
from unhunch.views.linked_data import own_player_page, player_data
from unhunch.views.routine import RoutineView, item_dose
from unhunch.views.scale import ScaleView, scale_view
from unhunch.views.schema_org import Node
from unhunch.views.share import routine_share, site_share
from unhunch.views.words import dose_words, duration


@dataclass(frozen=True)
class EasierWay:
    """What to do when a step hurts: a sentence, and the technique that it leads to, if it is one of its own.

    A way that changes only how the step is done has no phases: the step's own time holds.
    """

    text: str
    technique: str | None = None
    name: str | None = None
    dose: str | None = None
    steps: tuple[str, ...] = ()
    picture: Markup | None = None
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True)
class PlayerStep:
    """One technique of the routine, as text and as the phases that the player plays."""

    technique: str
    name: str
    dose: str
    takes: str
    note: str | None
    steps: tuple[str, ...]
    stop_if: tuple[str, ...]
    picture: Markup | None
    phases: tuple[Phase, ...]
    easier: tuple[EasierWay, ...]

    @property
    def ways(self) -> list[dict[str, Any]]:
        """Give the phases of its easier ways, for scripts."""
        return [_plain_way(way) for way in self.easier]


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
    scale: ScaleView | None
    steps: tuple[PlayerStep, ...]

    @property
    def data(self) -> dict[str, Any]:
        """Give the timeline: for each step its name, its phases, and those of its easier ways."""
        return {
            "id": self.id,
            "name": self.name,
            "items": [
                {
                    "technique": step.technique,
                    "name": step.name,
                    "dose": step.dose,
                    "phases": _plain(step.phases),
                    "ways": step.ways,
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
        scale=scale_view(edition),
        steps=tuple(_step(edition, step.item) for step in view.steps),
    )


def own_player_view(edition: Edition) -> PlayerView:
    """Put the player of a reader's own sheet into words: its steps are in the address."""
    address = f"{OWN_SHEET}/play/"
    title = edition.t("player.title", name=edition.t("own.title"))
    share = site_share(edition)
    return PlayerView(
        id=OWN_SHEET,
        name=edition.t("own.title"),
        purpose=edition.t("own.play_lead"),
        minutes=0,
        need="",
        not_reviewed=True,
        address=edition.settings.address(address),
        site=edition.catalog.about.title,
        image=edition.settings.address(share.path),
        image_alt=share.alt,
        linked_data=own_player_page(edition, address, title, edition.t("own.play_lead")),
        offline=edition.settings.offline,
        scale=scale_view(edition),
        steps=(),
    )


def own_step(edition: Edition, id_: str) -> PlayerStep:
    """Give a technique as a step of a reader's own sheet, with the dose that we suggest."""
    return _step(edition, Item(technique=id_))


def _step(edition: Edition, item: Item) -> PlayerStep:
    technique, dose = edition.catalog.techniques[item.technique].entry, item_dose(edition, item)
    phases = timeline([dose])
    return PlayerStep(
        technique=item.technique,
        name=technique.name,
        dose=dose_words(dose, edition.t),
        takes=duration(seconds(phases), edition.t),
        note=item.note,
        steps=technique.steps,
        stop_if=tuple(sign.short or sign.text for sign in technique.stop_if),
        picture=_picture(edition, item.technique),
        phases=phases,
        easier=tuple(_easier(edition, item)),
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
        technique=id_,
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
    if not way.phases:
        return {}
    return {"technique": way.technique, "name": way.name, "dose": way.dose, "phases": _plain(way.phases)}


def _plain(phases: tuple[Phase, ...]) -> list[Mapping[str, Any]]:
    """Give phases without what is zero or absent; their place says which step they belong to."""
    return [{name: value for name, value in asdict(phase).items() if value and name != "item"} for phase in phases]
