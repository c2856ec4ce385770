"""What a page may be made of: an allow-list of elements and attributes, and of where links lead."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from unhunch.text.markup import addresses
from unhunch.text.markup.tree import Element

Kind = Literal["element", "attribute", "box", "link", "picture", "id"]


@dataclass(frozen=True)
class Foreign:
    """Something that a page may not hold: what it is, as it stands there, at which element, and words about it."""

    kind: Kind
    found: str
    element: Element
    message: str = ""
    hint: str = ""


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BOXES = frozenset(
    {
        *("note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug"),
        *("example", "quote"),
    }
)
_ID = re.compile(r"(?!__)\w[\w.:-]*")
"""What begins with two underscores is the theme's."""
_TAKEN = re.compile(
    r"content|log-question|figure-pause|check-(ask|result|emergency|soon|appointment)|ref-.+|[a-z]\d{3}|"
    r"finder-(text|left-out|type|minutes|position|place|have|kind|region|level|caution)"
)
"""Names of places that templates bring: the same name twice on a page would lead readers and scripts astray."""

Allowed = Mapping[str, Callable[[str], bool]]
"""Each attribute that an element may have, and whether it may have a value."""


def _any(_: str) -> bool:
    return True


def _form(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda value: compiled.fullmatch(value) is not None


def _box(value: str) -> bool:
    return value.startswith("admonition ") and frozenset(value.split()[1:]) <= _BOXES


_CELL: Allowed = {"id": _any, "style": _form(r"text-align: (left|center|right);")}

ELEMENTS: Mapping[str, Allowed] = {
    **{name: {"id": _any} for name in (*_HEADINGS, "em", "strong", "ul", "li", "blockquote", "pre", "hr", "br")},
    **{name: {"id": _any} for name in ("table", "thead", "tbody", "tr")},
    "th": _CELL,
    "td": _CELL,
    "p": {"id": _any, "class": _form("admonition-title")},
    "div": {"id": _any, "class": _box},
    "ol": {"id": _any, "start": _form(r"\d{1,9}")},
    "code": {"id": _any, "class": _form(r"language-[\w#.+-]+")},
    "a": {"id": _any, "href": _any, "title": _any},
    "img": {"id": _any, "src": _any, "alt": _any, "title": _any},
}
"""What Markdown makes of a page. `href`, `src` and `id` are looked at by themselves."""


def foreign(root: Element) -> Iterator[Foreign]:
    """Yield all that a hand-written page may not hold."""
    for element in root.elements():
        allowed = ELEMENTS.get(element.name)
        if allowed is None:
            yield Foreign("element", element.name, element)
            continue
        for name, value in element.attributes:
            fits = allowed.get(name)
            if fits is _box and not _box(value):
                yield Foreign("box", " ".join(value.split()[1:]), element)
            elif fits is None or not fits(value):
                yield Foreign("attribute", f".{value}" if name == "class" else name, element)
            elif name == "id" and (not _ID.fullmatch(value) or _TAKEN.fullmatch(value)):
                yield Foreign("id", value, element)
            elif name in ("href", "src"):
                yield from _target(element, name, value)


def _target(element: Element, name: str, value: str) -> Iterator[Foreign]:
    wrong = addresses.fault(value)
    if wrong:
        yield Foreign("link", value, element, *wrong)
    elif name == "src" and not addresses.is_of_site(value):
        yield Foreign("picture", value, element)
