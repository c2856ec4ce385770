"""Every page of the built site says of itself, to machines, what it says to readers."""

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from tests.conftest import SITE_URL
from tests.schema_org import faults, nodes, terms, types_of
from tests.site.addresses import file_of

Described = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def described(pages: dict[str, Element]) -> Described:
    """The data of each page that is one: nothing for machines on the page that is not there."""
    found = {}
    for path, page in pages.items():
        if path == "404.html" or page.find(".//meta[@http-equiv='refresh']") is not None:
            continue
        (script,) = [one for one in page.iter("script") if one.get("type") == "application/ld+json"]
        found[path] = json.loads(script.text or "")
    return found


def test_every_word_is_one_of_schema_org(described: Described) -> None:
    assert len(described) > 50
    assert {path: found for path, data in described.items() if (found := faults(data, terms()))} == {}


def test_the_list_of_terms_holds_none_that_no_page_needs(described: Described) -> None:
    used = [node for data in described.values() for node in nodes(data)]
    reviewed = {"lastReviewed", "reviewedBy", "jobTitle"}  # until somebody has
    assert terms()["properties"].keys() - {name for node in used for name in node} <= reviewed
    types = {name for node in used for name in types_of(node)} | {"Person"}
    parents = {name for above in terms()["types"].values() for name in above}
    assert terms()["types"].keys() == types | parents


def test_every_page_names_its_own_address_and_the_title_that_readers_see(
    described: Described, pages: dict[str, Element]
) -> None:
    for path, data in described.items():
        page = data["@graph"][0]
        assert file_of(page["url"]) == path
        canonical = pages[path].find(".//link[@rel='canonical']")
        assert canonical is not None, path
        assert canonical.get("href") == page["url"] == page["@id"]
        title = pages[path].findtext(".//title") or ""
        assert page["name"] in title or path == "index.html", path


def test_every_address_is_absolute_and_leads_to_a_page(described: Described, site_dir: Path) -> None:
    for path, data in described.items():
        for node in nodes(data):
            for name in ("url", "item", "@id"):
                if name in node:
                    assert node[name].startswith(SITE_URL), (path, name)
                    assert (site_dir / file_of(node[name].partition("#")[0])).is_file(), (path, node[name])


def test_every_breadcrumb_begins_at_home_and_ends_at_the_page(described: Described) -> None:
    trails = {path: data["@graph"][0].get("breadcrumb") for path, data in described.items()}
    without = {path for path, trail in trails.items() if trail is None}
    assert without == {"index.html", *(path for path in described if path.endswith("/play/index.html"))}
    for path, trail in trails.items():
        if trail:
            items = trail["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert (items[0]["item"], file_of(items[-1]["item"])) == (SITE_URL, path)


def test_every_technique_and_routine_says_its_steps_in_their_order(
    described: Described, pages: dict[str, Element]
) -> None:
    for path, data in described.items():
        card = pages[path].find(".//section[@id='card']")
        if card is None:
            continue
        shown = ["".join(step.itertext()) for step in card.iter("li") if step.get("class") == "rc-step"]
        assert [node["text"] for node in nodes(data) if node["@type"] == "HowToStep"] == shown, path


def test_every_page_is_as_old_as_the_catalog(described: Described) -> None:
    assert len({data["@graph"][0]["dateModified"] for data in described.values()}) == 1
