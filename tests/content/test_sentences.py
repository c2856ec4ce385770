"""No page of the built site makes a reader hold more than twenty words at once."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

MOST_WORDS = 20
_BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "button",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *(
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "label",
            "legend",
        ),
        *(
            "li",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
        ),
        *("tr", "ul", "br"),
    }
)
_UNREAD = frozenset({"code", "pre", "script", "style", "svg", "sup", "template"})
_NOT_OURS = frozenset({"basis", "reference", "headerlink"})
"""Classes: kinds of sources, titles of papers with their authors, and the links beside headings."""
_ITEMS_IN_A_LINE = frozenset({"rc-signs", "rc-halt", "rc-who", "rc-care", "in-short", "first"})
"""Classes of lists that a card or the head of a page sets in one line, with a semicolon between two items."""
_BY_THEMSELVES = frozenset({"rc-screen", "rc-paper", "entry-meta", "entry-says"})
"""Classes of words that a card has twice, of which a screen shows one and paper the other; of lines below a name."""
_HEADS = frozenset({"b", "strong"})
"""What stands out in bold before a line, such as `Stop if:`, is read by itself."""
_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+|(?<=[.!?])(?=[A-Z])")
_WORD = re.compile(r"\S*\w\S*")
_FEWEST_LISTED = 3


def blocks(element: Element) -> Iterator[str]:
    """Yield the text of each paragraph, entry of a list, cell or heading below an element."""
    parts = [""]

    def walk(inner: Element) -> None:
        name = inner.tag if isinstance(inner.tag, str) else "script"
        classes = frozenset((inner.get("class") or "").split())
        alone = name in _BLOCKS or not _BY_THEMSELVES.isdisjoint(classes)
        if alone:
            parts.append("")
        if name not in _UNREAD and _NOT_OURS.isdisjoint(classes):
            start = len(parts) - 1
            parts[-1] += inner.text or ""
            for child in inner:
                walk(child)
            if not _ITEMS_IN_A_LINE.isdisjoint(classes):
                parts[start:] = [item for part in parts[start:] for item in part.split("; ")]
        if alone or (name in _HEADS and parts[-1].rstrip().endswith(":")):
            parts.append("")
        parts[-1] += inner.tail or ""

    walk(element)
    yield from (" ".join(part.split()) for part in parts if part.strip())


def long_sentences(html: str) -> list[str]:
    """Give the sentences of a page that have more words than one can hold."""
    page = html5lib.parse(html, namespaceHTMLElements=False)
    words = next(found for kind in ("article", "main", "body") for found in page.iter(kind))
    _shorten_rows_of_links(words)
    sentences = [sentence for block in blocks(words) for sentence in _END.split(block)]
    return [sentence for sentence in sentences if len(_WORD.findall(sentence)) > MOST_WORDS]


def _shorten_rows_of_links(article: Element) -> None:
    """Take the names out of rows such as `sitting: Arm slides, Hug stretch, Shoulder roll`."""
    for element in article.iter():
        links = [child for child in element if child.tag == "a"]
        between = [(link.tail or "").strip() for link in links]
        if len(links) >= _FEWEST_LISTED and set(between[:-1]) == {","}:
            for link in links:
                element.remove(link)


def _page(words: str) -> str:
    return f"<html><body><nav>{'No ' * 30}</nav><article>{words}</article></body></html>"


LONG = "one two three four five six seven eight nine ten " * 2 + "and more."


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (f"<p>{LONG}</p>", [LONG]),
        (f"<p>Short. {LONG}</p><p>Short.</p>", [LONG]),
        (f"<ul><li>Short</li><li><b>{LONG}</b></li></ul>", [LONG]),
        (f"<p hidden>{LONG}</p>", [LONG]),
        (f"<p>Fine{'<br>and fine' * 20}</p>", []),
        (f"<p class=reference>{LONG}</p><script>{LONG}</script>", []),
        (f"<li>For you: {', '.join(['<a href=x>Two words</a>'] * 12)}</li>", []),
        (f"<p>Stop if: <span class=rc-signs>{'; '.join(['it hurts there'] * 9)}</span></p>", []),
        (f"<p>Stop if: {'it hurts; ' * 9}it spreads.</p>", [f"Stop if: {'it hurts; ' * 9}it spreads."]),
        ("<p><b>If this or that or another thing is so:</b> Sit down, and hold on to something firm near you.</p>", []),
        (f"<p><b>{LONG[:-1]}:</b> Sit.</p>", [f"{LONG[:-1]}:"]),
    ],
    ids=range(11),
)
def test_only_sentences_are_counted(html: str, found: list[str]) -> None:
    assert long_sentences(_page(html)) == found


def test_no_sentence_of_a_page_has_more_than_twenty_words(site_dir: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in site_dir.rglob("index.html")}
    found = {
        f"{path.relative_to(site_dir)}: {sentence}" for path, html in pages.items() for sentence in long_sentences(html)
    }
    assert found == set()
