"""A value that has nearly the form that is wanted: an address without https://, a version of two numbers."""

import re
from collections.abc import Iterator

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_LONGEST = 400


def near(text: str, pattern: str) -> str | None:
    """Give the text that was most likely meant by one that a pattern refuses, or None."""
    wanted = re.compile(pattern)
    return (
        next((other for other in _others(text.strip()) if wanted.fullmatch(other)), None)
        if len(text) < _LONGEST
        else None
    )


def _others(text: str) -> Iterator[str]:
    yield text
    yield from (text.upper(), text.lower())
    yield _DOI.sub("", text)
    yield re.sub(r"^http://", "https://", text, flags=re.IGNORECASE)
    if text.lower().startswith("www."):
        yield f"https://{text}"
    yield text.lstrip("vV")
    yield from (f"{text}.0", f"{text}.0.0", f"{text.lstrip('vV')}.0")
    yield text.lower()[:2] if re.fullmatch(r"[A-Za-z]{2}[-_][A-Za-z]+", text) else ""
    yield " ".join(text.split())
