"""SVG of somebody else's, made safe: only shapes and their colours are taken over, and nothing runs or loads."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

from unhunch.catalog.files.expansion import TooMuchError, hold_to_most

_SVG: Final = "http://www.w3.org/2000/svg"
_SHAPES: Final = frozenset(
    {
        *("svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop", "clipPath", "mask", "symbol", "use"),
    }
)
_ATTRIBUTES: Final = frozenset(
    {
        *("id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height"),
        *("points", "viewBox", "preserveAspectRatio", "transform", "offset", "gradientUnits", "gradientTransform"),
        *("spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "pathLength", "opacity", "color"),
        *("fill", "fill-opacity", "fill-rule", "clip-rule", "clip-path", "mask", "stop-color", "stop-opacity"),
        *("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
        *("stroke-dasharray", "stroke-dashoffset", "vector-effect", "paint-order", "display", "visibility"),
    }
)
_LOADS: Final = re.compile(r"url\(\s*(?!['\"]?#)|[a-z]+:|//|\\|@|expression", re.IGNORECASE)
"""What a value of an attribute may not hold; `url(#...)` names a part of the drawing itself."""
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_DEEPEST: Final = 60


class DrawingError(Exception):
    """What is no drawing, or one that would run or load something; the message says what."""


def drawing(raw: bytes) -> bytes:
    """Give an SVG that holds nothing but shapes. What editors write for themselves is left out.

    Raises DrawingError where leaving something out would change what is seen, or where it was meant to do harm.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DrawingError("it is not written in UTF-8") from error
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        text = _without_doctype(text)
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - without a DOCTYPE there are no entities to expand
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise DrawingError("it is no whole SVG") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise DrawingError("it does not begin with <svg>")
    if "viewBox" not in root.attrib and not {"width", "height"} <= root.attrib.keys():
        raise DrawingError("it does not say how large it is: it has no viewBox")
    safe = _safe(root, 0)
    try:
        hold_to_most(safe)
    except (TooMuchError, RecursionError) as error:
        raise DrawingError("its parts name each other too often") from error
    safe.set("xmlns", _SVG)
    return ElementTree.tostring(safe, encoding="unicode").encode()


def _without_doctype(text: str) -> str:
    """Give the text without the line that old editors write; one that declares something is no such line."""
    found = re.search(r"<!DOCTYPE[^>\[]*>", text, re.IGNORECASE)
    bare = text[: found.start()] + text[found.end() :] if found else text
    if re.search(r"<!(DOCTYPE|ENTITY)", bare, re.IGNORECASE):
        raise DrawingError("it declares entities")
    return bare


def _safe(element: ElementTree.Element, depth: int) -> ElementTree.Element:
    if depth > _DEEPEST:
        raise DrawingError("its parts are nested too deeply")
    name = element.tag.rpartition("}")[2]
    made = ElementTree.Element(name, dict(_attributes(element)))
    made.text = element.text if name in ("title", "desc") else None
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""  # a comment has none
        space, _, kind = tag.rpartition("}")
        if space.lstrip("{") != _SVG or kind == "metadata":
            continue
        if kind not in _SHAPES:
            raise DrawingError(f"<{kind}> is no shape")
        made.append(_safe(child, depth + 1))
    return made


def _attributes(element: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name in _HREFS:
            if not value.startswith("#"):
                raise DrawingError("it loads another file")
            yield "href", value
        elif name.lower().startswith("on"):
            raise DrawingError(f"it runs a script (`{name}`)")
        elif name == "style":
            yield from _declared(value)
        elif name in _ATTRIBUTES:
            yield name, _harmless(name, value)


def _declared(style: str) -> Iterator[tuple[str, str]]:
    """Yield what stands in a style as attributes, which a content security policy lets be."""
    for declaration in style.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name in _ATTRIBUTES:
            yield name, _harmless(name, value)


def _harmless(name: str, value: str) -> str:
    if _LOADS.search(value):
        raise DrawingError(f"`{name}` names something outside of the drawing")
    return value
