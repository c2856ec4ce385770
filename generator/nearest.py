"""The nearest of some known words to one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

from generator.advice import Advice

_SHOWN = 12
_SHORT = 5


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that was most likely meant, or None."""
    words = list(known)
    for candidate in words:
        if len(word) > 2 and word.lower() in candidate.split("_"):  # noqa: PLR2004 - `hold` for `hold_seconds`
            return candidate
    close = get_close_matches(word.lower(), words, n=1, cutoff=0.5 if len(word) <= _SHORT else 0.6)
    return close[0] if close else None


def suggestion(word: str, known: Iterable[str]) -> Advice:
    """Give the hint that names the nearest known word, or some of them."""
    words = sorted(known)
    close = nearest(word, words)
    if close:
        return Advice(f"Did you mean `{close}`?", instead=(close,))
    if not words:
        return Advice("Take it out: there is none to choose from yet.")
    more = f" or one of {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return Advice("Use one of: " + ", ".join(f"`{w}`" for w in words[:_SHOWN]) + f"{more}.")
