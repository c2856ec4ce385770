"""The last look before a page is published."""

import pytest

from unhunch.text.markup.published import strangers

OURS = ("http://localhost:8000/", "")


@pytest.mark.parametrize(
    "html",
    [
        '<p class="x" id="y" data-z aria-label="a">b <a href="../c/#d">e</a></p>',
        '<a href="https://toes.example/">a</a><a href="mailto:a@b.example">b</a><a href="http://localhost:8000/x/">c</a>',
        '<script type="application/json">{"a": 1}</script><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        '<img src="a.png" alt="b" loading="lazy">',
    ],
)
def test_what_markdown_and_templates_make_is_fine(html: str) -> None:
    assert [*strangers(html, OURS)] == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p onclick=x>", "<p onclick>"),
        ("<p style=x>", "<p style>"),
        ("<iframe src=x></iframe>", "<iframe>"),
        ("<script>x</script>", "<script>"),
        ("<script type=module src=x></script>", "<script>"),
        ("<!-- x -->", "<!-->"),
        ("<meta http-equiv=refresh>", "<meta>"),
        ('<a href="javascript:x">', "<a href=javascript:x>"),
        ('<a href="//x.example">', "<a href=//x.example>"),
        ('<a href="http://x.example">', "<a href=http://x.example>"),
        ('<img src="https://x.example/y.png">', "<img src=https://x.example/y.png>"),
        ('<form action="https://x.example">', "<form action>"),
    ],
)
def test_anything_else_is_told(html: str, found: str) -> None:
    assert [*strangers(html, OURS)] == [found]
