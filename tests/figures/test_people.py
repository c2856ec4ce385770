"""Everybody: other bodies on the same bones, hair that fits each head, and who is shown where."""

from collections import Counter
from importlib import resources
from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from scipy.spatial import cKDTree

from tests.figures.support import catalog, difference, figure, figures, raster
from unhunch.figures.body import average
from unhunch.figures.casting import HAIRS, SKINS, TURNS, Look, cast, look
from unhunch.figures.drawing import draw
from unhunch.figures.hair import GREY, STYLES
from unhunch.figures.people import load
from unhunch.figures.recipes import RECIPES
from unhunch.figures.scene import stage
from unhunch.model.figure import Hair, Person, Skin

PEOPLE: tuple[Person, ...] = get_args(Person)


def test_everybody_has_a_recipe_a_turn_and_two_or_more_heads_of_hair() -> None:
    assert set(RECIPES) == set(TURNS) == set(HAIRS) == set(PEOPLE)
    assert all(len(set(hairs)) >= 2 for hairs in HAIRS.values())
    hairs = set(get_args(Hair))
    assert STYLES.keys() == hairs, "each head of hair of model/figure.py has a style in figures/hair.py"
    turns = {hair for several in HAIRS.values() for hair in several}
    assert turns == hairs, "each head of hair has its turn in figures/casting.py"
    assert set(SKINS) == set(get_args(Skin))


def test_other_bodies_take_little_room() -> None:
    assert len(resources.files("unhunch.figures").joinpath("people.npz").read_bytes()) < 100_000


@pytest.mark.parametrize("person", PEOPLE)
def test_every_body_is_whole_and_has_the_bones_of_the_average_one(person: Person) -> None:
    body, usual = load(person), average()
    assert body.bones == usual.bones
    assert body.vertices.shape == usual.vertices.shape
    assert np.linalg.norm(body.vertices - usual.vertices, axis=1).max() < 0.2
    assert 1.5 < np.ptp(body.vertices[:, 2]) < 1.9
    assert body.vertices[:, 0] @ np.ones(len(body.vertices)) == pytest.approx(0, abs=3)  # no side is the larger


def test_people_look_different() -> None:
    pictures = [raster(draw(figure(view="right", person=person, hair="short")).end, 160) for person in PEOPLE]
    pairs = [difference(*pair) for pair in combinations(pictures, 2)]
    assert min(pairs) > 0.004


@pytest.mark.parametrize("person", PEOPLE)
def test_every_head_of_hair_fits_every_head(person: Person) -> None:
    bare = load(person)
    skin = cKDTree(bare.vertices[bare.on("head")])
    for hair in get_args(Hair):
        grown = load(person, hair)
        of_hair = grown.vertices[grown.garments["hair"] > 0.01]
        gap = np.asarray(skin.query(of_hair)[0])
        assert gap.max() < (0.13 if "bun" in hair else 0.06)
        assert gap.min() < 0.03
        crown = grown.garments["hair"][grown.landmarks["head_top"]]
        assert (crown > 0) == (hair != "thin")
        assert grown.garments["hair"][grown.landmarks["chin"]] < 0


@pytest.mark.parametrize("person", PEOPLE)
def test_a_bun_is_as_large_as_its_head_asks(person: Person) -> None:
    body = load(person, "bun")
    bun = body.vertices[len(average().vertices) :]
    away = np.linalg.norm(bun.mean(0) - body.vertices[body.landmarks["head_top"]])
    assert away < 0.09
    assert 0.08 < np.ptp(bun, axis=0).max() < 0.12


@pytest.mark.parametrize("base", ["standing", "sitting-chair"])
@pytest.mark.parametrize("person", PEOPLE)
def test_everybody_reaches_what_the_average_adult_does(person: Person, base: str) -> None:
    for contact in ({"touch": "thigh_mid"}, {"touch": "head_back", "with": "fingers"}, {"touch": "hip"}):
        reaches = stage(figure(base=base, person=person, end={"hands": contact})).end.reaches
        if not (base == "standing" and contact["touch"] == "thigh_mid"):
            assert max(reach.short for reach in reaches) < 0.03


def test_skin_and_hair_are_inked_as_the_look_says() -> None:
    svg = draw(figure(crop="chest", skin="dark", hair="thin")).end
    assert "--fig-skin-dark" in svg
    assert "--fig-skin-light" not in svg
    assert "--fig-hair-grey" in svg
    assert {"grey", "grey-bun", "thin"} == GREY


def test_what_a_figure_says_of_its_person_wins() -> None:
    told = figure(person="heavy", hair="grey-bun", skin="dark")
    assert look(cast("any", told)) == ("heavy", "grey-bun", "dark")
    assert look(cast("any", figure(hair="thin"))).hair == "thin"


def test_the_same_technique_shows_the_same_person_whatever_else_there_is() -> None:
    assert cast("shoulder-roll", figure()) == cast("shoulder-roll", figure())
    assert look(cast("shoulder-roll", figure())) == ("average", "bun", "dark")


def test_chance_shows_nobody_who_should_not_do_it_and_nobody_pregnant_lying_down() -> None:
    ids = [f"technique-{number}" for number in range(300)]
    assert {look(cast(id_, figure())).person for id_ in ids} == set(PEOPLE)
    assert "old" not in {look(cast(id_, figure(), {"old"})).person for id_ in ids}
    for lying in (figure(base="prone"), figure(base="supine"), figure(end={"base": "supine"})):
        assert "pregnant" not in {look(cast(id_, lying)).person for id_ in ids}


def test_no_person_of_the_catalog_is_the_example() -> None:
    looks = [look(found) for found in figures().values()]
    people, skins = Counter(one.person for one in looks), Counter(one.skin for one in looks)
    assert set(people) == set(PEOPLE)
    assert max(people.values()) <= 0.4 * len(looks)
    assert min(skins.values()) >= len(looks) / 3
    assert len({one.hair for one in looks}) >= 5
    assert Counter(looks).most_common(1)[0][1] <= len(looks) / 6


def test_a_catalog_shows_nobody_doing_what_their_condition_forbids() -> None:
    persons = {one.id: one.person for one in catalog().vocabulary.cautions if one.person}
    assert set(persons.values()) == {"old", "pregnant"}
    for name, (id_, found) in catalog().pictured().items():
        for condition, caution in catalog().techniques[id_].entry.cautions.items():
            if caution.do in ("leave-out", "ask"):
                assert persons.get(condition) != look(found.figure).person, name
            elif found.loc == ("cautions", condition, "figure") and condition in persons:
                assert persons[condition] == look(found.figure).person, name


def test_another_way_is_shown_by_whoever_shows_the_technique_or_by_somebody_whom_it_is_for() -> None:
    mine = look(cast("arm-reach", figure()))
    assert look(cast("arm-reach", figure(), like=Look("heavy", "curls", "dark"))) == ("heavy", "curls", "dark")
    assert look(cast("arm-reach", figure(), like=Look("old", "grey", "dark"), spared={"old"})).person != "old"
    assert look(cast("arm-reach", figure(person="average"), like=Look("old", "grey", "dark"))).person == "average"
    assert look(cast("arm-reach", figure(), person="pregnant")).person == "pregnant"
    assert look(cast("arm-reach", figure())) == mine
