"""What every page must say before it advises anything."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.conftest import SITE_URL
from tests.editions import catalog_of
from tests.project import PROJECT
from tests.site.addresses import absolute, file_of, links
from tests.site.conftest import Pages
from unhunch.catalog.catalog import Catalog

ADVICE = ("index.html", "safety/index.html", "routines/", "techniques/", "causes/", "desk/", "treatments/", "evidence/")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(PROJECT)


@pytest.fixture(scope="module")
def bodies(pages: dict[str, Element]) -> dict[str, Element]:
    """The article of each page; the home page's is wrapped once more."""
    articles = {path: page.find(".//article") for path, page in pages.items()}
    return {
        path: home if (home := article.find("div[@class='home']")) is not None else article
        for path, article in articles.items()
        if article is not None
    }


def of(bodies: dict[str, Element], kinds: tuple[str, ...]) -> dict[str, Element]:
    chosen = {path: body for path, body in bodies.items() if path.startswith(kinds)}
    assert len(chosen) >= len(kinds)
    return chosen


def routines(bodies: dict[str, Element]) -> dict[str, Element]:
    found = {p: b for p, b in bodies.items() if p.startswith("routines/") and p != "routines/index.html"}
    assert len(found) >= 9
    return found


def notes(body: Element, kind: str) -> list[Element]:
    return body.findall(f".//div[@class='admonition {kind}']")


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_page_that_gives_advice_says_that_nobody_clinical_has_reviewed_it(bodies: dict[str, Element]) -> None:
    assert not [path for path, body in of(bodies, ADVICE).items() if not notes(body, "not-reviewed")]


def test_every_page_but_a_player_says_to_check_first(pages: Pages, catalog: Catalog) -> None:
    line = catalog.safety.before_all.short
    checked = [path for path, page in pages.items() if page.find(".//main") is not None and "/play/" not in path]
    assert len(checked) > 40
    for path in checked:
        (band,) = pages[path].findall(".//aside[@class='safety-line']")
        assert text(band).startswith(str(line)), path


def test_the_page_on_safety_says_the_whole_of_it(bodies: dict[str, Element], catalog: Catalog) -> None:
    """What stands before all exercise elsewhere is a sign of a list there."""
    said, safety = text(bodies["safety/index.html"]), catalog.safety
    actions = [group.action for group in safety.tiers]
    signs = [sign.text for group in safety.tiers for sign in group.signs]
    asked = [condition.text for condition in safety.ask_first.conditions]
    assert [line for line in (*actions, *signs, *asked, safety.stop_then) if line not in said] == []


def test_every_routine_shows_every_emergency_sign_unfolded(bodies: dict[str, Element], catalog: Catalog) -> None:
    signs = [sign.text for sign in catalog.safety.emergency.signs]
    assert signs
    for path, body in routines(bodies).items():
        (note,) = notes(body, "safety-emergency")
        assert not [sign for sign in signs if sign not in text(note)], path
        assert not [fold for fold in body.iter("details") if note in list(fold.iter())], path


def test_every_technique_with_a_card_says_when_to_stop(bodies: dict[str, Element]) -> None:
    cards = [card for body in bodies.values() for card in body.findall(".//section[@id='card']")]
    assert len(cards) > 20
    assert all(card.find(".//div[@class='rc-stop']") is not None for card in cards)


def test_no_heading_of_any_page_is_two_levels_below_the_one_before_it(pages: Pages) -> None:
    for path, page in pages.items():
        levels = [int(one.tag[1]) for one in page.iter() if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), path
        assert levels[:1] in ([], [1]), path


def running(element: Element) -> str:
    """Give the words as a reader meets them, without what is no prose."""
    if element.tag in ("script", "style", "pre", "code", "svg", "title"):
        return element.tail or ""
    return (element.text or "") + "".join(map(running, element)) + (element.tail or "")


def test_no_sentence_runs_into_the_next_one(pages: Pages) -> None:
    joined = {path: re.findall(r".{,20}[a-z)][.!?:;][A-Z][a-z]+", running(page)) for path, page in pages.items()}
    assert {path: found for path, found in joined.items() if found} == {}


def references(bodies: dict[str, Element]) -> dict[str, tuple[str, Element]]:
    """Give each reference with the page that it stands on, by its anchor."""
    return {
        one.attrib["id"]: (path, one)
        for path, body in bodies.items()
        for one in body.iter("div")
        if "reference" in one.get("class", "").split()
    }


def test_each_reference_is_shown_with_who_cites_it(bodies: dict[str, Element], catalog: Catalog) -> None:
    shown = references(bodies)
    assert set(shown) == {f"ref-{id_}" for id_ in catalog.references}
    assert {path.rpartition("lists/references/")[0] for path, _ in shown.values()} == {""}
    citing = {id_: [link for link in links(one) if not link.startswith("http")] for id_, (_, one) in shown.items()}
    assert not [id_ for id_, found in citing.items() if not found]


def test_whoever_a_reference_lists_does_cite_it(bodies: dict[str, Element]) -> None:
    for anchor, (path, reference) in references(bodies).items():
        for address in (absolute(path, link) for link in links(reference)):
            if address.startswith(SITE_URL):
                cited = {link.partition("#")[2] for link in links(bodies[file_of(address)])}
                assert anchor in cited, address


def test_every_reference_that_is_shown_was_read_at_least_in_part(catalog: Catalog) -> None:
    assert {reference.entry.claim_seen for reference in catalog.references.values()} <= {
        "direct",
        "partial",
        "third_party",
    }


def test_the_home_page_names_its_routine_for_the_next_two_minutes(bodies: dict[str, Element]) -> None:
    entry = bodies["index.html"].find(".//a[@class='entry-link']")
    assert entry is not None
    assert Path(entry.attrib["href"]).parent.name == "routines"
