"""What pages say to machines, with the small catalogs: types, times, reasons against, reviews, and only known words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.editions import knee_book, small_book
from tests.schema_org import faults, nodes, terms
from unhunch.model.evidence import Review
from unhunch.site.head import linked_data
from unhunch.views import schema_org
from unhunch.views.edition import Edition
from unhunch.views.linked_data import page_data, player_data, routine_data, technique_data
from unhunch.views.technique import TechniqueView

KNEE, TOES = knee_book(), small_book()


def graph(data: schema_org.Node) -> list[dict[str, Any]]:
    """The nodes of a page's data."""
    described = data["@graph"]
    assert isinstance(described, list)
    return described


def described(view: TechniqueView, edition: Edition = KNEE.edition) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the page of a technique of the knees says of itself, and of the technique."""
    page, thing = graph(technique_data(edition, view))
    return page, thing


def reviewed(reviews: Mapping[str, date]) -> Edition:
    """The knees, of which one person has read some techniques, each on its day."""
    catalog = KNEE.edition.catalog
    read = {
        id_: replace(sourced, entry=sourced.entry.model_copy(update={"reviewed": review(reviews[id_])}))
        if id_ in reviews
        else sourced
        for id_, sourced in catalog.techniques.items()
    }
    return replace(KNEE.edition, catalog=replace(catalog, techniques=read))


def review(day: date) -> Review:
    return Review(by="A. Reader", role="physiotherapist", on=day, of="0123456789ab")


@pytest.mark.parametrize(
    ("id_", "types"),
    [
        ("knee-straighten", ["HowTo", "PhysicalTherapy"]),
        ("knee-cooling", ["HowTo", "MedicalTherapy"]),
        ("knee-tape", "MedicalTherapy"),
    ],
)
def test_a_technique_is_what_it_is_by_its_kind_and_by_who_gives_it(id_: str, types: object) -> None:
    assert described(KNEE.techniques[id_])[1]["@type"] == types


def test_a_technique_that_nobody_need_leave_out_is_only_a_way_to_do_something() -> None:
    cooling = KNEE.techniques["knee-cooling"]
    assert described(replace(cooling, cautions=()))[1]["@type"] == "HowTo"


def test_who_may_adapt_a_technique_has_no_reason_against_it() -> None:
    view = KNEE.techniques["knee-straighten"]
    shown = {reason["name"] for reason in described(view)[1].get("contraindication", [])}
    assert shown == {c.label for c in view.cautions if c.do != "adapt"}
    assert all("adapt" not in c.action for c in view.cautions if c.label in shown)


def test_a_page_is_reviewed_only_when_somebody_did() -> None:
    view = KNEE.techniques["knee-straighten"]
    assert not {"lastReviewed", "reviewedBy"} & described(view)[0].keys()
    page, _ = described(view, reviewed({view.id: date(2026, 1, 31)}))
    assert page["lastReviewed"] == "2026-01-31"
    assert page["reviewedBy"] == [{"@type": "Person", "name": "A. Reader", "jobTitle": "physiotherapist"}]


def test_a_routine_is_reviewed_when_all_of_its_techniques_are_and_as_of_the_oldest_review() -> None:
    view = KNEE.routines["knee-morning"]
    assert len(view.items) > 1
    days = {item.id: date(2026, 1, number) for number, item in enumerate(view.items, 1)}
    page, _ = graph(routine_data(reviewed(days), view))
    assert (page["lastReviewed"], len(page["reviewedBy"])) == ("2026-01-01", 1)
    one_less = dict([*days.items()][:-1])
    assert "lastReviewed" not in str(routine_data(reviewed(one_less), view))


@pytest.mark.parametrize(
    ("length", "text"), [(0, "PT0S"), (59, "PT59S"), (60, "PT1M"), (125, "PT2M5S"), (3600, "PT60M")]
)
def test_a_duration_is_written_as_iso_8601_has_it(length: int, text: str) -> None:
    assert schema_org.duration(length) == text


def test_the_sections_of_a_routine_take_as_long_as_the_routine() -> None:
    for view in (*KNEE.routines.values(), *TOES.routines.values()):
        edition = KNEE.edition if view.id in KNEE.routines else TOES.edition
        _, thing = graph(routine_data(edition, view))
        parts = [seconds_of(section["timeRequired"]) for section in thing["step"]]
        assert sum(parts) == seconds_of(thing["totalTime"])


def seconds_of(duration: str) -> int:
    minutes, _, rest = duration.removeprefix("PT").rpartition("M")
    return 60 * int(minutes or 0) + int(rest.removesuffix("S") or 0)


def test_a_player_is_a_part_of_its_routines_page() -> None:
    (page,) = graph(player_data(TOES.edition, next(iter(TOES.routines.values()))))
    assert page["isPartOf"]["@id"] + "play/" == page["url"]


def test_every_page_of_the_small_catalogs_keeps_to_the_list_of_terms() -> None:
    for book in (KNEE, TOES):
        pages = [page_data(book, path, page) for path, page in book.edition.catalog.pages.items()]
        techniques = [technique_data(book.edition, view) for view in book.techniques.values()]
        routines = [routine_data(book.edition, view) for view in book.routines.values()]
        for data in (*pages, *techniques, *routines):
            assert faults(data, terms()) == []
            assert len(list(nodes(data))) > 1


def test_text_in_the_data_cannot_end_the_script() -> None:
    text = str(linked_data({"@context": "https://schema.org", "name": "</script><b>&"}))
    assert text.count("<") == 2
    assert "&" not in text


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Cure"}, "no type Cure"),
        ({"@type": "HowTo", "contraindication": "x"}, "contraindication is no property of HowTo"),
        ({"@type": "WebPage", "promise": "x"}, "promise is no property of WebPage"),
        ({"@type": "WebPage", "breadcrumb": {"@type": "Person"}}, "breadcrumb cannot be a Person"),
    ],
)
def test_a_word_that_schema_org_does_not_know_is_seen(node: dict[str, object], fault: str) -> None:
    assert fault in faults({"@context": "https://schema.org", "@graph": [node]}, terms())
