"""The page about posing: every angle that a pose has is drawn, explained and in range."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from tests.editions import small_edition
from tests.project import PROJECT
from unhunch.catalog.page import read_page
from unhunch.edges.caching import LIMIT
from unhunch.figures.faults import check
from unhunch.figures.joints import LIMITS, PLURALS
from unhunch.figures.primer import Sample, joint_figures, samples
from unhunch.model.pose import Landmark, Pose
from unhunch.site.pictures import joint_pictures
from unhunch.text.shape.fields import fields, kinds, models
from unhunch.views import joints
from unhunch.views.edition import Edition, Picture
from unhunch.work.store import Store

POSING = PROJECT / "content" / "pages" / "posing.md"


def angles() -> Iterator[tuple[str, str]]:
    """Every key that sets the middle or both sides, with its angles, from the model."""
    for key, info in Pose.model_fields.items():
        if ("trunk", key) in LIMITS:
            yield key, key
        elif key in PLURALS or ((key, "flex") in LIMITS and key[-2:] not in ("_l", "_r")):
            yield from ((key, angle) for angle in fields(models(kinds(info.annotation))))


def test_every_angle_of_a_pose_is_drawn_once() -> None:
    assert [(sample.key, sample.angle) for sample in samples()] == list(angles())


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_a_sample_shows_its_angle_within_its_range_and_without_a_fault(sample: Sample) -> None:
    assert sample.limit.low <= sample.degrees <= sample.limit.high
    assert sample.degrees
    assert [fault for fault in check(sample.figure) if fault.severity == "error"] == []


def test_a_sample_is_written_as_in_a_file() -> None:
    written = {sample.name: sample.written for sample in samples()}
    assert written["lean.lean"] == "lean: 35"
    assert written["shoulders.raise"] == "shoulders: {raise: 90}"
    assert written["shoulders.plane"] == "shoulders: {raise: 90, plane: 90}"


@pytest.fixture(scope="module")
def shown() -> dict[str, Picture]:
    catalog = small_edition().catalog
    page, _ = read_page("p.md", b"---\ntitle: T\ndescription: D.\n---\n[[joints]]\n")
    assert page is not None
    return dict(joint_pictures(replace(catalog, pages={"p.md": page})))


def test_angles_are_drawn_only_for_a_catalog_that_shows_them(shown: dict[str, Picture], tmp_path: Path) -> None:
    assert joint_pictures(small_edition().catalog, Store(tmp_path / "cache", LIMIT)) == {}
    assert not (tmp_path / "cache").exists()
    assert set(shown) == set(joint_figures())


def test_every_angle_has_its_picture_and_meaning_on_the_page(shown: dict[str, Picture]) -> None:
    edition = small_edition()
    drawn_edition = Edition(edition.catalog, edition.t, edition.settings, joints=shown)
    parts = {part.key: part for part in joints.parts(drawn_edition)}
    assert all(angle.picture for part in parts.values() for angle in part.angles)
    (lean,) = parts["lean"].angles
    assert (parts["lean"].moves, lean.meaning) == ("The trunk tips forward at the hips.", "")
    (bend,) = parts["elbows"].angles
    assert (bend.meaning, bend.extent) == ("Straight is 0, a right angle 90.", "-5° to 150°")


def test_pictures_of_angles_are_small(shown: dict[str, Picture]) -> None:
    assert sum(len(picture.thumb) for picture in shown.values()) < 100_000


def test_the_page_names_every_place_that_a_hand_can_touch() -> None:
    text = POSING.read_text("utf-8")
    assert [place for place in get_args(Landmark) if f"`{place}`" not in text] == []
