"""Plain words of YAML to values. Only what everybody reads alike is converted; the rest stays text or is refused.

YAML 1.1 would make 90 of `1:30`, False of `NO` and 8 of `010`. Here the first two stay text, and the third is refused.
"""

import re

_DIGITS = 15
"""More digits than this are no amount of anything, and floats would round them."""

_NUMBER = re.compile(rf"[-+]?(0|[1-9][0-9]{{0,{_DIGITS - 1}}})(?P<decimals>\.[0-9]{{1,{_DIGITS}}})?")
_LIKE_A_NUMBER = re.compile(r"[-+]?(0[xob][0-9a-fA-F_]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?)")
_WORDS: dict[str, object] = {"null": None, "~": None, "": None, "true": True, "false": False}


def value(text: str) -> object:
    """Give the number, true, false or nothing that a plain text stands for, or the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    return float(text) if match["decimals"] else int(text)


def ambiguous(text: str) -> bool:
    """Whether some programs would read the text as a number, and others not or as a different one."""
    return _LIKE_A_NUMBER.fullmatch(text) is not None and _NUMBER.fullmatch(text) is None


def plainly(text: str) -> str | None:
    """Give an ambiguous number in plain digits, as the writer most likely meant it, or None when nobody can tell."""
    digits = text.replace("_", "").lstrip("+-0").rstrip(".")
    candidates = (digits, f"0{digits}", "0" if not digits.strip(".0") else "")
    return next((number for number in candidates if number and _NUMBER.fullmatch(number)), None)
