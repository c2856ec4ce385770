"""T401 to T405: text that could do harm where it is shown. Nothing here belongs into a reader's text."""

import html
import re
from collections.abc import Iterator

from unhunch.problems.code import Found, rule
from unhunch.rules.passages import Passage

_HTML = re.compile(r"<(?!https?://)[/!?a-zA-Z][^\s>]{0,40}>?")
_SCRIPT = re.compile(r"(javascript|vbscript)\s*:|data\s*:\s*[a-z]+/", re.IGNORECASE)
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#(?![\w-]+\})")
_HIDDEN = re.compile(
    r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_ENTITY = re.compile(r"&#?\w+;")


@rule("T401", "raw-html")
def raw_html(passage: Passage) -> Iterator[Found]:
    """Texts hold words, not HTML. Pages use Markdown."""
    for match in _HTML.finditer(passage.text):
        hint = "Write it without the angle brackets. For emphasis on a page, use **two stars**."
        yield passage.place_of(match[0]), f"`{match[0]}` looks like HTML", hint


@rule("T402", "unsafe-link")
def unsafe_link(passage: Passage) -> Iterator[Found]:
    """Links lead to pages (`https://`, or a file of this site), never to a script or data."""
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), passage.text)
    links = [match[1] for match in _LINK.finditer(text)]
    strange = [m[0] for link in links if (m := _SCHEME.match(link)) and m[1].lower() not in _SAFE_SCHEMES]
    for found in strange or [match[0] for match in _SCRIPT.finditer(text)]:
        yield passage.place_of(found), f"`{found}` is not a safe link", "Link to a page that begins with https://."


@rule("T403", "template-braces")
def template_braces(passage: Passage) -> Iterator[Found]:
    """Texts hold no double braces and the like: they are signs of templates, and would be shown as they are."""
    for match in _BRACES.finditer(passage.text):
        yield passage.place_of(match[0]), f"`{match[0]}` stands in the text", "Take it out, or use round brackets."


@rule("T404", "hidden-character")
def hidden_character(passage: Passage) -> Iterator[Found]:
    """Texts hold no invisible characters, such as those that turn the direction of writing."""
    for match in _HIDDEN.finditer(passage.text):
        place = passage.place_of(match[0])
        yield (
            place,
            f"an invisible character (U+{ord(match[0]):04X}) stands in the text",
            "Delete it and its neighbours, and type them again.",
        )


@rule("T405", "control-code")
def control_code(passage: Passage) -> Iterator[Found]:
    r"""Texts hold no control characters, not even as `\0` or `\t` in double quotes."""
    for match in _CONTROL.finditer(passage.text):
        place = passage.place_of("\\")
        yield (
            place,
            f"the text holds a control character (U+{ord(match[0]):04X})",
            "Take the backslash and what follows it out.",
        )


RULES = (raw_html, unsafe_link, template_braces, hidden_character, control_code)
OF_CHARACTERS = (hidden_character, control_code)
"""Those that hold for code on a page, too."""

SUSPICIOUS = re.compile(
    "|".join(pattern.pattern for pattern in (_HTML, _LINK, _BRACES, _HIDDEN, _CONTROL)) + "|(?i:script|data:|&)"
)
"""Matches every text that a rule here could object to, and few others."""
