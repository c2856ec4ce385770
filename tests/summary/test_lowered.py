"""Each way to lower safety is named first, and in bold. The golden summaries read as a reviewer sees them.

`UPDATE_GOLDEN=1 python -m pytest tests/summary` writes them anew after a wanted change; read what changed.
"""

import os
import re
from pathlib import Path

import pytest

from tests.summary.catalogs import FIGURED, HERE, INDEX, ROUTINE, SAFETY, TECHNIQUE, VOCABULARY, before, catalog, edited
from unhunch.rules.reviews import review_hash
from unhunch.strings import strings
from unhunch.summary.compare import compared

GOLDEN = Path(__file__).parent.parent / "golden" / "summary"

CAUTION = "  gout:\n    do: leave-out\n    why: A hot joint needs rest.\n    references: [toe-guide, toe-note]\n"
CRAMP = "- text: Your foot cramps for more than a minute.\n  references: [toe-note]\n"
GOUT = """\
- id: gout
  label: gout
  clause: you have gout
  defaults:
  - {kinds: [mobilise], do: fine, why: Small moves are easy on a joint.}
  - {kinds: [professional], do: ask, why: A hot joint needs rest.}
"""
HARD_GRIP = "  - {kinds: [professional], do: ask, why: You may not feel a hard grip.}\n"
NUMB_FLAG = "  - text: You cannot feel either foot.\n    short: No feeling\n"
FLAGS = f"""{NUMB_FLAG}soon:
  id: soon
  label: See a doctor soon
  action: See a doctor within days.
  signs:
"""
SCALED = (HERE / "before" / SAFETY).read_text("utf-8")
SCALE = SCALED[SCALED.index("scale:") : SCALED.index("normal:")]

WOUND = """\
  - text: A wound on the foot does not heal.
    soon: within 24 hours
    references: [toe-note]
"""
ANOTHER = "  - text: All toes are blue.\n"
APPOINTMENT = """\
appointment:
  id: appointment
  label: Book an appointment
  action: Book an appointment, and keep moving gently.
  signs:
"""

WAYS = {
    "caution-removed": (TECHNIQUE, CAUTION, ""),
    "caution-weakened": (TECHNIQUE, "do: leave-out", "do: ask"),
    "caution-exchanged": (TECHNIQUE, "do: adapt", "do: ask"),
    "default-weakened": (VOCABULARY, HARD_GRIP, HARD_GRIP.replace("do: ask", "do: fine")),
    "default-reworded": (VOCABULARY, HARD_GRIP, HARD_GRIP.replace("You may not", "You will hardly")),
    "condition-renamed": (VOCABULARY, "label: numb feet", "label: very numb feet"),
    "condition-removed": (VOCABULARY, GOUT, ""),
    "stop-sign-removed": (TECHNIQUE, CRAMP, ""),
    "common-stop-sign-removed": (SAFETY, "- text: You feel dizzy or sick.\n", ""),
    "red-flag-removed": (SAFETY, NUMB_FLAG, ""),
    "red-flag-moved": (SAFETY, FLAGS, FLAGS.replace(NUMB_FLAG, "") + NUMB_FLAG),
    "red-flag-moved-and-reworded": (SAFETY, WOUND + APPOINTMENT, ANOTHER + APPOINTMENT + WOUND.replace("does", "will")),
    "red-flag-less-urgent": (SAFETY, "    soon: within 24 hours\n", ""),
    "answer-removed": (SAFETY, "    caution: numb-feet\n", ""),
    "scale-removed": (SAFETY, SCALE, ""),
    "scale-milder": (SAFETY, "most: 5\n", "most: 7\n"),
    "scale-later": (SAFETY, "least: 4", "least: 5"),
    "scale-no-sooner": (SAFETY, "[numb-feet, gout]", "[numb-feet]"),
    "stop-signs-lost": (TECHNIQUE, "kind: mobilise", "kind: professional"),
    "movement-no-more": (VOCABULARY, "label: Mobilise, movement: true", "label: Mobilise, movement: false"),
    "dose-beyond-range": (TECHNIQUE, "dose: {reps: 5,", "dose: {reps: 20,"),
    "dose-without-range": (TECHNIQUE, "hold_seconds: 5}", "hold_seconds: 9}"),
    "dose-of-another-kind": (TECHNIQUE, "dose: {reps: 5, hold_seconds: 5}", "dose: {minutes: 10}"),
    "routine-dose-beyond-range": (ROUTINE, "dose: {reps: 8}", "dose: {reps: 15}"),
    "range-widened": (TECHNIQUE, "reps: [3, 12]", "reps: [3, 30]"),
    "range-dropped": (TECHNIQUE, "  reps: [3, 12]\n", ""),
    "grade-raised": (TECHNIQUE, "level: unproven", "level: promising"),
    "grade-added": (TECHNIQUE, "article:\n", "  move: {level: promising, about: toes, says: It helps.}\narticle:\n"),
    "proof-not-asked": (VOCABULARY, "label: Promising, benefit: true", "label: Promising, benefit: false"),
    "bound-removed": (FIGURED, "    lumbar.flex: [-5, 5]\n", ""),
    "bound-loosened": (FIGURED, "gaze: {between: [-10, 10]", "gaze: {between: [-10, 15]"),
    "bound-only-at-the-end": (FIGURED, "{between: [-10, 10],", "{between: [-10, 10], at: end,"),
    "mistake-let-go": (FIGURED, "  keep: gaze\n", "  not-drawn: where the eyes look\n"),
    "level-lowered": (TECHNIQUE, "level: 2", "level: 1"),
    "caution-reference-dropped": (TECHNIQUE, "references: [toe-guide, toe-note]", "references: [toe-note]"),
    "stop-sign-reference-dropped": (TECHNIQUE, "a minute.\n  references: [toe-note]\n", "a minute.\n"),
    "range-reference-dropped": (TECHNIQUE, "12]\n  references: [toe-guide]\n", "12]\n"),
    "red-flag-reference-dropped": (SAFETY, "    references: [toe-note]\n", ""),
    "review-lapsed": (TECHNIQUE, "- Let go.\n", "- Let go at once.\n"),
    "review-taken-out": (TECHNIQUE, "reviewed: {", "#"),
    "insert-removed": (INDEX, "[[before-all]]\n", ""),
    "caution-reworded": (TECHNIQUE, "A hot joint needs rest.", "A hot joint may like some rest."),
    "red-flag-reworded": (SAFETY, "A toe turns white and cold.", "A toe turns a little white and cold."),
    "how-often-reworded": (TECHNIQUE, "frequency: Once a day.", "frequency: Ten times a day."),
}  # fmt: skip


def summary(tmp_path: Path, *edit: str) -> str:
    old, new = before(tmp_path / "before"), before(tmp_path / "after")
    return compared(old, edited(new, *edit))


@pytest.mark.parametrize("way", WAYS)
def test_a_way_to_lower_safety_is_told_as_its_golden_summary_shows(way: str, tmp_path: Path) -> None:
    text = summary(tmp_path, *WAYS[way])
    golden = GOLDEN / f"{way}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("way", WAYS)
def test_it_is_the_first_thing_told_and_in_bold(way: str) -> None:
    lines = [line for line in (GOLDEN / f"{way}.md").read_text("utf-8").split("\n") if line and line[0] != "#"]
    assert lines[0].startswith("- **")
    assert lines[0].endswith("**")


def test_every_sentence_of_lowered_safety_has_a_golden_summary() -> None:
    told = "".join(file.read_text("utf-8") for file in GOLDEN.glob("*.md"))
    sentences = strings("en").group("summary.lowered")
    untold = {way for way, text in sentences.items() if text.split("{")[0] not in told}
    assert untold - {"review-carried-over"} == set(), "a review that is carried over has a test of its own"
    assert {file.stem for file in GOLDEN.glob("*.md")} == {*WAYS, "everything"}


@pytest.mark.parametrize(
    "edit",
    [
        (TECHNIQUE, "do: adapt", "do: leave-out"),
        (TECHNIQUE, "- text: A toe goes numb.\n", "- text: A toe goes numb.\n- text: A toe turns blue.\n"),
        (TECHNIQUE, "dose: {reps: 5,", "dose: {reps: 4,"),
        (TECHNIQUE, "build_up_to: {reps: 10}", "build_up_to: {reps: 12}"),
        (TECHNIQUE, "reps: [3, 12]", "reps: [5, 10]"),
        (TECHNIQUE, "level: 2", "level: 3"),
        (ROUTINE, "dose: {reps: 8}", "dose: {reps: 12}"),
    ],
)
def test_what_makes_it_safer_or_stays_within_the_sources_is_not_named(edit: tuple[str, ...], tmp_path: Path) -> None:
    text = summary(tmp_path, *edit)
    named = [line for line in text.split("\n") if line.startswith("- **") and "review lapses" not in line]
    assert named == []


UNDONE = {
    "caution-added": "caution-removed",
    "caution-strengthened": "caution-weakened",
    "default-strengthened": "default-weakened",
    "condition-added": "condition-removed",
    "line-added": "red-flag-removed",
    "line-moved-up": "red-flag-moved",
    "deadline-added": "red-flag-less-urgent",
}


@pytest.mark.parametrize("way", UNDONE)
def test_what_raises_safety_is_named_too_and_not_as_lowered(way: str, tmp_path: Path) -> None:
    whole, less = before(tmp_path / "whole"), before(tmp_path / "less")
    text = compared(edited(less, *WAYS[UNDONE[way]]), whole)
    raised = text.split("### This raises safety\n")[1].split("###")[0]
    assert str(strings("en").group("summary.raised")[way]).split("{")[0] in raised
    assert "### This lowers safety" not in text or "review lapses" in text


def test_every_sentence_of_raised_safety_is_told_somewhere() -> None:
    assert set(strings("en").group("summary.raised")) == set(UNDONE)


def test_a_catalog_of_two_tiers_and_without_defaults_is_compared(tmp_path: Path) -> None:
    old, new = before(tmp_path / "before"), before(tmp_path / "after")
    for path, pattern in ((SAFETY, r"appointment:.*?(?=^ask_first)"), (VOCABULARY, r"^  (clause|defaults):.*?(?=^\S)")):
        text = (old / path).read_text("utf-8")
        (old / path).write_text(re.sub(pattern, "", text, flags=re.DOTALL | re.MULTILINE), "utf-8")
    text = compared(old, new)
    assert "A condition asks more by default: `numb-feet`, `fine` → `ask`, in `professional`" in text
    assert "A warning is new in `appointment`: `A toe has hurt for six weeks.`" in text
    assert "### This lowers safety" not in text


def test_a_review_that_is_carried_over_to_other_words_is_named(tmp_path: Path) -> None:
    root = edited(before(tmp_path / "after"), TECHNIQUE, "- Let go.\n", "- Let go at once.\n")
    found = catalog(root)
    technique = found.techniques["toe-curl"].entry
    assert technique.reviewed is not None
    edited(root, TECHNIQUE, technique.reviewed.of, review_hash(technique, found.vocabulary))
    text = compared(before(tmp_path / "before"), root)
    assert "- **A review was carried over to what changed after it: `A. Toe`, `2026-01-30`" in text


def test_a_technique_under_a_new_id_is_still_compared(tmp_path: Path) -> None:
    root = edited(before(tmp_path / "after"), *WAYS["caution-removed"])
    (root / TECHNIQUE).rename(root / "content/techniques/toe-bend.yml")
    text = compared(before(tmp_path / "before"), root)
    assert "- **A caution was removed: `gout`" in text
    assert "A technique has a new address: `toe-curl` → `toe-bend`" in text
