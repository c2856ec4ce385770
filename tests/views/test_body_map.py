"""Who asks what works at a place is told first for which signs there to get help."""

from functools import cache

from tests.editions import catalog_of, edition_of
from tests.project import PROJECT
from unhunch.strings import strings
from unhunch.views.body_map import BodyMap, body_map
from unhunch.views.book import Book
from unhunch.views.safety import in_few_words

EN = strings("en")


@cache
def real() -> BodyMap:
    return body_map(Book.of(edition_of(PROJECT)))


def test_every_place_has_a_number_and_something_that_works_there() -> None:
    spots = real().spots
    assert [spot.number for spot in spots] == [*range(1, len(spots) + 1)]
    assert len(spots) >= 4
    assert all(spot.techniques for spot in spots)


def test_a_place_tells_every_urgent_sign_that_is_felt_there() -> None:
    catalog = catalog_of(PROJECT)
    names = {region.label: region.id for region in catalog.vocabulary.regions}
    for spot in real().spots:
        region = names[spot.label.lower()]
        felt = [(group.id, sign) for group in catalog.safety.urgent for sign in group.signs if region in sign.where]
        assert {one.group for one in spot.first} == {group for group, _ in felt}
        said = " ".join(one.signs for one in spot.first)
        assert [sign.text for _, sign in felt if (in_few_words(sign, EN) or sign.text) not in said] == []
    assert "emergency" in {one.group for spot in real().spots for one in spot.first}


def test_only_regions_that_lie_on_the_outline_are_places() -> None:
    on_outline = {region.label for region in catalog_of(PROJECT).vocabulary.regions if region.outline}
    assert {spot.label.lower() for spot in real().spots} <= on_outline
