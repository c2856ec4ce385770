"""Sheets for tests: what may be picked, and strategies for sheets of it."""

import json
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from tests.conftest import SITE_URL
from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.catalog.default_pages import with_default_pages
from unhunch.model.dose import Dose, DoseChange, changed
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.own_sheet import own_sheet_data
from unhunch.views.settings import Settings

Data = dict[str, Any]

EN = strings("en")
BOOK = Book.of(Edition(with_default_pages(catalog_of(PROJECT), EN), EN, Settings(site_url=SITE_URL)))
DATA: Data = json.loads(json.dumps(own_sheet_data(BOOK)))
TECHNIQUES: Data = DATA["techniques"]
MOST: int = DATA["most"]
PATIENT = settings(max_examples=60)
BARE: Data = {
    **dict.fromkeys(("title", "frequency", "for", "by", "clinic", "review", "routine"), ""),
    "times": 0,
    "days": 0,
    "large": False,
    "items": [],
}
"""A sheet that says nothing."""


def _values(part: str, least: float, most: float) -> st.SearchStrategy[float]:
    if part == "minutes":
        return st.integers(round(least * 100), round(most * 100)).map(lambda hundredths: hundredths / 100)
    return st.integers(round(least), round(most))


def _item(id_: str) -> st.SearchStrategy[Data]:
    span = TECHNIQUES[id_]["range"]
    dose = st.fixed_dictionaries({part: _values(part, *span[part]) for part in span})
    return st.fixed_dictionaries({"id": st.just(id_), "dose": dose})


def _confirmed(item: Data) -> st.SearchStrategy[Data]:
    """An item of which somebody confirmed some parts outside their ranges, as far as a dose can have them."""
    spans, limits = TECHNIQUES[item["id"]]["range"], DATA["limits"]
    outside = {part: _outside(part, span, limits[part]) for part, span in spans.items() if limits[part] != span}
    return st.fixed_dictionaries({}, optional=outside).map(
        lambda parts: {**item, "dose": {**item["dose"], **parts}, **({"beyond": sorted(parts)} if parts else {})}
    )


def _outside(part: str, span: list[float], limits: list[float]) -> st.SearchStrategy[float]:
    return _values(part, *limits).filter(lambda value: not span[0] <= value <= span[1])


def _prepared(item: Data) -> st.SearchStrategy[Data]:
    """An item as somebody prepares it for another: a note, one side alone, a rest, times and days of its own."""
    whole = TECHNIQUES[item["id"]]["dose"]
    days = st.lists(st.integers(0, 6), min_size=1, unique=True).map(sorted)
    own: Data = {"note": NOTES, "times": st.integers(1, 4), "on": days}
    if whole.get("each") == "side":
        own["side"] = st.sampled_from(["left", "right"])
    if "set_rest_seconds" in whole:
        own["rest"] = st.integers(0, 600)
    return st.fixed_dictionaries({}, optional=own).map(lambda more: {**item, **more})


NOTES = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=120)
ITEMS = st.lists(st.sampled_from(sorted(TECHNIQUES)).flatmap(_item), max_size=MOST)
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=50)
SHORT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)
ROUTINES = st.sampled_from(["", *sorted(DATA["routines"])])
TICKED = st.none() | st.lists(st.sampled_from(sorted(DATA["conditions"])), min_size=1, unique=True)
SHEETS = st.fixed_dictionaries(
    {
        **dict.fromkeys(("title", "frequency", "for", "by"), TEXTS),
        "clinic": TEXTS,
        "review": SHORT,
        "times": st.integers(0, 4),
        "days": st.integers(0, 7),
        "large": st.booleans(),
        "routine": ROUTINES,
        "items": ITEMS.flatmap(lambda items: st.tuples(*map(_confirmed, items))).flatmap(
            lambda items: st.tuples(*map(_prepared, items)).map(list)
        ),
    }
)


def dose_of(item: Data) -> Dose:
    """The whole dose of a sheet's item, as Python has it."""
    dose = BOOK.edition.technique(item["id"]).dose
    assert dose is not None
    parts = {part: value if part == "minutes" else int(value) for part, value in item["dose"].items()}
    return changed(dose, DoseChange.model_validate(parts))
