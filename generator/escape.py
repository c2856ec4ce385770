"""Where contributors' text is made safe for Markdown, and for JSON in a page. (HTML is escaped by Jinja itself.)"""

import json
import re
from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^=#!@$\"]|(?<=\d)[.)]|^[-+]|://")

_PLACEHOLDER_MARKS = str.maketrans("", "", "\x02\x03")
"""Python-Markdown keeps what it has rendered between these two, and no reader can see them."""


def visible(text: str) -> str:
    """Give what a reader sees of a text: one line, without the marks that a Markdown renderer keeps for itself."""
    return " ".join(text.translate(_PLACEHOLDER_MARKS).split())


def markdown(text: str) -> Markup:
    """Give text that Markdown shows exactly as written: all that could start markup becomes a character reference."""
    return Markup(_SPECIAL.sub(_reference, visible(text)))  # noqa: S704 - this is the escaping itself


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def address(url: str) -> Markup:
    """Give an address that can stand between `<` and `>` in a Markdown link."""
    return Markup(quote(url, safe=":/?#[]@!$&'()*+,;=%~"))  # noqa: S704 - what could end the link is encoded


def script_json(data: Mapping[str, object]) -> Markup:
    """Give JSON that can stand in a `<script>`: nothing in it ends the element or opens a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - this is the escaping itself
