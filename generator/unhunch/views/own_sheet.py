"""What the page of a reader's own sheet offers: the techniques that may be picked, and how far their doses may go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any, Final

from markupsafe import Markup

from unhunch.catalog.conditions import changing, particular
from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.model.dose import limits
from unhunch.model.routine import MOST_ITEMS, Alternative, Item, Routine
from unhunch.model.sessions import MOST_TIMES, WEEKDAYS
from unhunch.model.technique import Technique
from unhunch.views.book import Book
from unhunch.views.brief import Brief, brief
from unhunch.views.card import Card, CautionLine
from unhunch.views.card_instead import another, when
from unhunch.views.cards import own_card
from unhunch.views.edition import Edition
from unhunch.views.figure_room import FEW, LARGE, heights, shape
from unhunch.views.head import Head, head
from unhunch.views.linked_data import own_sheet_page
from unhunch.views.often import often_words
from unhunch.views.routine import RoutineView
from unhunch.views.share import site_share
from unhunch.views.stop_lines import common_stop, own_signs

Data = dict[str, object]

_TIMES: Final = range(1, MOST_TIMES + 1)
"""How often a day something may be done."""


@dataclass(frozen=True)
class Choice:
    """A technique that may be picked, as the list shows it."""

    id: str
    name: str
    kind: str
    dose: str
    grade: str
    thumb: Markup | None


@dataclass(frozen=True)
class Count:
    """A number that the sheet may say of how often, with all that it may be."""

    id: str
    label: str
    numbers: Sequence[int]


@dataclass(frozen=True)
class OwnSheetView:
    """The page where a sheet is put together. `frame` is a card with every place that a sheet may fill."""

    head: Head
    safety: Brief
    choices: tuple[Choice, ...]
    routines: tuple[RoutineView, ...]
    counts: tuple[Count, ...]
    times: Sequence[int]
    weekdays: tuple[str, ...]
    frame: Card


def own_sheet_view(book: Book) -> OwnSheetView:
    """Put the page into words."""
    edition, path = book.edition, f"{OWN_SHEET}/"
    t = edition.t
    title, description = t("own.title"), t("own.description")
    about = own_sheet_page(edition, path, title, description)
    return OwnSheetView(
        head=head(edition, path, title, description, share=site_share(edition), linked_data=about),
        safety=brief(edition),
        choices=tuple(map(_of_plain, book.parts("choice", pickable(book), partial(_plain_choice, book)))),
        routines=tuple(book.routines.values()),
        counts=(
            Count("times", t("own.times"), _TIMES),
            Count("days", t("own.days"), range(1, len(WEEKDAYS) + 1)),
        ),
        times=_TIMES,
        weekdays=tuple(t.group("sessions.names")[day] for day in WEEKDAYS),
        frame=_frame(edition),
    )


def pickable(book: Book) -> Iterator[str]:
    """Yield the id of each technique that a routine holds: what no routine may hold, no reader's sheet may."""
    return filter(book.edition.held, book.techniques)


def _plain_choice(book: Book, id_: str) -> Iterator[dict[str, Any]]:
    yield asdict(_choice(book, id_))


def _of_plain(plain: Mapping[str, Any]) -> Choice:
    thumb = plain["thumb"]
    return Choice(**{**plain, "thumb": Markup(thumb) if thumb else None})  # noqa: S704 - drawn by us


def _choice(book: Book, id_: str) -> Choice:
    view = book.techniques[id_]
    return Choice(
        id=id_,
        name=view.name,
        kind=view.kind,
        dose=view.amount.words if view.amount else "",
        grade=(view.move or view.family).label,
        thumb=view.picture.thumb if view.picture else None,
    )


def _frame(edition: Edition) -> Card:
    """Give an empty sheet on which nothing is missing that a full one may say."""
    frame = own_card(edition, ())
    return replace(
        frame,
        cautions=(CautionLine("", ""),),
        check=(CautionLine("", ""),),
        shortened_for="",
        not_reviewed=edition.t("card.not_reviewed"),
    )


def own_sheet_data(book: Book) -> Data:
    """Give what the page's scripts compute with; an id that may be picked leads to its technique."""
    edition, t = book.edition, book.edition.t
    catalog, card, player, log = edition.catalog, t.group("card"), t.group("player"), t.group("log")["script"]
    return {
        "version": catalog.about.version,
        "address": edition.settings.address(f"{OWN_SHEET}/"),
        "local": edition.settings.local,
        "most": MOST_ITEMS,
        "stop": [sign.short or sign.text for sign in catalog.safety.stop_if],
        "stop_then": catalog.safety.stop_then,
        "halt": asdict(common_stop(edition)),
        "levels": [level.label for level in catalog.vocabulary.levels],
        "conditions": {
            term.id: {"label": term.short or term.label, "clause": term.clause} for term in catalog.vocabulary.cautions
        },
        "limits": limits(),
        "room": {
            "few": FEW,
            "large_print": asdict(LARGE),
            "large": asdict(heights(FEW)),
            "small": asdict(heights(MOST_ITEMS)),
        },
        "techniques": {id_: _technique(edition, id_) for id_ in pickable(book)},
        "routines": {id_: _routine(edition, edition.routine(id_)) for id_ in book.routines},
        "words": {
            **{name: t.group(name) for name in ("time", "list", "dose", "sessions")},
            **{name: card[name] for name in ("meta", "meta_nothing", "qr_alt", "days")},
            **{name: card[name] for name in ("caution", "check", "instead")},
            **{name: log[name] for name in ("day", "months")},
            **{f"play_{name}": player[name] for name in ("title", "takes", "summary", "summary_nothing", "steps")},
            "colon": t("sheet.colon"),
            "once": {"box": t("sheet.once"), **t.group("once")},
            "untitled": t("own.title"),
            **t.group("own.script"),
        },
    }


def _technique(edition: Edition, id_: str) -> Data:
    technique, picture = edition.technique(id_), edition.pictures.get(id_)
    own = particular(edition.catalog.vocabulary, technique)
    return {
        "name": technique.name,
        "formerly": technique.formerly,
        "dose": technique.dose.model_dump() if technique.dose else {},
        "range": dict(_spans(technique)),
        "level": technique.level,
        "needs": edition.labels("equipment", technique.equipment),
        "stop": [sign.short or sign.text for sign in technique.stop_if],
        "halt": own_signs(technique),
        "cautions": {
            name: caution.model_dump(include={"do", "how"}, exclude_none=True) | ({"own": True} if name in own else {})
            for name, caution in changing(edition.catalog.vocabulary, technique).items()
        },
        "reviewed": technique.reviewed is not None,
        **({"shape": shape(picture).data} if picture else {}),
    }


def _spans(technique: Technique) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield each part of the dose that a reader may set, with the least and the most."""
    dose = technique.dose.model_dump() if technique.dose else {}
    spans = technique.range.model_dump(exclude={"note", "references"}, exclude_none=True) if technique.range else {}
    return ((part, span) for part, span in spans.items() if part in dose)


def _routine(edition: Edition, routine: Routine) -> Data:
    items = [_item(item) | _instead(edition, item.alternative) for item in routine.items]
    sessions = routine.sessions
    return {
        "name": routine.name,
        "frequency": often_words(routine, edition.t),
        "times": sessions.times_a_day[1] if sessions else 0,
        "days": sessions.most_days if sessions else 0,
        "items": items,
    }


def _instead(edition: Edition, alternative: Alternative | None) -> Data:
    if alternative is None:
        return {}
    head, more = when(edition, alternative)
    what = another(edition, alternative)
    return {"instead": {"technique": alternative.technique, "head": head, "more": more, "what": what}}


def _item(item: Item) -> Data:
    dose = item.dose.numbers if item.dose else {}
    return {"id": item.technique, "dose": dose, **({"once": True} if item.once else {})}
