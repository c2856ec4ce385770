"""What the finder's script is told: facts from the catalog, as data that cannot break out of its element."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.editions import catalog_of
from tests.finder.choices import REAL
from tests.project import PROJECT
from unhunch.catalog.conditions import answers
from unhunch.strings import strings
from unhunch.text.escape import script_data
from unhunch.views.answers import answers_data
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.settings import Settings

CATALOG = catalog_of(PROJECT)
BY_PATH = {entry["path"]: entry for entry in REAL}


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_data_comes_back_from_a_script_element_as_it_was(data: object) -> None:
    assert json.loads(str(script_data({"data": data}))) == {"data": data}


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "&lt;", "\u2028"])
def test_no_text_can_end_its_script_element(text: str) -> None:
    assert "<" not in str(script_data({text: text}))


def test_every_entry_of_the_catalog_can_be_found() -> None:
    paths = [*(f"routines/{id_}/" for id_ in CATALOG.routines), *(f"techniques/{id_}/" for id_ in CATALOG.techniques)]
    assert list(BY_PATH) == paths


def test_a_routine_has_what_each_of_its_techniques_has() -> None:
    facts = BY_PATH["routines/floor-session/"]
    techniques = [CATALOG.techniques[item.technique].entry for item in CATALOG.routines["floor-session"].entry.items]
    assert facts["positions"] == [list(technique.positions) for technique in techniques]
    assert facts["equipment"] == ["mat", "pillow", "towel"]
    assert facts["kinds"] == ["mobilise", "strengthen", "stretch", "breathing"]


def test_a_treatment_by_others_has_no_minutes() -> None:
    assert BY_PATH["techniques/ultrasound/"]["minutes"] is None


def test_other_names_and_regions_can_be_searched() -> None:
    text = BY_PATH["techniques/arm-slides/"]["text"]
    assert "wall angel" in text
    assert "between the shoulder blades" in text


def test_each_caution_is_told_with_what_to_do_and_why() -> None:
    t = strings("en")
    data = json.loads(json.dumps(answers_data(Book.of(Edition(CATALOG, t, Settings())))))
    for id_, technique in CATALOG.techniques.items():
        cautions = data["techniques"][id_]["cautions"]
        assert len(cautions) == len(CATALOG.vocabulary.cautions) == len(data["conditions"])
        for condition, caution in answers(CATALOG.vocabulary, technique.entry).items():
            expected = {"do": caution.do, "why": caution.why} | ({"how": caution.how} if caution.how else {})
            assert data["cautions"][cautions[list(data["conditions"]).index(condition)]] == expected
