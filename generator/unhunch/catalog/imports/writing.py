"""The files of a catalog that begins with imported exercises: what nobody has said stands there as a gap."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import yaml

from unhunch.catalog.files.names import RESERVED
from unhunch.catalog.imports.exercises import Exercise
from unhunch.catalog.kinds import CONTENT
from unhunch.text.slugs import LONGEST_ID, slug
from unhunch.text.source.writing import modeline, write, write_inline

_LEVELS: Final = {"beginner": 1, "intermediate": 2, "expert": 3}
_NOTHING: Final = frozenset({"", "body only", "none"})
_OF_THE_STARTER: Final = re.compile(rf"{CONTENT}/(?:techniques|routines)/.*")
_VOCABULARY: Final = f"{CONTENT}/vocabulary.yml"
_SAFETY: Final = f"{CONTENT}/safety.yml"
_PLACES: Final = re.compile(r"^ +where: .*\n", re.MULTILINE)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_ASK: Final = "Nobody has said yet which of these exercises suit you."

GAPS: Final = {
    "dose": "nobody has set one. To start with, such as: {reps: 8}",
    "positions": "nobody has said in which. Ids of `positions` in vocabulary.yml.",
    "figure": "nobody has posed one. `unhunch serve` has a page with sliders, at /pose/.",
}
"""What a technique needs or should have that the set does not hold, in the words of its file."""
_UNREAD: Final = "We have not looked for studies yet."


def with_exercises(files: Mapping[str, bytes], exercises: Sequence[Exercise]) -> dict[str, bytes]:
    """Give the files of a new catalog with these exercises in the place of its techniques, and without a routine."""
    kept = {path: content for path, content in files.items() if not _OF_THE_STARTER.fullmatch(path)}
    kept[_VOCABULARY] = _vocabulary(yaml.safe_load(files[_VOCABULARY]), exercises).encode()
    kept[_SAFETY] = _PLACES.sub("", files[_SAFETY].decode()).encode()  # its regions are those of the other techniques
    ids = _ids(exercise.name for exercise in exercises)
    techniques = zip(ids, exercises, strict=True)
    return {**kept, **{f"{CONTENT}/techniques/{id_}.yml": _technique(one).encode() for id_, one in techniques}}


def _ids(names: Iterable[str]) -> list[str]:
    """Give each name an id of its own; the second of two alike gets a number."""
    taken: dict[str, None] = {}
    for name in names:
        plain = slug(name) or "exercise"
        tried, number = plain, 1
        while tried in taken or tried in RESERVED:
            number += 1
            tried = f"{plain[: LONGEST_ID - len(str(number)) - 1].rstrip('-')}-{number}"
        taken[tried] = None
    return [*taken]


def _technique(exercise: Exercise) -> str:
    muscles = [*exercise.primary_muscles, *exercise.secondary_muscles]
    needed = [] if _plain(exercise.equipment) in _NOTHING else [_plain(exercise.equipment)]
    entry: dict[str, Any] = {
        "name": exercise.name.strip(),
        "kind": slug(exercise.category),
        "summary": f"{_plain(exercise.category).capitalize()}: {', '.join(map(_plain, exercise.primary_muscles))}.",
        "regions": _slugs(exercise.primary_muscles),
        "muscles": _slugs(muscles),
        **({"equipment": _slugs(needed)} if needed else {}),
        "level": _LEVELS[exercise.level],
        "steps": [one for text in exercise.instructions for one in _SENTENCE.split(text.strip())],
        "evidence": {"family": {"level": "not-looked", "about": "nobody", "says": _UNREAD}},
        "reviewed": None,
    }
    gaps = "".join(f"# {key}: {words}\n" for key, words in GAPS.items())
    source = f"# From free-exercise-db, where it is {write_inline(exercise.id)}. Its photos were not taken over.\n"
    return f"{modeline('technique.json')}{source}{write(entry)}{gaps}"


def _vocabulary(old: dict[str, Any], exercises: Sequence[Exercise]) -> str:
    """Give the words that the exercises use; what the set says nothing of stays as a new catalog has it."""
    categories = _terms(exercise.category for exercise in exercises)
    muscles = _terms(
        muscle for exercise in exercises for muscle in (*exercise.primary_muscles, *exercise.secondary_muscles)
    )
    equipment = _terms(
        exercise.equipment
        for exercise in exercises
        if exercise.equipment and _plain(exercise.equipment) not in _NOTHING
    )
    worked = _terms(muscle for exercise in exercises for muscle in exercise.primary_muscles)
    asked = [{"kinds": [term["id"] for term in categories], "do": "ask", "why": _ASK}]
    words = {
        **old,
        "kinds": [{**term, "movement": True} for term in categories],
        "regions": worked,
        "muscles": muscles,
        "equipment": equipment,
        "cautions": [{**caution, "defaults": asked} for caution in old["cautions"]],
    }
    return modeline("vocabulary.json").replace("../", "") + write(words)


def _terms(texts: Iterable[str]) -> list[dict[str, Any]]:
    named = {slug(text): _plain(text) for text in texts}
    return [{"id": id_, "label": label} for id_, label in sorted(named.items()) if id_]


def _slugs(texts: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(slug(text) for text in texts)]


def _plain(text: str | None) -> str:
    return (text or "").strip().lower()
