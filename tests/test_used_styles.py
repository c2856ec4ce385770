"""A style sheet is cut to what a site uses, and nothing that a page shows changes by it."""

import pytest

from unhunch.site.used_styles import asked_for, bare, classes, used, words


def cut(sheet: str, *named: str, asked: frozenset[str] = frozenset()) -> str:
    return used(sheet, set(named), asked)


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".a{color:red}.b{color:blue}", ".a{color:red}"),
        (".a .b,.a p,p{margin:0}", ".a p,p{margin:0}"),
        ("p:not(.b){margin:0}", "p:not(.b){margin:0}"),
        (":is(.a,.b) p{margin:0}", ":is(.a,.b) p{margin:0}"),
        (".a:not(:has(.b)).c{margin:0}", ""),
        ("@media print{.b{margin:0}}p{top:0}", "p{top:0}"),
        ("@media print{.b{margin:0}.a{top:0}}", "@media print{.a{top:0}}"),
        ("@keyframes b{0%{top:0}}", "@keyframes b{0%{top:0}}"),
        ('@charset "UTF-8";.b{top:0}', '@charset "UTF-8";'),
        ('.a:before{content:"}.b{"}', '.a:before{content:"}.b{"}'),
        ('[data-x=".b"]{top:0}', '[data-x=".b"]{top:0}'),
        ("/* .a{} */.a{top:0}", ".a{top:0}"),
        (".a{--x:1;top:0}", ".a{top:0}"),
        (".a{--x:1;top:var(--x)}", ".a{--x:1;top:var(--x)}"),
        (":root{--x:url(\"data:image/svg+xml;charset=utf-8,<svg xmlns='a;b'/>\");--y:2}", ""),
    ],
)
def test_rules_for_classes_that_nothing_has_are_left_out(sheet: str, left: str) -> None:
    assert cut(sheet, "a") == left


def test_a_value_stays_that_somebody_else_asks_for() -> None:
    assert cut(":root{--x:1;--y:2}", asked=frozenset({"--x"})) == ":root{--x:1}"


def test_what_is_cut_once_is_not_cut_further() -> None:
    sheet = ".a{--x:1;top:var(--x)}.b{left:0}@media print{.a{color:red}}"
    assert cut(cut(sheet, "a"), "a") == cut(sheet, "a")


def test_classes_and_words_are_found_where_they_stand() -> None:
    assert classes('<p class="a b"><i class="c">') == {"a", "b", "c"}
    assert {"md-nav__link", "toggle"} <= words('link.classList.toggle("md-nav__link")')
    assert asked_for("a{top:var( --x , 1px)}") == {"--x"}


def test_comments_go_and_what_only_looks_like_one_stays() -> None:
    assert bare('/* a */\np {\n  content: "/* b */";\n}\n') == 'p {\ncontent: "/* b */";\n}\n'
