"""Every page leads to the page on safety."""

import pytest

from unhunch.site.safety_link import leads_to_safety


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ('<a href="safety/">Before you start</a>', ""),
        ('<a class="x" href="../../safety/#stop">Stop</a>', "routines/toe-break/"),
        ("nothing at all", "safety/"),
        ('<p><A HREF="/safety/">', "techniques/toe-curl/"),
    ],
)
def test_a_page_with_a_link_or_the_page_itself_does(html: str, address: str) -> None:
    assert leads_to_safety(html, address)


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ("", ""),
        ('<a href="../safety/">', "routines/toe-break/"),
        ('<a href="https://elsewhere.example/safety/x">', ""),
        ('<!-- <a href="safety/"> -->', ""),
        ("<script>\"<a href='safety/'>\"</script>", ""),
        ('<link href="safety/">', ""),
    ],
)
def test_anything_else_is_no_way_there(html: str, address: str) -> None:
    assert not leads_to_safety(html, address)
