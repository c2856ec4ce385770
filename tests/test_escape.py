"""Text from content is shown exactly as written, wherever a template puts it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from unhunch.edges.ours import OURS
from unhunch.text import escape

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables"]
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=60).filter(str.strip)
MARKUP = st.lists(
    st.sampled_from([*"`*_{}[]()<>&|~^=#+-.!:\\\"'@$/", "a", "b1", " ", "1. ", "- ", "\n", "    ", "!!! note", "--- ",
                     "&lt;", "&#42;", "<b>", "<!--", "-->", "[x](y)", "![x](y)", "http://a.b", "{ .c }", "{: #d }",
                     "a@b.c", "***", "___", "```", "\x02", "\x03", "\u00ad", "wzxhzdk:0", "klzzwxh:0000", "| a | b |"]),
    min_size=1, max_size=12,
).map("".join).filter(str.strip)  # fmt: skip
ANY = st.one_of(TEXT, MARKUP).filter(escape.visible)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(markdown: str) -> _Seen:
    parser = _Seen()
    parser.feed(Markdown(extensions=EXTENSIONS).convert(markdown))
    parser.close()
    return parser


def plain(text: str) -> str:
    return " ".join(text.split())


def test_the_extensions_here_are_those_of_the_site() -> None:
    assert OURS["markdown_extensions"] == EXTENSIONS


@pytest.mark.parametrize(
    ("pattern", "tags"),
    [
        ("{}", ["p"]),
        ("Before {} after", ["p"]),
        ("- {}", ["ul", "li"]),
        ("- **{}** x", ["ul", "li", "strong"]),
        ("# {}", ["h1"]),
        ("[{}](a.md)", ["p", "a"]),
        ('!!! note "{}"\n\n    x', ["div", "p", "p"]),
        ('<span class="basis">({})</span>', ["p", "span"]),
        ("!!! note\n\n    - {}", ["div", "p", "ul", "li"]),
    ],
)
@given(text=ANY)
def test_any_text_is_shown_as_written_and_makes_no_tag(pattern: str, tags: list[str], text: str) -> None:
    page = seen(pattern.format(escape.markdown(text)))
    around = seen(pattern.format("qqq"))
    assert page.tags == tags
    assert plain(page.text) == plain(around.text.replace("qqq", escape.visible(text)))
    assert [item for item in page.attributes if item[0] != "id"] == [i for i in around.attributes if i[0] != "id"]


@given(text=ANY)
def test_a_link_title_ends_where_its_template_ends_it(text: str) -> None:
    page = seen(f'[1](a.md "{escape.markdown(text)}")')
    assert page.tags == ["p", "a"]
    assert page.text == "1"
    assert [name for name, _ in page.attributes] == ["href", "title"]


@given(text=ANY)
def test_an_address_stays_within_its_link(text: str) -> None:
    page = seen(f"[x](<https://a.example/{escape.address(text)}>)")
    assert page.tags == ["p", "a"]
    assert page.text == "x"
    assert [name for name, _ in page.attributes] == ["href"]
