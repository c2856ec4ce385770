"""Raw pages: pieces of Markdown that are nasty by themselves, glued together, through `check` and through a build."""

from collections import Counter
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from tests.editions import small_edition
from tests.fuzz.catalogs import verdicts_agree
from tests.published import odd, tree
from unhunch.catalog.page import Page, read_page
from unhunch.rules.checking import check
from unhunch.site.pages.written import page_text
from unhunch.site.policy import styled_by_class
from unhunch.text.markup.dialect import render
from unhunch.text.markup.published import strangers
from unhunch.views.book import Book

PLACE = "content/pages/index.md"
HEAD = "---\ntitle: Toes\ndescription: All about toes.\n---\n"
BUILT_EACH = 50
"""How many pages that pass go by until one is judged and built as a whole site."""

CITE = ("<sup [('class', 'cite')]>", "sup class=cite")
"""What a citation brings."""

PIECES = st.sampled_from(
    [
        *("a toe", "Toes.", "x", "# Toes", "## Toes {#toes}", "==="),
        *("---", "***", "- a", "* b", "1. c", "> d", "    e"),
        *("`", "``", "```", "````", "~~~", "``` yaml"),
        *("~~~ a b", "``` { .x onclick=hit() }", "  ```", "\\`", "\\", "\\\\"),
        *("[[routines]]", "[[before-all]]", "[[finder]]", "[[glossary]]", "[[rules]]", "[[technique: toe-curl]]"),
        *("[[log]]", " [[routines]]", "[[routines]] x"),
        *("[[emergency]]", "[@toe-guide]", " [@toe-guide]", "[@toe-note]"),
        *("<b>", "</b>", "<img src=x onerror=hit()>", "<div markdown>"),
        *("</div>", "<div>", "<a href=\"", "<a href='", "\">"),
        *("<!--", "-->", "<?", "?>", "<![CDATA[", "]]>"),
        *("<script>", "</script>", "<svg/onload=hit()>", "<p", "<a ", ">"),
        *("<x:y>", "<https://toes.example/>", "<javascript://x>", "<a@b.example>", "<svg/onload=x@y>", "<div/x=a@b.c>"),
        *("[x](safety.md)", "[x](javascript:hit())"),
        *("[x](&#106;avascript:hit())", "[x](//evil.example)", "[x](data:a,b)"),
        *("![x](https://e.example/x.png)", "![x](x.png)", "[x](", "](safety.md)", "[x", "![", "[x][y]", "[y]", "[y][]"),
        *("[y]: data:text/html,x", "[y]: safety.md"),
        *("[y]: <javascript:x> 'z'", "[@toe-guide]: data:a", "[x](safety.md 't')"),
        *("[x](<javascript:a b>)", "[x](safety.md#soon)"),
        *("[x](#toes)", "[x](mailto:a@b.example)", "[x]( \tjava\nscript:x)"),
        *("{ onclick=hit() }", "{: .x }", "{ style=x }", "{#x}"),
        *("{ href=javascript:x }", "{", "}", "{ .a #b c=d", "{}"),
        *("!!! note", "!!! note \"<b>\"", "!!! md-x", "!!! note \"a\" b"),
        *("    x", "        y", "| a | b |", "|---|:-:|", "| `|` | c |"),
        *("&lt;b&gt;", "&#60;img src=x onerror=hit()&#62;", "&nbsp;", "&", "*", "**"),
        *("_", "__", "***", "~", "\"", "'", "!"),
        *("(", ")", "[", "]", ":", "  ", "é"),
        *("\u00a0", "javascript:x", "*[HTML]: x", "[^1]", "[^1]: x", "$x$", "==x=="),
    ]
)  # fmt: skip
GLUE = st.sampled_from(["", " ", "\n", "\n", "\n\n", "\n\n", "\n    ", "\n> ", "\n- ", "\n\n    "])
BODIES = st.lists(st.tuples(PIECES, GLUE), min_size=1, max_size=14).map(
    lambda parts: "".join(piece + glue for piece, glue in parts)
)


@cache
def book() -> Book:
    return Book.of(small_edition())


@cache
def brought(name: str, argument: str | None) -> Counter[str]:
    """What an insert brings to a page that markup does not make."""
    place = f"{name}: {argument}" if argument else name
    page, _ = read_page(PLACE, f"{HEAD}[[{place}]]\n".encode())
    assert page is not None
    return odd(tree(published(page))) - ends_with()


@cache
def ends_with() -> Counter[str]:
    """What every page ends with."""
    page, _ = read_page(PLACE, f"{HEAD}Toes.\n".encode())
    assert page is not None
    return odd(tree(published(page)))


def published(page: Page) -> str:
    text = page_text(book(), "index.md", page)
    return styled_by_class(render(text.partition("\n---\n")[2]).html)


class Pages:
    """The target, with a catalog of its own: whatever passes `check` is published as it was judged."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.passed = 0

    def agrees(self, body: str) -> None:
        """What passes becomes words, links and what its inserts bring, and no more; what is refused is not built."""
        raw = f"{HEAD}{body}\n".encode("utf-8", "replace")
        file = self.root / PLACE
        before = file.read_bytes()
        file.write_bytes(raw)
        try:
            catalog, problems = check(self.root)
            assert all(0 < problem.line <= raw.count(b"\n") + 1 for problem in problems)
            if catalog is not None:
                self._fine(catalog.pages["index.md"])
        finally:
            file.write_bytes(before)

    def _fine(self, page: Page) -> None:
        html = published(page)
        assert [*strangers(html, ())] == []
        inserts = Counter((mention.name, mention.argument) for mention in page.reading.inserts)
        expected = sum((brought(*of) for of in inserts.elements()), ends_with())
        expected.update({what: sum(1 for _ in page.citations()) for what in CITE})
        assert not odd(tree(html)) - expected
        self.passed += 1
        if self.passed % BUILT_EACH == 0:
            verdicts_agree(self.root, self.root.parent / "kept", {})
