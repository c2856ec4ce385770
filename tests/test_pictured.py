"""Figures of easier and harder ways and of cautions: named, judged at their place, and shown with their words."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup
from pydantic import ValidationError

from tests.editions import KNEE, catalog_of, knee_book
from unhunch.catalog.pictured import conditions_told, written
from unhunch.figures.measures import measure
from unhunch.figures.people import load
from unhunch.figures.posture import resolve
from unhunch.model.figure import Figure, Person
from unhunch.model.pose import Pose
from unhunch.model.technique import OwnCaution, Variant
from unhunch.rules.checking import check
from unhunch.views.cards import routine_card, technique_card
from unhunch.views.edition import Edition, Picture
from unhunch.views.pictured import pictured_ways
from unhunch.views.player import own_item

PRESS = "towel-press"
HARDER, NEW_KNEE = f"{PRESS}.harder.0", f"{PRESS}.cautions.new-knee"
STANDS = Figure.model_validate({"base": "standing", "end": {}, "alt": "A person stands."})


def drawn(*names: str) -> Edition:
    """The knees' catalog with pictures of these names."""

    def picture(name: str) -> Picture:
        still, start, end, thumb = (
            Markup("<svg>{}</svg>").format(f"{kind} {name}") for kind in ("still", "start", "end", "thumb")
        )
        return Picture(still, start, end, thumb, motion=Markup(), alt=name)

    return replace(knee_book().edition, pictures={name: picture(name) for name in names})


def test_every_figure_of_a_technique_has_a_name_that_says_where_it_is_written() -> None:
    technique = catalog_of(KNEE).techniques[PRESS].entry
    assert [(one.name, one.loc, one.words) for one in written(PRESS, technique)] == [
        (HARDER, ("harder", 0, "figure"), "Straighten the knee on a chair."),
        (NEW_KNEE, ("cautions", "new-knee", "figure"), "Press only as far as you were shown."),
    ]
    assert {HARDER, NEW_KNEE} <= catalog_of(KNEE).figures().keys()


def test_words_tell_whom_they_are_for() -> None:
    catalog = catalog_of(KNEE)
    technique = catalog.techniques[PRESS].entry
    assert conditions_told(technique, catalog.vocabulary, "Press only as far as you were shown.") == ("new-knee",)
    assert conditions_told(technique, catalog.vocabulary, "Press.") == ()


@pytest.mark.parametrize("do", ["leave-out", "ask", "fine"])
def test_only_what_is_done_otherwise_can_be_drawn(do: str) -> None:
    with pytest.raises(ValidationError, match="do: adapt"):
        OwnCaution.model_validate({"do": do, "why": "It hurts.", "figure": STANDS})


def test_the_card_of_a_technique_shows_its_other_ways_with_their_words_and_a_routines_does_not() -> None:
    edition = drawn(HARDER, NEW_KNEE)
    card = technique_card(edition, knee_book().techniques[PRESS])
    assert card is not None
    assert [(way.head, way.text, way.alt) for way in card.ways] == [
        ("Harder:", "Straighten the knee on a chair.", HARDER),
        ("New knee:", "Press only as far as you were shown.", NEW_KNEE),
    ]
    assert pictured_ways(drawn(), PRESS) == ()
    with_press = next(view for view in knee_book().routines.values() if PRESS in {item.id for item in view.items})
    assert routine_card(edition, with_press).ways == ()


def test_an_easier_way_shows_its_picture_in_the_player() -> None:
    edition = drawn(f"{PRESS}.easier.0")
    sourced = edition.catalog.techniques[PRESS]
    entry = sourced.entry.model_copy(update={"easier": (Variant(text="Press softly.", figure=STANDS),)})
    catalog = replace(edition.catalog, techniques={**edition.catalog.techniques, PRESS: replace(sourced, entry=entry)})
    (way,) = own_item(replace(edition, catalog=catalog), PRESS).easier
    assert (way.text, way.picture) == ("Press softly.", f"<svg>still {PRESS}.easier.0</svg>")


def told(tmp_path: Path, figure: str) -> tuple[int, str, str]:
    """What is wrong with the knees' catalog whose caution has this figure: its line, code and hint."""
    shutil.copytree(KNEE, tmp_path / "knee")
    file = tmp_path / "knee" / "content" / "techniques" / f"{PRESS}.yml"
    before, _, after = file.read_text("utf-8").partition("    figure:\n      base: supine\n")
    rest = after[after.index("evidence:") :]
    file.write_text(f"{before}    figure: {figure}\n{rest}", "utf-8")
    (problem,) = check(tmp_path / "knee")[1]
    return problem.line - before.count("\n"), problem.code, problem.hint


def test_a_fault_of_a_way_is_told_at_its_own_place(tmp_path: Path) -> None:
    line, code, _ = told(tmp_path, "{base: standing, end: {elbows: {bend: 200}}, alt: A person stands.}")
    assert (line, code) == (1, "F501")


def test_a_pose_that_fits_another_person_says_whom(tmp_path: Path) -> None:
    def head(person: Person) -> float:
        body = load(person)
        return measure(body, resolve(body, "standing", Pose()), "head-height")[0]

    heights = {person: head(person) for person in ("average", "heavy", "old", "pregnant")}
    name = catalog_of(KNEE).figures()[NEW_KNEE].person
    other = max(heights, key=lambda person: abs(heights[person] - heights[name or "average"]))
    low, high = heights[other] - 0.6, heights[other] + 0.6
    keep = f"head-height: [{low:.1f}, {high:.1f}]"
    _, code, hint = told(tmp_path, f"{{base: standing, end: {{}}, keep: {{{keep}}}, alt: A person stands.}}")
    assert code == "F508"
    assert hint.endswith(f" Or write `person: {other}` into the figure: that body is right as it is.")
