"""The catalog's entries and filters, and strategies for random ones."""

import json
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.catalog.default_pages import with_default_pages
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.finder import finder
from unhunch.views.settings import Settings

Entry = dict[str, Any]
Filter = dict[str, Any]
Chosen = dict[str, list[str]]

EN = strings("en")
DATA = json.loads(
    json.dumps(finder(Book.of(Edition(with_default_pages(catalog_of(PROJECT), EN), EN, Settings()))).data)
)
REAL: list[Entry] = DATA["entries"]
FILTERS: list[Filter] = DATA["filters"]
OPTIONS = {f["id"]: f["options"] for f in FILTERS}
WORDS = sorted({word for entry in REAL for word in entry["text"].split()})
TYPED = st.lists(st.sampled_from(WORDS) | st.text(st.sampled_from("abcéñÅö ﬁ"), max_size=4), max_size=3).map(" ".join)


def some(name: str, most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(OPTIONS[name]), unique=True, max_size=most)


CHOSEN = st.fixed_dictionaries(
    {},
    optional={
        **{f["id"]: some(f["id"], 1 if f["one"] else 4) for f in FILTERS},
        "text": TYPED.map(lambda typed: [typed]),
    },
)
ENTRY = st.fixed_dictionaries(
    {
        "type": st.sampled_from(OPTIONS["type"]),
        "path": st.just(""),
        "name": st.just(""),
        "minutes": st.none() | st.integers(1, 40),
        "level": st.sampled_from(OPTIONS["level"]),
        "kinds": some("kind"),
        "positions": st.lists(some("position"), max_size=3),
        "places": st.lists(some("place"), max_size=3),
        "equipment": some("have"),
        "leave_out": st.lists(some("caution"), max_size=3),
        "text": TYPED,
    }
)
PATIENT = settings(max_examples=150)
