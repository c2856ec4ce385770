"""Hostile hand-written pages: each is refused by the check and by the build, or published as words alone."""

from pathlib import Path

import html5lib
import pytest

from tests.fuzz.pages import HEAD, PLACE, brought, ends_with, published
from tests.published import odd, tree
from tests.trees import small
from unhunch.edges.building import BuildError, build
from unhunch.edges.publication import publish
from unhunch.rules.checking import check
from unhunch.text.markup.dialect import render
from unhunch.views.settings import Settings

REFUSED = {
    "escaped backtick": "\\`<img src=x onerror=hit()>`",
    "unclosed fence": "```\n<img src=x onerror=hit()>",
    "fence with words": "``` some words\n<img src=x onerror=hit()>\n```",
    "indented fence": "  ```\n<img src=x onerror=hit()>\n  ```",
    "fence in a list": "- a\n\n    ```\n    x\n    ```\n\n```\n<img src=x onerror=hit()>",
    "fence of two kinds": "```\n~~~\n<img src=x onerror=hit()>\n~~~~",
    "fence with a handler": "``` { .x onclick=hit() }\nx\n```",
    "handler on a heading": "## T { onclick=hit() }",
    "handler on a paragraph": "Toes.\n{: onclick=hit() }",
    "handler on a link": "[x](safety.md){ onmouseover=hit() }",
    "handler on a picture": "![x](https://evil.example/x.png){ onerror=hit() }",
    "handler on a cell": "| a |\n|---|\n| b { onclick=hit() } |",
    "handler on an item": "- a { onclick=hit() }\n{: onclick=hit() }",
    "handler without a value": "## T { onclick }",
    "style": "## T { style=position:fixed }",
    "class of the theme": "[x](safety.md){ .md-dialog }",
    "id of the theme": "## T {#__toc}",
    "href by braces": "*x*{ href=javascript:hit() }",
    "srcset by braces": "![x](x.png){ srcset=https://evil.example/x.png }",
    "target by braces": "[x](https://toes.example/){ target=_blank }",
    "box of the theme": "!!! md-dialog\n\n    x",
    "box with a class": "!!! note md-overlay\n\n    x",
    "tag": "<b>x</b>",
    "tag in a heading": "# <img src=x onerror=hit()>",
    "tag in a title": '!!! note "<img src=x onerror=hit()>"\n\n    x',
    "tag in a cell": "| a |\n|---|\n| <img src=x onerror=hit()> |",
    "tag in a link": "[<img src=x onerror=hit()>](safety.md)",
    "tag in a quotation": "> <svg onload=hit()>",
    "tag over lines": "<img\nsrc=x\nonerror=hit()>",
    "tag with a slash": "<svg/onload=hit()>",
    "tag that looks like mail": "<svg/onload=x@y>",
    "block that looks like mail": "<div/onclick=hit()/x=a@b.example>",
    "tag between code": "`a` <img src=x onerror=hit()> `b`",
    "tag after two backslashes": "\\\\`x` \\`<img src=x onerror=hit()>\\`",
    "script": "<script>hit()</script>",
    "redirect": '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "base": "<base href=https://evil.example>",
    "frame": "<iframe src=//evil.example></iframe>",
    "form": "<form action=https://evil.example><input name=x></form>",
    "style element": "<style>body{display:none}</style>",
    "comment": "<!-- x --><img src=x onerror=hit()>",
    "open comment": "<!-- x",
    "instruction": "<?php hit() ?>",
    "declaration": "<!DOCTYPE html>",
    "character data": "<![CDATA[<img src=x onerror=hit()>]]>",
    "Markdown in HTML": '<div markdown="1" onclick="hit()">\n\n# x\n\n</div>',
    "HTML after an insert": "[[before-all]]\n\n    <img src=x onerror=hit()>",
    "HTML after a list": "[[glossary]]\n\n    <img src=x onerror=hit()>",
    "a tag left open before an insert": '`<a title="`\n\n[[routines]]\n\n" onclick=hit()>',
    "a tag left open at the end": 'Toes `<a title="`',
    "script link": "[x](javascript:hit())",
    "script link in capitals": "[x](JavaScript:hit())",
    "script link with entities": "[x](&#106;avascript:hit())",
    "script link with a named entity": "[x](javascript&colon;hit())",
    "script link with a tab": "[x](java\tscript:hit())",
    "script link with a line end": "[x](java\nscript:hit())",
    "script link with a control code": "[x](&#1;javascript:hit())",
    "script link in brackets": "[x](<javascript:hit()>)",
    "script link by reference": "[x][y]\n\n[y]: javascript:hit()",
    "script link by a short reference": "[y]\n\n[y]: <javascript:hit()> 'z'",
    "script link by itself": "<javascript://x%0ahit()>",
    "old script link": "[x](vbscript:hit())",
    "data": "[x](data:text/html,<b>x)",
    "file": "[x](file:///etc/passwd)",
    "intent": "[x](intent://x#Intent;end)",
    "blob": "[x](blob:https://evil.example/x)",
    "no scheme": "[x](//evil.example/)",
    "backslashes": "[x](\\\\evil.example)",
    "a slash and a backslash": "[x](/\\evil.example)",
    "http": "[x](http://toes.example/)",
    "user in an address": "[x](https://toes.example@evil.example/)",
    "port in an address": "[x](https://toes.example:8443/)",
    "number for a host": "[x](https://2130706433/)",
    "four numbers for a host": "[x](https://127.0.0.1/)",
    "host in two alphabets": "[x](https://t\u043ees.example/)",
    "host in punycode": "[x](https://xn--80ak6aa92e.com/)",
    "no address at all": "[x](https://[)",
    "remote picture": "![x](https://evil.example/x.png)",
    "remote picture by reference": "![x][y]\n\n[y]: https://evil.example/x.png",
    "remote picture without a scheme": "![x](//evil.example/x.png)",
    "picture of data": "![x](data:image/svg+xml,<svg>)",
    "mail with headers": "[x](mailto:a@b.example?bcc=c@d.example&body=x)",
    "citation in a picture": "![x [@toe-guide]](x.png)",
}  # fmt: skip
WORDS = {
    "code": "`<img src=x onerror=hit()>`",
    "code in two backticks": "`` `<b>` ``",
    "code between unlike backticks": "`` <img src=x onerror=hit()> `",
    "block of code": "```\n<img src=x onerror=hit()>\n[[routines]] [@nobody]\n```",
    "block of code with a word": "``` html\n<script>hit()</script>\n```",
    "indented code": "    <img src=x onerror=hit()>\n    [@nobody]",
    "entities": "&lt;img src=x onerror=hit()&gt;",
    "signs": "5 < 6 > 4 & 3",
    "a script in words": "javascript:hit()",
    "an address": "<https://toes.example/> and <a@toes.example>",
    "a host of another alphabet": "[x](https://\u043f\u0440\u0438\u043c\u0435\u0440.example/)",
    "a heading with a name": "## Toes {#all-toes}\n\n[x](#all-toes)",
    "code in a heading": "## `<img src=x onerror=hit()>` \\& more",
    "entities in a heading": "## &lt;img src=x onerror=hit()&gt; &#60;b&#62;",
    "a link in a heading": "## [x &lt;b&gt;](safety.md 'y &lt;b&gt; \" onclick=hit()')",
    "a box": '!!! note "A <"\n\n    x `<b>`',
    "a telephone": "[x](tel:+49-30-1)",
    "code right before an insert": "Toes `<b>`\n[[routines]]\nToes.",
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "root")


def write(root: Path, body: str) -> None:
    (root / PLACE).write_bytes(f"{HEAD}# Toes\n\n{body}\n".encode())


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_at_a_line_of_its_own(case: str, root: Path) -> None:
    write(root, REFUSED[case])
    catalog, problems = check(root)
    assert catalog is None
    lines = (root / PLACE).read_text("utf-8").split("\n")
    assert [problem for problem in problems if problem.path == PLACE and 7 <= problem.line <= len(lines)]
    assert publish(root, Settings())[0] is None


@pytest.mark.parametrize("case", WORDS)
def test_it_is_published_as_words(case: str, root: Path) -> None:
    write(root, WORDS[case])
    catalog, problems = check(root)
    assert catalog is not None, problems
    page = catalog.pages["index.md"]
    expected = sum((brought(one.name, one.argument) for one in page.reading.inserts), ends_with())
    assert odd(tree(published(page))) - expected == {}


def shapes(page: Path) -> set[tuple[str, str]]:
    """Each element of a whole page, menus and head too, with the name of each of its attributes."""
    found = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False).iter()
    return {(str(one.tag), name) for one in found for name in ("", *one.attrib)}


def test_a_site_of_all_that_passes_holds_nothing_else_not_even_in_its_menus(root: Path) -> None:
    write(
        root,
        "## B `c`\n\n## D\n\n## E\n\n## F\n\n```\nd\n```\n\n!!! note\n\n    [e](safety.md 'f')\n\n[[routines]]",
    )
    build(root, root.parent / "plain")
    write(root, "\n\nx\n\n".join(WORDS.values()))
    build(root, root.parent / "site")
    extra = {("code", "class"), ("a", "title")}
    assert shapes(root.parent / "site" / "index.html") - shapes(root.parent / "plain" / "index.html") <= extra


def test_a_site_of_anything_refused_is_not_built(root: Path) -> None:
    write(root, "\n\n".join(REFUSED.values()))
    with pytest.raises(BuildError):
        build(root, root.parent / "site")
    assert not (root.parent / "site").exists()


def test_what_reaches_a_page_past_the_check_still_ends_the_build(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, REFUSED["handler on a heading"])
    monkeypatch.setattr("unhunch.rules.markup.page_problems", lambda _: iter(()))
    with pytest.raises(BuildError, match="T401 `<h2 onclick>` stands on the page"):
        build(root, root.parent / "site")
    assert not (root.parent / "site").exists()


def test_the_other_parser_would_notice() -> None:
    assert odd(tree(render("<b>x</b>").html))
    assert odd(tree(render("[x](javascript:y)").html))
    assert odd(tree(render("[x](//y)").html))
    assert odd(tree(render("![x](https://y)").html))
    assert odd(tree(render("# x { onclick=y }").html))
    assert not odd(tree(render("# x\n\n[y](z.md) *a* `b`\n\n!!! note\n\n    c").html))
