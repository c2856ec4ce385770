"""What stands on a page as browsers read it, by a parser that the product does not use."""

from collections import Counter
from xml.etree.ElementTree import Element

import html5lib

PLAIN = frozenset(
    {
        *(
            "a",
            "blockquote",
            "br",
            "code",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "img",
            "li",
            "ol",
            "p",
            "pre",
        ),
        *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    }
)
"""What Markdown makes of words."""
ATTRIBUTES = {"a": {"href", "title"}, "img": {"alt", "src", "title"}, "ol": {"start"}}
SCHEMES = ("https:", "mailto:", "tel:")
BOXES = frozenset({"note", "info", "tip", "warning", "danger", "example", "quote", "success", "abstract", "question"})


def tree(html: str) -> Element:
    """Parse a piece of a page as it would stand in its body."""
    parsed: Element = html5lib.parse(f"<!doctype html><body>{html}</body>", namespaceHTMLElements=False)
    body = parsed.find("body")
    assert body is not None
    return body


def odd(body: Element) -> Counter[str]:
    """Everything that Markdown makes of no words: the site's own templates bring some of it, a page's author none."""
    found: Counter[str] = Counter()
    for element in body.iter():
        name = element.tag if isinstance(element.tag, str) else "a comment"
        if element is not body and name not in PLAIN and not _box(element):
            found[f"<{name} {sorted(element.attrib.items())}>"] += 1
        for attribute, value in element.attrib.items():
            found.update(_odd_attribute(name, attribute, value, element))
    return found


def _box(element: Element) -> bool:
    kinds = (element.get("class") or "").split()
    return element.tag == "div" and kinds[:1] == ["admonition"] and set(kinds[1:]) <= BOXES


def _odd_attribute(name: str, attribute: str, value: str, element: Element) -> list[str]:
    if attribute in ("href", "src"):
        plain = "".join(value.split()).lower()
        scheme = plain.split(":")[0] + ":" if ":" in plain.split("/")[0].split("#")[0].split("?")[0] else ""
        elsewhere = plain.startswith(("//", "\\", "/\\")) or (scheme and scheme not in SCHEMES)
        return [f"{name} {attribute}={value}"] if elsewhere or (attribute == "src" and scheme) else []
    fine = (
        attribute == "id"
        or attribute in ATTRIBUTES.get(name, set())
        or (attribute == "class" and (_box(element) or value == "admonition-title" or value.startswith("language-")))
        or (attribute in ("class", "style") and name in ("td", "th") and "align" in value)
    )
    return [] if fine else [f"{name} {attribute}={value}"]
