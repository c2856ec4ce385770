"""Names that programs and people give to copies, and what they are copies of."""

import re
from collections import Counter
from collections.abc import Iterator

_WORD = "copy|copie|copia|cópia|kopie|kopia|kopi|kopija|kopio|kópia|másolat|копия|копія|コピー|副本|复制|복사본"
_GAP = r"[ _.\-–—]*"  # noqa: RUF001 - dashes that systems put there
_NUMBER = rf"(?:{_GAP}\(?\d{{1,3}}\)?)?"

_PATTERNS = (
    r"(?P<of>.+?)[ _]?(?:\([^()]*\)|\[[^\[\]]*\])",  # "(1)", "(Ann's conflicted copy 2026-11-28)"
    rf"(?P<of>.+?)[ _.]{_GAP}(?:{_WORD}){_NUMBER}",
    rf"(?:{_WORD}){_NUMBER} (?:(?:of|von|de|di|do|da|van|av) )?(?P<of>.+)",
    r"(?P<of>.+?) ?の?(?:コピー|副本|复制|복사본)",
    r"(?P<of>.+?)\.sync-conflict-.+",
    r"(?P<of>.+?)[_.](?:backup|base|local|remote)[_.]\d+",  # left by `git mergetool`
    r"(?P<of>.+?)-(?:DESKTOP|LAPTOP|WIN|PC|MacBook|iMac|iPhone|iPad)(?:-[A-Za-z0-9-]+)?",
    r"(?P<of>.+?)[. ](?:mine|theirs|ours|r\d+|old|new|save|\d{1,3})",
)
_SAYS_SO = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS)
_NAME = re.compile(rb"^(?:name|title):.*", re.MULTILINE)
_ALIKE = 0.8
"""Part of the words that a copy shares with its original; our choice."""


def originals(stem: str) -> Iterator[str]:
    """Yield the names, without their ending, of what a name without its ending says it is a copy of: copies too."""
    while match := next((match for pattern in _SAYS_SO if (match := pattern.fullmatch(stem))), None):
        stem = match["of"].rstrip(" _-.")
        if not stem:
            return
        yield stem


def ids_within(id_: str) -> Iterator[str]:
    """Yield every id that some of an id's words make: `toe-curl` is within `toe-curl-2` and `copy-of-toe-curl`."""
    words = id_.split("-")
    for length in range(len(words) - 1, 0, -1):
        yield from ("-".join(words[start : start + length]) for start in range(len(words) - length + 1))


def alike(one: bytes, other: bytes) -> bool:
    """Whether two files have the same name inside, and nearly the same words."""
    if _NAME.findall(one)[:1] != _NAME.findall(other)[:1]:
        return False
    words, others = Counter(one.split()), Counter(other.split())
    return 2 * (words & others).total() >= _ALIKE * (words.total() + others.total())
