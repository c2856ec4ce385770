"""A reader's own sheet as the card of a sheet; or why it cannot be printed as its link says it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from unhunch.model.dose import Dose, DoseChange, changed, limits
from unhunch.model.routine import MOST_ITEMS
from unhunch.model.sessions import MOST_TIMES, WEEKDAYS, Sessions
from unhunch.sheets.patients.link import Item, OwnSheet
from unhunch.text.letters import missing_letters
from unhunch.views.book import Book
from unhunch.views.card import Card, Exercise
from unhunch.views.cards import own_card
from unhunch.views.edition import Edition
from unhunch.views.often import boxes, few_words, sentences, sessions_words
from unhunch.views.own_sheet import pickable
from unhunch.views.qr import qr_svg
from unhunch.views.words import capital, joined

MOST_OF_CODE = 425
"""Letters of an address up to which a phone reads its code from paper, as own-sheet/qr.js has it in modules."""

_LONGEST_REST = 600


def faults(book: Book, sheet: OwnSheet) -> Iterator[str]:
    """Yield all that keeps a sheet from being printed as its link says it."""
    edition, now = book.edition, _names_now(book)
    if not sheet.items:
        yield "nothing is on the sheet of this link"
    if len(sheet.items) > MOST_ITEMS:
        yield f"the sheet of this link has {len(sheet.items)} techniques, and {MOST_ITEMS} are the most"
    if sheet.times > MOST_TIMES or sheet.days > len(WEEKDAYS):
        yield "the sheet of this link asks for more times a day or days a week than there are"
    for item in sheet.items:
        if item.id not in now:
            yield f"`{item.id}` of this link is no longer here, or may not be on a sheet"
        else:
            yield from _of_item(edition, replace(item, id=now[item.id]))
    texts = (sheet.title, sheet.frequency, sheet.by, sheet.review, *(item.note for item in sheet.items))
    for text in texts:
        for run in dict.fromkeys(run for _, run in missing_letters(text)):
            yield f"the printed sheets have no letter for `{run}`, which a text of this link has"
        if not text.isprintable():
            yield "a text of this link has a sign that cannot be seen"


def _of_item(edition: Edition, item: Item) -> Iterator[str]:
    technique, possible = edition.technique(item.id), limits()
    spans = technique.range.model_dump(exclude_none=True) if technique.range else {}
    for part, value in item.dose.items():
        if part not in spans or not hasattr(technique.dose, part):
            yield f"{technique.name}: `{part}` of this link cannot be set"
            continue
        least, most = possible[part] if part in item.beyond else spans[part]
        if not least <= value <= most or (part != "minutes" and value % 1):
            yield f"{technique.name}: `{part}` of this link is {value:g}, and {least:g} to {most:g} is allowed"
    if item.times > MOST_TIMES or (item.rest or 0) > _LONGEST_REST:
        yield f"{technique.name}: this link asks for more times a day, or a longer rest, than a sheet can"


def card_of(book: Book, sheet: OwnSheet) -> Card:
    """Give the card of a sheet that has no fault."""
    edition, now, t = book.edition, _names_now(book), book.edition.t
    items = [replace(item, id=now[item.id]) for item in sheet.items]
    said = bool(sheet.times or sheet.days)
    sessions = Sessions(times_a_day=(sheet.times or 1,) * 2, days_a_week=(sheet.days,) * 2 if sheet.days else None)
    routine = sheet.routine if sheet.routine in book.routines else ""
    frequency = sheet.frequency or (sessions_words(sessions, t) if said else "")
    card = own_card(edition, [(item.id, _dose(edition, item)) for item in items], frequency, routine=routine)
    address = f"{card.address}#{sheet.fragment}"
    return replace(
        card,
        title=sheet.title or card.title,
        boxes=boxes(sessions if said else None, t),
        exercises=tuple(_exercise(edition, *pair) for pair in zip(card.exercises, items, strict=True)),
        qr=None if card.qr is None or len(address) > MOST_OF_CODE else qr_svg(address),
    )


def _exercise(edition: Edition, exercise: Exercise, item: Item) -> Exercise:
    t = edition.t
    words = t.group("own.script")
    often = _often(edition, item)
    once, dose = exercise.once and not often, _dose(edition, item)
    plain = (sentences(dose, t, once=once), words["side"][item.side] if item.side else "", often)
    beyond = (_beyond(edition, item, part) for part in item.beyond)
    note = _sentences((*beyond, item.note)) or None
    return replace(exercise, once=once, dose=few_words(dose, t, once=once), plain=_sentences(plain), note=note)


def _sentences(texts: Sequence[str]) -> str:
    return " ".join(filter(None, texts))


def _beyond(edition: Edition, item: Item, part: str) -> str:
    """Say that a part of a dose lies outside its range, and that somebody confirmed it."""
    t = edition.t
    spans = edition.technique(item.id).range
    least, most = getattr(spans, part)
    said = {"part": t.group("own.script")["part"][part], "now": f"{item.dose[part]:g}"}
    return (
        "" if least <= item.dose[part] <= most else t("own.script.beyond", **said, least=f"{least:g}", most=f"{most:g}")
    )


def _often(edition: Edition, item: Item) -> str:
    """Say how often one exercise is done, where that is another than the whole sheet."""
    t = edition.t
    names = [t.group("sessions.names")[day] for day in WEEKDAYS]
    times = [t("sessions.times", n=item.times)] if item.times else []
    days = [t("sessions.on", days=joined([names[day] for day in item.on], t))] if item.on else []
    return capital(t("list.comma").join((*times, *days))) + t("list.sentence_end") if times or days else ""


def _dose(edition: Edition, item: Item) -> Dose:
    dose = edition.technique(item.id).dose
    assert dose is not None, "what may be picked has a dose"
    parts = {part: value if part == "minutes" else int(value) for part, value in item.dose.items()}
    if item.rest is not None and hasattr(dose, "set_rest_seconds"):
        parts["set_rest_seconds"] = item.rest
    whole = changed(dose, DoseChange.model_validate(parts))
    return whole.model_copy(update={"each": None}) if item.side and getattr(whole, "each", None) == "side" else whole


def _names_now(book: Book) -> Mapping[str, str]:
    """Give the id of today for each that a technique has or had."""
    there = list(pickable(book))
    earlier = {old: id_ for id_ in there for old in book.edition.technique(id_).formerly}
    return {**earlier, **{id_: id_ for id_ in there}}
