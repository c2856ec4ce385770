"""A page as its readers will get it: what of its text is code, what it mentions, where it links, what it may not hold.

It is rendered twice. Once with marks, which shows where each part was written. And once as it is, with a character in
place of each citation and a block in place of each insert: this is what is judged. Where the two do not agree, the page
is refused rather than guessed at.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from unhunch.text.markup.allowed import Foreign, foreign
from unhunch.text.markup.dialect import UnreadableError, render
from unhunch.text.markup.marks import character, numbers, unmarked, without_foreign_marks
from unhunch.text.markup.mentions import CITATION, Mention, edited, filling, mentions
from unhunch.text.markup.survey import Code, Survey, survey
from unhunch.text.markup.tree import Element, parse

_TAG = re.compile(r"<[/!?a-zA-Z][^\s>]{0,40}>?")
_LINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*://[^<>]*|[^<> !]+@[^@<> ]+)>")
_OPEN_FENCE = re.compile(r"^ {0,3}(?:`{3,}[^`\n]*|~{3,}.*)$", re.MULTILINE)
_MENTIONED = re.compile(rf"{CITATION.pattern}|^\s*\[\[[a-z-]+(?:: *[\w-]+)?\]\]\s*$", re.MULTILINE)
_NEAR = 400
_INDENT = " " * 4
"""What goes on with the block before it, or else is code: which of the two, an insert would decide."""

# What stands in the place of an insert while a page is judged. All that could end something that was left open
# stands in it: an open quotation mark, tag, comment or block of code would swallow a part of it, and that is seen.
_STAND_IN = '<div class="{}">\n"\'>-->?>]]>\n```\nx\n```\n~~~\nx\n~~~\n</div>'
_STANDS = ("\"'>-->?>]]>", "x", "x")


@dataclass(frozen=True)
class Link:
    """Where a page links to, or a picture that it shows, and where that is written."""

    address: str
    at: int
    picture: bool


@dataclass(frozen=True)
class Reading:
    """What becomes of a text. Each `at` is an offset in it, counted from 0."""

    code: Code
    citations: tuple[Mention, ...]
    inserts: tuple[Mention, ...]
    links: tuple[Link, ...] = ()
    ids: frozenset[str] = frozenset()
    """Names of places, but for headings with a citation: these are named by its number, too."""
    tags: tuple[tuple[int, str], ...] = ()
    """HTML that was written into the page."""
    foreign: tuple[tuple[int, Foreign], ...] = ()
    """What Markdown makes of the page, but a page may not hold."""
    open_fences: tuple[int, ...] = ()
    misplaced: tuple[Mention, ...] = ()
    """Mentions in a place where nothing can be pulled in."""
    unclear: int | None = None
    """Where something begins that is not closed, or reads in two ways."""
    too_deep: bool = False

    def filled(self, text: str, content: Callable[[Mention], str]) -> str:
        """Put content in the place of each mention."""
        return edited(text, [filling(text, mention, content(mention)) for mention in (*self.citations, *self.inserts)])


def read_markup(written: str) -> Reading:
    """Read the text of a page, whose size is within its limits."""
    text = without_foreign_marks(written)
    found = mentions(text)
    try:
        surveyed = survey(text, found)
        live = tuple(mention for mention in found if not surveyed.code.holds(mention.at))
        return _judged(text, live, surveyed)
    except (UnreadableError, ValueError):
        return Reading(Code(), (), (), too_deep=True)


def _judged(text: str, live: tuple[Mention, ...], surveyed: Survey) -> Reading:
    rendering = render(_with_stand_ins(text, live))
    root = parse(rendering.html)
    whole = frozenset(_take_stand_ins_out(root))
    swallowed = [mention.start for number, mention in enumerate(live) if not mention.cites and number not in whole]
    unclear = next(iter(swallowed), None)
    if unclear is None and (len(live) not in whole or _left_over(root)):
        unclear = max(text.rfind("<"), 0)
    blocks = Code(surveyed.code.blocks)
    return Reading(
        code=surveyed.code,
        citations=tuple(mention for mention in live if mention.cites),
        inserts=tuple(mention for mention in live if not mention.cites),
        links=tuple(_links(text, root, surveyed)),
        ids=frozenset(_ids(root)),
        tags=tuple(_tags(text, surveyed.code, () if unclear is not None else rendering.raw)),
        foreign=tuple(_placed(text, _own(foreign(root)), surveyed)),
        open_fences=tuple(found.start() for found in _OPEN_FENCE.finditer(text) if not blocks.holds(found.start())),
        misplaced=tuple(_misplaced(text, live, root)),
        unclear=unclear,
    )


def _with_stand_ins(text: str, live: tuple[Mention, ...]) -> str:
    """Give the text with a character for each citation, a block for each insert, and one for what ends every page."""
    signs = [character(number) for number in range(len(live) + 1)]
    content = [sign if mention.cites else _STAND_IN.format(sign) for sign, mention in zip(signs, live, strict=False)]
    edits = [filling(text, mention, what) for mention, what in zip(live, content, strict=True)]
    return f"{edited(text, edits)}\n\n{_STAND_IN.format(signs[-1])}\n"


def _take_stand_ins_out(root: Element) -> Iterator[int]:
    """Take the blocks that stand for inserts out of the tree; yield the numbers of those that are whole."""
    for element in [child for child in root.children if isinstance(child, Element) and child.name == "div"]:
        found = numbers(element.get("class"))
        if len(found) == 1 and tuple(element.text.split()) == _STANDS and len([*element.elements()]) == 4:  # noqa: PLR2004
            root.children.remove(element)
            yield found[0]


def _left_over(root: Element) -> bool:
    """Whether something reads as a mention outside code, that the marks took for code."""
    return any(
        not element.within("code", "pre") and _MENTIONED.search(unmarked(text)) for element, text in root.texts()
    )


def _own(found: Iterable[Foreign]) -> Iterator[Foreign]:
    """Leave out what is left of a block that stood for an insert."""
    return (one for one in found if not numbers(one.element.get("class")))


def _tags(text: str, code: Code, pieces: Iterable[str]) -> Iterator[tuple[int, str]]:
    found = [
        (match.start(), match[0])
        for match in _TAG.finditer(text)
        if not code.holds(match.start()) and not _LINK.match(text, match.start())
    ]
    yield from found
    raw = [piece for piece in pieces if not numbers(piece)]
    if raw and not found:
        yield _search(text, code, raw[0].strip().split("\n")[0]), raw[0].strip()[:40]


def _placed(text: str, found: Iterable[Foreign], surveyed: Survey) -> Iterator[tuple[int, Foreign]]:
    """Yield what was found with its place, which the survey has, or else its words."""
    elements: defaultdict[tuple[str, str], deque[Element]] = defaultdict(deque)
    for one in foreign(surveyed.root):
        elements[one.kind, one.found].append(one.element)
    for one in found:
        same = elements[one.kind, one.found]
        yield _place(text, one, same.popleft() if same else None, surveyed), one


def _place(text: str, one: Foreign, element: Element | None, surveyed: Survey) -> int:
    if element is None:
        return _search(text, surveyed.code, one.found, one.element)
    if element in surveyed.addresses and one.kind in ("link", "picture"):
        return surveyed.addresses[element]
    if element in surveyed.braces and one.kind in ("attribute", "id"):
        brace = surveyed.braces[element]
        near = text.find(one.found, brace, brace + _NEAR)
        return near if near >= 0 else brace
    return _search(text, surveyed.code, one.found, one.element)


def _search(text: str, code: Code, words: str, element: Element | None = None) -> int:
    """Find words outside code; else where the block begins that an element stands in; else the page's head."""
    at = text.find(words) if words else -1
    while at >= 0 and code.holds(at):
        at = text.find(words, at + 1)
    if at >= 0:
        return at
    while element is not None and element.parent is not None:
        first = next((line.strip() for _, line in element.texts() if line.strip()), "").split("\n")[0]
        if first and text.count(first) == 1:
            return text.rfind("\n", 0, text.index(first)) + 1
        element = element.parent
    return 0


def _links(text: str, root: Element, surveyed: Survey) -> Iterator[Link]:
    places: defaultdict[str, deque[int | None]] = defaultdict(deque)
    for element, _, address in _targets(surveyed.root):
        places[address].append(surveyed.addresses.get(element))
    for element, name, address in _targets(root):
        known = places[address].popleft() if places[address] else None
        at = known if known is not None else _search(text, surveyed.code, address, element)
        yield Link(address, at, picture=name == "src")


def _targets(root: Element) -> Iterator[tuple[Element, str, str]]:
    for element in root.elements():
        yield from ((element, name, value) for name, value in element.attributes if name in ("href", "src"))


def _ids(root: Element) -> Iterator[str]:
    for element in root.elements():
        if element.get("id") and not numbers(element.text):
            yield element.get("id")


def _misplaced(text: str, live: tuple[Mention, ...], root: Element) -> Iterator[Mention]:
    """Yield citations that do not stand in running text, and inserts right before an indented line."""
    standing = {
        number for element, words in root.texts() if not element.within("a", "code", "pre") for number in numbers(words)
    }
    for number, mention in enumerate(live):
        following = text[mention.end : mention.end + _NEAR].lstrip("\n")
        if mention.cites:
            if number not in standing:
                yield mention
        elif following.startswith(_INDENT) and following.strip():
            yield mention
