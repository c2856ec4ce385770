"""Of an SVG of somebody else's only shapes are taken over; what would run, load or declare something is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.catalog.files.drawings import DrawingError, drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ink="urn:ink" {}>'


def svg(inner: str, attributes: str = 'viewBox="0 0 8 8"') -> bytes:
    return f"{HEAD.format(attributes)}{inner}</svg>".encode()


def made(inner: str) -> str:
    return drawing(svg(inner)).decode()


def test_shapes_stay_as_they_are() -> None:
    assert made('<g fill="#123456"><path d="M0 0h8v8z"/><circle r="2" fill="url(#a)"/></g>') == (
        '<svg viewBox="0 0 8 8" xmlns="http://www.w3.org/2000/svg"><g fill="#123456"><path d="M0 0h8v8z" />'
        '<circle r="2" fill="url(#a)" /></g></svg>'
    )


def test_what_an_editor_writes_for_itself_is_left_out() -> None:
    inner = '<!-- x --><metadata><a/></metadata><ink:view/><path ink:label="x" class="y" data-z="1" d="M0 0z"/>'
    assert made(inner) == made('<path d="M0 0z"/>')
    old = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + svg("<g/>")
    assert drawing(old) == drawing(svg("<g/>"))


def test_a_style_becomes_attributes_and_words_for_readers_stay() -> None:
    assert made('<path style="fill: #fff;font-family:x;-ink-a:b" d="M0 0z"/>') == made('<path fill="#fff" d="M0 0z"/>')
    assert "<title>A toe &lt;3</title>" in made("<title>A toe &lt;3</title>")


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<script>alert(1)</script>", "<script> is no shape"),
        ("<style>@import url(x)</style>", "<style> is no shape"),
        ("<foreignObject/>", "<foreignObject> is no shape"),
        ("<image href='a.png'/>", "<image> is no shape"),
        ("<text>Toes</text>", "<text> is no shape"),
        ("<a href='https://x.example'><g/></a>", "<a> is no shape"),
        ("<animate attributeName='href'/>", "<animate> is no shape"),
        ("<set attributeName='onload'/>", "<set> is no shape"),
        ("<g onclick='alert(1)'/>", "runs a script (`onclick`)"),
        ("<g ONLOAD='alert(1)'/>", "runs a script (`ONLOAD`)"),
        ("<use href='https://x.example/a.svg#b'/>", "loads another file"),
        ("<use xlink:href='javascript:alert(1)'/>", "loads another file"),
        ("<g fill='url(https://x.example/)'/>", "`fill` names something outside"),
        ("<g fill='URL( //x.example/)'/>", "`fill` names something outside"),
        ("<g fill='u\\72l(x)'/>", "`fill` names something outside"),
        ("<g style='fill:url(a.svg#b)'/>", "`fill` names something outside"),
        ("<g>" * 80 + "</g>" * 80, "nested too deeply"),
        ("<g>", "no whole SVG"),
        ("&x;", "no whole SVG"),
    ],
)
def test_what_would_do_something_is_refused(inner: str, told: str) -> None:
    with pytest.raises(DrawingError) as refused:
        made(inner)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "no whole SVG"),
        (b"\xff\xfe", "UTF-8"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "does not begin with <svg>"),
        (b"<svg viewBox='0 0 1 1'/>", "does not begin with <svg>"),
        (svg("", ""), "how large"),
        (b'<!DOCTYPE svg [<!ENTITY a "aa">]>' + svg("&a;"), "declares entities"),
        (b'<!DOCTYPE svg><!DOCTYPE svg [<!ENTITY a "aa">]>' + svg("&a;"), "declares entities"),
    ],
)
def test_what_is_no_drawing_is_refused(raw: bytes, told: str) -> None:
    with pytest.raises(DrawingError) as refused:
        drawing(raw)
    assert told in str(refused.value)


@given(st.text())
def test_any_text_is_a_drawing_or_refused(text: str) -> None:
    for raw in (text.encode("utf-8", "surrogatepass"), svg(text)):
        try:
            safe = drawing(raw)
        except DrawingError:
            continue
        assert drawing(safe) == safe


def doubled(times: int) -> str:
    """A part that names the one before it twice, so many times over."""
    parts = "".join(f'<g id="g{n + 1}"><use href="#g{n}"/><use href="#g{n}"/></g>' for n in range(times))
    return f'<path id="g0" d="M0 0h8v8z"/>{parts}<use href="#g{times}"/>'


def test_a_drawing_that_comes_to_more_than_anybody_could_draw_is_refused() -> None:
    assert made(doubled(5))
    with pytest.raises(DrawingError, match="name each other"):
        made(doubled(40))


@pytest.mark.parametrize(
    "inner",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<mask id="m"><path mask="url(#m)" d="M0 0z"/></mask><path mask="url(#m)" d="M0 0z"/>',
    ],
)
def test_parts_that_name_each_other_in_a_circle_are_refused(inner: str) -> None:
    with pytest.raises(DrawingError, match="name each other"):
        made(inner)
