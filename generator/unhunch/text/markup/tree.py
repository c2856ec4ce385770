"""HTML as a tree, read by the standard library's parser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


@dataclass(eq=False)
class Element:
    """An element; `children` holds elements and texts in their order. The root has no name."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    parent: "Element | None" = field(default=None, repr=False)
    children: list["Element | str"] = field(default_factory=list)

    def get(self, name: str) -> str:
        """Give an attribute, or nothing."""
        return dict(self.attributes).get(name, "")

    def elements(self) -> Iterator["Element"]:
        """Yield every element below this one, in their order."""
        waiting = self.children[::-1]
        while waiting:
            child = waiting.pop()
            if isinstance(child, Element):
                yield child
                waiting.extend(child.children[::-1])

    def within(self, *names: str) -> bool:
        """Whether it is such an element, or stands in one."""
        element: Element | None = self
        while element is not None:
            if element.name in names:
                return True
            element = element.parent
        return False

    def texts(self) -> Iterator[tuple["Element", str]]:
        """Yield every text in it, each with the element that it stands in directly."""
        for element in (self, *self.elements()):
            yield from ((element, child) for child in element.children if isinstance(child, str))

    @property
    def text(self) -> str:
        """All the text in it. (In the order of the elements, which suits those that hold text alone.)"""
        return "".join(text for _, text in self.texts())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in _EMPTY:
            inner = self.at.children[-1]
            assert isinstance(inner, Element)
            self.at = inner

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Element(tag, tuple((name, value or "") for name, value in attrs), self.at))

    def handle_endtag(self, tag: str) -> None:
        element: Element | None = self.at
        while element is not None and element.name != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            self.at = element.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - what it says does not matter
        self.at.children.append(Element("!--", (), self.at))

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self.at.children.append(Element("!", (), self.at))

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self.at.children.append(Element("?", (), self.at))

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self.at.children.append(Element("!", (), self.at))


def parse(html: str) -> Element:
    """Give the root of a piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
