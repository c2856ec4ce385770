"""Whether the host in an address is what it looks like."""

import re
import unicodedata
from collections.abc import Iterator

_LABEL = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
_LONGEST_LABEL, _LONGEST_HOST = 63, 253
_PUNYCODE = "xn--"
_TOGETHER = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
    frozenset({"CJK", "BOPOMOFO"}),
    frozenset({"CJK", "HANGUL"}),
)
"""Scripts that one word is written in."""
_LATIN = re.compile(r"[a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșț-]+")
"""Latin letters that nobody takes for another letter."""
_LIKE_LATIN = frozenset("аӓеёсԁһіїјӏорԛѕԝхуҳьӊԍҽαικνορτυϲϳաոսցօզհ")
"""Letters of other scripts that look as Latin ones do. A word of these alone reads as a Latin word."""


def strange(host: str) -> str:
    """Say what is wrong with a host, or nothing."""
    if re.fullmatch(r"[\d.]+|0x[0-9a-f.x]+|\[.*\]?", host, re.IGNORECASE) or ":" in host:
        return "is a number, not a name"
    labels = host.lower().split(".")
    if len(labels) == 1 or len(host) > _LONGEST_HOST:
        return "is not the name of a host"
    for label in labels:
        written = _written(label)
        if written is None or not _LABEL.fullmatch(written) or len(label) > _LONGEST_LABEL:
            return "is not the name of a host"
        if _misleads(written):
            return "mixes or mimics alphabets"
    return "" if re.search(r"[^\W\d_]", _written(labels[-1]) or "") else "is not the name of a host"


def _written(label: str) -> str | None:
    """Give a part of a host as readers see it, or None where it cannot be decoded."""
    if not label.startswith(_PUNYCODE):
        return label
    try:
        return label.removeprefix(_PUNYCODE).encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return None


def _misleads(label: str) -> bool:
    """Whether a part of a host holds letters of several scripts, or only such as look like Latin ones."""
    if unicodedata.normalize("NFKC", label) != label:
        return True
    scripts = frozenset(_scripts(label))
    if scripts <= {"LATIN"}:
        return not _LATIN.fullmatch(re.sub(r"[0-9]", "", label) or "-")
    if len(scripts) > 1:
        return not any(scripts <= together for together in _TOGETHER)
    return {letter for letter in label if letter.isalpha()} <= _LIKE_LATIN


def _scripts(label: str) -> Iterator[str]:
    for letter in label:
        if not letter.isascii() or letter.isalpha():
            yield unicodedata.name(letter, "UNKNOWN").split(" ")[0]
