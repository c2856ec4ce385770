"""Where contributors' text is made safe for Markdown and for data in pages. (HTML is escaped by Jinja itself.)"""

import json
import re
from urllib.parse import quote

from markupsafe import Markup

from unhunch.problems.excerpt import one_line

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


_LONGEST_SPAN = 400


def code(text: str) -> Markup:
    """Give text as a code span of the forge's Markdown: there nothing is a mention, a link, an image or markup.

    It stays on its line, shows hidden characters by their numbers, and is cut when it is very long.
    """
    shown = one_line(visible(text))
    shown = shown if len(shown) <= _LONGEST_SPAN else shown[:_LONGEST_SPAN] + "…"
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    return Markup(f"{fence} {shown} {fence}" if "`" in shown else f"{fence}{shown or ' '}{fence}")  # noqa: S704 - this is the escaping itself


_NOT_IN_A_SCRIPT = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def script_data(data: object) -> Markup:
    """Give data as JSON that can stand in a script element: nothing in it can end the element or start another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_NOT_IN_A_SCRIPT))  # noqa: S704 - what could end the element is encoded
