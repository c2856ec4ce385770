"""Every fact of the two source articles can be found by a reader of the built site."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from pydantic import Field, TypeAdapter

from unhunch.model.base import Entry, Line, Some


class Fact(Entry):
    """A fact of an article, and the words by which a reader finds it."""

    fact: Line
    page: str = Field(pattern=r"^([a-z0-9-]+/)+$")
    all_of: Some[Line]


FACTS = TypeAdapter(list[Fact]).validate_python(
    yaml.safe_load(Path(__file__).with_name("facts.yml").read_text(encoding="utf-8"))
)
INLINE = {"a", "abbr", "b", "cite", "code", "dfn", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"head", "script", "style", "svg", "template"}


class _VisibleText(HTMLParser):
    """Collect the text inside <article>, where the page's own words stand, without what is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.parts.append(" ")
        if tag in VOID:
            return
        inside, hidden = self._state()
        names = {name for name, _ in attrs}
        self._open.append((tag, inside or tag == "article", hidden or tag in UNSEEN or "hidden" in names))

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.parts.append(" ")
        # HTML lets an end tag be left out, so closing one element closes those still open inside it.
        if any(name == tag for name, _, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        inside, hidden = self._state()
        if inside and not hidden:
            self.parts.append(data)

    def _state(self) -> tuple[bool, bool]:
        return self._open[-1][1:] if self._open else (False, False)


def visible_text(html: str) -> str:
    """Give what a reader of the page's article sees, in small letters, on one line."""
    parser = _VisibleText()
    parser.feed(html)
    return " ".join("".join(parser.parts).split()).casefold()


def test_visible_text_leaves_out_navigation_scripts_and_hidden_words() -> None:
    html = (
        "<head><title>No</title></head><nav>No</nav><article><p>One<br>two <em>thr</em>ee<script>no()</script></p>"
        "<p hidden>No</p><ul><li>Four<li>five</ul></article><footer>No</footer>"
    )
    assert visible_text(html) == "one two three four five"


def test_no_fact_is_listed_twice() -> None:
    names = [fact.fact for fact in FACTS]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.fact)
def test_a_reader_finds_the_fact(fact: Fact, site_dir: Path) -> None:
    text = visible_text((site_dir / fact.page / "index.html").read_text(encoding="utf-8"))
    assert [words for words in fact.all_of if " ".join(words.split()).casefold() not in text] == []
