"""The last look at a page before it is published: nothing stands in it that neither Markdown nor a template makes.

What pages may hold is told long before, at its place. This holds even where that failed, and for every page there is.
"""

import re
from collections.abc import Collection, Iterator

from unhunch.text.markup import addresses
from unhunch.text.markup.allowed import ELEMENTS
from unhunch.text.markup.tree import Element, parse

_OF_TEMPLATES = frozenset(
    {
        *("button", "details", "dialog", "figcaption", "figure", "footer", "form", "g", "header", "image"),
        *("input", "label"),
        *("noscript", "option", "path", "progress", "rect", "script", "section", "select", "span", "summary"),
        *("sup", "svg"),
    }
)
_ATTRIBUTES = frozenset(
    {
        *(
            "accept",
            "alt",
            "autocapitalize",
            "autocomplete",
            "class",
            "decoding",
            "for",
            "hidden",
            "href",
            "id",
            "lang",
        ),
        *("loading", "name", "role", "scope", "selected", "spellcheck", "src", "start", "tabindex", "title", "type"),
        *("value", "d", "fill"),
        *("fill-opacity", "height", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"),
        *("stroke-width", "viewbox", "visibility", "width", "x", "xmlns", "y"),
    }
)
_PREFIXES = ("aria-", "data-")
_BROUGHT = re.compile(r"data:image/(webp|svg\+xml);base64,[A-Za-z0-9+/]+=*")
"""What an `<image>` shows: a picture that the page itself holds. In either kind nothing runs or loads."""
_DATA = frozenset({"application/json", "application/ld+json"})


def strangers(html: str, ours: Collection[str]) -> Iterator[str]:
    """Yield what no page of the site has. `ours` are the addresses of the site and of its repository."""
    for element in parse(html).elements():
        if element.name not in ELEMENTS and element.name not in _OF_TEMPLATES:
            yield f"<{element.name}>"
        elif element.name == "script" and element.get("type") not in _DATA:
            yield "<script>"
        else:
            yield from _attributes(element, tuple(filter(None, ours)))


def _attributes(element: Element, ours: tuple[str, ...]) -> Iterator[str]:
    for name, value in element.attributes:
        if name not in _ATTRIBUTES and not name.startswith(_PREFIXES):
            yield f"<{element.name} {name}>"
        elif element.name == "image" and name == "href" and _BROUGHT.fullmatch(value):
            continue
        elif name in ("href", "src") and not value.startswith(ours):
            elsewhere = element.name != "a" and not addresses.is_of_site(value)
            if elsewhere or addresses.scheme(value) not in addresses.SCHEMES or value.startswith("//"):
                yield f"<{element.name} {name}={value}>"
