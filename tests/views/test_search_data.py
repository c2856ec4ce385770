"""The files of the search: one while there are few pages, else parts that say the same."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.editions import knee_book, small_book
from unhunch.views import search_data
from unhunch.views.search import findable, words
from unhunch.views.search_data import posted, search_files


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Any]:
    """The files of a search that calls a few pages many."""
    for name, value in {"WHOLE": 1, "POSTED": 9, "TOLD": 4}.items():
        monkeypatch.setattr(search_data, name, value)
    return {path: json.loads(json.dumps(data)) for path, data in search_files(small_book())}


def test_of_few_pages_one_file_tells_all() -> None:
    ((path, data),) = search_files(knee_book())
    assert path == "search.json"
    assert data.keys() == {"entries", "synonyms", "strings"}
    assert data["synonyms"] == []


def test_of_many_pages_the_first_file_has_every_word_and_routines_to_begin_with(parts: Mapping[str, Any]) -> None:
    data = parts["search.json"]
    listed = [word for part in data["parts"]["words"] for word in part]
    assert listed == [*posted(findable(small_book()))]
    assert {entry["type"] for entry in data["entries"]} == {"routine"}
    assert "text" not in data["entries"][0]


def test_each_part_has_the_words_that_are_listed_for_it_and_is_no_larger_than_one_word_makes_it(
    parts: Mapping[str, Any],
) -> None:
    for number, listed in enumerate(parts["search.json"]["parts"]["words"]):
        part = parts[f"search/words-{number}.json"]
        assert [*part] == listed
        places = sum(len(places) for fields in part.values() for places in fields.values())
        assert places <= search_data.POSTED or len(part) == 1


def test_a_word_leads_to_each_page_that_has_it_where_it_counts_most(parts: Mapping[str, Any]) -> None:
    found = findable(small_book())
    for path, part in parts.items():
        if path.startswith("search/words-"):
            for word, fields in part.items():
                for field, places in fields.items():
                    for place in places:
                        assert word in words([getattr(found[place], field)]).split()
    (toe,) = [part for path, part in parts.items() if "words" in path and "toe" in part]
    places = [place for places in toe["toe"].values() for place in places]
    assert len(places) == len(set(places))
    assert found[toe["toe"]["title"][0]].title.startswith("Toe")


def test_what_is_shown_of_a_page_stands_in_the_part_of_its_place(parts: Mapping[str, Any]) -> None:
    for place, entry in enumerate(findable(small_book())):
        shown = parts[f"search/pages-{place // 4}.json"]["entries"][place % 4]
        assert (shown["path"], shown["title"], shown["summary"]) == (entry.path, entry.title, entry.summary)
