"""The generator serves any catalog: no word about an ailment or its relief stands in it, outside the drawings."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ELSEWHERE = {"figures", "figure.py", "pose.py", "arrow.py", "measure.py", "point.py", "things.py", "starter"}
"""What knows the body: drawings, and the model of their poses, measures, things and points, have joints.

The starter is a catalog.
"""

WORDS = (
    *(
        "back",
        "spine",
        "spinal",
        "thoracic",
        "neck",
        "shoulder",
        "shoulders",
        "knee",
        "knees",
        "wrist",
        "hip",
        "scapula",
    ),
    *("trapezius", "rhomboid", "rhomboids", "vertebra", "disc", "posture"),
    *(
        "pain",
        "painful",
        "sore",
        "ache",
        "aches",
        "stiff",
        "stiffness",
        "tense",
        "tension",
        "numbness",
        "tingling",
        "spasm",
    ),
    *("relief", "relieve", "relieves", "ease", "eases", "heal", "heals", "cure", "cures", "therapy"),
    *("arthritis", "osteoporosis", "stroke", "pregnancy", "fracture", "surgery", "injury", "ambulance"),
)
HARMLESS = re.compile(
    r"""
    \b(?:there|and|back|way|lead|leads|leading|go|goes|going|comes?|put|puts|here|never|it|one|them|up|reaches?|step)
       [ ,]+back\b                                  # a direction in time or place, not a part of the body
    | \bback[ -](?:to|from|up|again|in|out|cover|page|where|whole|link|button|onto|of\ the\ (?:sheet|card|paper|page))\b
    | ["'`.\-]back["'`\-]|\bback_|_back\b|\.back\b|-back\b|\bback-|\bback\s*[:=(,]   # names in code and styles
    | \bstroke(?:-\w+)?\s*[\^=:"]                      # lines of a drawing
    | \bunhunch\.figures\.posture\b                  # a module of the drawings
    | \bhands-and-knees\b                           # the name of a pose that drawings begin from
    """,
    re.VERBOSE | re.IGNORECASE,
)
AILMENT = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
TEXT = {".py", ".j2", ".yml", ".typ", ".css", ".js", ".json", ".md", ".html"}

FILES = sorted(
    file
    for file in (ROOT / "generator").rglob("*")
    if file.suffix in TEXT and ELSEWHERE.isdisjoint(file.relative_to(ROOT / "generator").parts)
)


def test_there_is_a_generator_to_look_at() -> None:
    assert len(FILES) > 30


@pytest.mark.parametrize("text", ["relieves a sore neck", "your upper back", "'pain'", "back pain"])
def test_a_word_about_an_ailment_would_be_seen(text: str) -> None:
    assert AILMENT.search(HARMLESS.sub(" ", text))


def test_the_generator_says_nothing_about_ailments() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in FILES
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        if AILMENT.search(HARMLESS.sub(" ", line))
    ]
    assert found == []
