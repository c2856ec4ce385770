"""The words that people most likely meant where a key or a choice is not known: more than a likeness of letters."""

import re
from collections.abc import Iterable

from unhunch.problems.nearest import nearest

_MOST = 3
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[0-9]+|[A-Z]+")
_SIDES = {"left": "l", "right": "r"}
_SAME = {
    "title": ("name",),
    "heading": ("name",),
    "description": ("summary", "purpose", "description"),
    "about": ("purpose", "summary", "about"),
    "goal": ("purpose",),
    "aim": ("purpose",),
    "audience": ("for_whom",),
    "difficulty": ("level",),
    "how_often": ("frequency",),
    "exercises": ("items",),
    "techniques": ("items",),
    "exercise": ("technique",),
    "movement": ("technique",),
    "instructions": ("steps",),
    "warnings": ("cautions",),
    "contraindications": ("cautions",),
    "sources": ("references",),
    "source": ("references",),
    "repetitions": ("reps",),
    "repeats": ("reps",),
    "times": ("reps",),
    "count": ("reps",),
    "rounds": ("sets",),
    "series": ("sets",),
    "pause": ("rest_seconds",),
    "break": ("rest_seconds",),
    "hold": ("hold_seconds",),
    "rest": ("rest_seconds",),
    "reason": ("why",),
    "link": ("url",),
    "address": ("url",),
    "side": ("left", "right"),
    "profile": ("left", "right"),
    "top": ("above",),
    "rear": ("back",),
    "behind": ("back",),
    "sitting": ("sitting-chair", "sitting-floor"),
    "seated": ("sitting-chair", "sitting-floor"),
    "lying": ("supine", "prone"),
    "lying-down": ("supine", "prone"),
    "on-back": ("supine",),
    "on-stomach": ("prone",),
    "all-fours": ("hands-and-knees",),
    "quadruped": ("hands-and-knees",),
    "avoid": ("leave-out",),
    "skip": ("leave-out",),
    "stop": ("leave-out",),
    "no": ("leave-out",),
    "modify": ("adapt",),
    "change": ("adapt",),
    "doctor": ("ask",),
    "ask-first": ("ask",),
    "consult": ("ask",),
    "sides": ("side",),
    "both": ("side", "direction"),
}
"""Words for the same thing, each with the words of the format."""


def likely(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give the known words that were most likely meant, the likeliest first; nothing where no word comes near."""
    words = list(known)
    same = [other for other in _SAME.get(_plain(word), ()) if other in words]
    if same:
        return tuple(same)
    if like := [other for other in words if _tokens(other) == _tokens(word)]:
        return (like[0],)
    if pairs := [other for other in words if other in (f"{word}s", f"{word}_l", f"{word}_r")]:
        return tuple(sorted(pairs, key=lambda other: not other.endswith("s")))[:_MOST]
    close = nearest(word, words)
    return (close,) if close else ()


def either(words: Iterable[str]) -> str:
    """Give words in backticks, with `or` before the last."""
    shown = [f"`{word}`" for word in words]
    return " or ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _plain(word: str) -> str:
    return word.strip().lower().replace(" ", "-" if "-" in word else "_")


def _tokens(word: str) -> frozenset[str]:
    return frozenset(_SIDES.get(token.lower(), token.lower()) for token in _TOKEN.findall(word))
