"""What the guided player of a routine shows and plays."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.model.dose import Dose
from unhunch.model.routine import Item
from unhunch.model.sessions import WEEKDAYS, Sessions
from unhunch.model.technique import TimedSteps
from unhunch.model.timeline import Phase, seconds, timeline
from unhunch.views.brief import Brief, brief
from unhunch.views.columns import columns
from unhunch.views.edition import Edition, Link
from unhunch.views.growth import item_dose, item_doses
from unhunch.views.head import Head, head
from unhunch.views.linked_data import own_player_page, player_data
from unhunch.views.often import few_words
from unhunch.views.player_weeks import PlayerWeeks, player_weeks, summary
from unhunch.views.routine import RoutineView
from unhunch.views.scale import ScaleView, scale_view
from unhunch.views.share import routine_share, site_share
from unhunch.views.words import about, dose_words


@dataclass(frozen=True)
class EasierWay:
    """What to do when an item hurts: a sentence, and the technique that it leads to, if it is one of its own.

    A way that changes only how it is done has no phases: the item's own time holds. It may have a picture of its own.
    """

    text: str
    technique: str | None = None
    name: str | None = None
    dose: str | None = None
    steps: tuple[str, ...] = ()
    timed: str = ""
    picture: Markup | None = None
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True)
class PlayerItem:
    """One technique of the routine, as text and as the phases that the player plays."""

    technique: str
    name: str
    dose: str
    takes: str
    note: str | None
    steps: tuple[str, ...]
    timed: str
    stop_if: tuple[str, ...]
    picture: Markup | None
    phases: tuple[Phase, ...]
    easier: tuple[EasierWay, ...]

    @property
    def ways(self) -> list[dict[str, Any]]:
        """Give the phases of its easier ways, for scripts."""
        return [_way(way) for way in self.easier]


@dataclass(frozen=True)
class PlayerView:
    """Everything that the page of the player holds; `data` is what its scripts read."""

    id: str
    name: str
    purpose: str
    summary: str
    often: str
    not_reviewed: bool
    head: Head
    safety: Brief
    scale: ScaleView | None
    gentler: Link | None
    items: tuple[PlayerItem, ...]
    weeks: PlayerWeeks | None
    sessions: dict[str, Any] | None = None

    @property
    def data(self) -> dict[str, Any]:
        """Give the timeline: for each item its name, its phases, and those of its easier ways; and how it grows."""
        return {
            "id": self.id,
            "name": self.name,
            **({"weeks": self.weeks.data} if self.weeks else {}),
            **({"sessions": self.sessions} if self.sessions else {}),
            "items": [
                {
                    "technique": item.technique,
                    "name": item.name,
                    "dose": item.dose,
                    "phases": columns(item.phases),
                    "ways": item.ways,
                }
                for item in self.items
            ],
        }


def player_view(edition: Edition, view: RoutineView) -> PlayerView:
    """Put a routine into what its player shows."""
    routine, title = edition.routine(view.id), edition.t("player.title", name=view.name)
    share, about = routine_share(edition, view), player_data(edition, view)
    return PlayerView(
        id=view.id,
        name=view.name,
        purpose=view.purpose,
        summary=summary(edition.t, view, view.minutes),
        often=view.often,
        not_reviewed=not view.reviewed,
        head=head(edition, f"routines/{view.id}/play/", title, view.purpose, share=share, linked_data=about),
        safety=brief(edition),
        scale=(scale := scale_view(edition)),
        gentler=scale.gentler if scale and scale.gentler.id != view.id else None,
        items=tuple(map(partial(_item, edition), routine.items, item_doses(edition, routine))),
        weeks=player_weeks(edition, view),
        sessions=_sessions(routine.sessions),
    )


def _sessions(sessions: Sessions | None) -> dict[str, Any] | None:
    """Give how often as scripts compute with it: the fewest times a day, the most days, and which, from 0, a Monday."""
    if sessions is None:
        return None
    on = [WEEKDAYS.index(day) for day in sessions.days]
    return {"times": sessions.times_a_day[0], "days": sessions.most_days, "on": sorted(on)}


def own_player_view(edition: Edition) -> PlayerView:
    """Put the player of a reader's own sheet into words: its items are in the address."""
    name, purpose, path = edition.t("own.title"), edition.t("own.play_lead"), f"{OWN_SHEET}/play/"
    title = edition.t("player.title", name=name)
    about = own_player_page(edition, path, title, purpose)
    return PlayerView(
        id=OWN_SHEET,
        name=name,
        purpose=purpose,
        summary="",
        often="",
        not_reviewed=True,
        head=head(edition, path, title, purpose, share=site_share(edition), linked_data=about),
        safety=brief(edition),
        scale=(scale := scale_view(edition)),
        gentler=scale.gentler if scale else None,
        items=(),
        weeks=None,
    )


def own_item(edition: Edition, id_: str) -> PlayerItem:
    """Give a technique as an item of a reader's own sheet, with the dose that we suggest."""
    item = Item(technique=id_)
    return _item(edition, item, item_dose(edition, item))


def _item(edition: Edition, item: Item, dose: Dose) -> PlayerItem:
    technique, phases = edition.technique(item.technique), timeline([dose])
    return PlayerItem(
        technique=item.technique,
        name=technique.name,
        dose=few_words(dose, edition.t, once=item.once),
        takes=about(seconds(phases), edition.t),
        note=item.note,
        steps=technique.steps,
        timed=_timed(technique.timed_steps),
        stop_if=tuple(sign.short or sign.text for sign in technique.stop_if),
        picture=_picture(edition, item.technique),
        phases=phases,
        easier=tuple(_easier(edition, item)),
    )


def _easier(edition: Edition, item: Item) -> Iterable[EasierWay]:
    """Yield the technique's easier ways, and then the routine's own alternative unless it is one of them."""
    easier = edition.technique(item.technique).easier
    for number, way in enumerate(easier):
        if way.technique:
            yield _another(edition, way.text, way.technique)
        else:
            yield EasierWay(way.text, picture=_picture(edition, f"{item.technique}.easier.{number}"))
    other = item.alternative
    if other and all(way.technique != other.technique for way in easier):
        yield _another(edition, other.when, other.technique)


def _another(edition: Edition, text: str, id_: str) -> EasierWay:
    technique = edition.technique(id_)
    dose = technique.dose
    return EasierWay(
        text=text,
        technique=id_,
        name=technique.name,
        dose=dose_words(dose, edition.t) if dose else None,
        steps=technique.steps,
        timed=_timed(technique.timed_steps),
        picture=_picture(edition, id_),
        phases=timeline([dose]) if dose else (),
    )


def _timed(steps: TimedSteps | None) -> str:
    """Give the numbers of the steps by the kinds of phases, as scripts read them: `move:2,3 release:4`."""
    by_kind = steps.by_kind.items() if steps else ()
    return " ".join(f"{kind}:{','.join(map(str, numbers))}" for kind, numbers in by_kind)


def _picture(edition: Edition, id_: str) -> Markup | None:
    picture = edition.pictures.get(id_)
    return (picture.motion or picture.still) if picture else None


def _way(way: EasierWay) -> dict[str, Any]:
    if not way.phases:
        return {}
    return {"technique": way.technique, "name": way.name, "dose": way.dose, "phases": columns(way.phases)}
