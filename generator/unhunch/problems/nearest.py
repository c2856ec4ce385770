"""The nearest of some known words to one that is not known."""

from collections import Counter
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher, get_close_matches

from unhunch.problems.advice import Advice

_SHOWN = 12
_SHORT = 5
_ALMOST = 0.8
_ALIKE = 0.6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that was most likely meant, or None."""
    words = list(known)
    for candidate in words:
        if len(word) > 2 and word.lower() in candidate.split("_"):  # noqa: PLR2004 - `hold` for `hold_seconds`
            return candidate
    close = get_close_matches(word.lower(), words, n=1, cutoff=0.5 if len(word) <= _SHORT else 0.6)
    return close[0] if close else None


def nearest_id(id_: str, known: Iterable[str]) -> str | None:
    """Give the known id that this one misspells, or None: an id that shares a word or two names something else."""
    ids = list(known)
    for candidate in ids:
        if candidate.replace("-", "") == id_.replace("-", "") or sorted(candidate.split("-")) == sorted(id_.split("-")):
            return candidate
    close = get_close_matches(id_, ids, n=3, cutoff=_ALMOST)
    return next((candidate for candidate in close if _misspells(id_, candidate)), None)


def _misspells(id_: str, candidate: str) -> bool:
    """Whether the words that the two do not share are alike by themselves; a word more names something else, too."""
    words, others = Counter(id_.split("-")), Counter(candidate.split("-"))
    own, other = "".join((words - others).elements()), "".join((others - words).elements())
    return SequenceMatcher(None, own, other).ratio() >= _ALIKE


def suggestion(word: str, known: Iterable[str], near: Callable[[str, Iterable[str]], str | None] = nearest) -> Advice:
    """Give the hint that names the nearest known word, as `near` finds it, or some of them."""
    words = sorted(known)
    close = near(word, words)
    if close:
        return Advice(f"Did you mean `{close}`?", instead=(close,))
    if not words:
        return Advice("Take it out: there is none to choose from yet.")
    more = f" or one of {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return Advice("Use one of: " + ", ".join(f"`{w}`" for w in words[:_SHOWN]) + f"{more}.")
