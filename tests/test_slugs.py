"""Names become ids as somebody who cannot type the letters would write them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.text.slugs import LONGEST_ID, slug

ID = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*)?")


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Arm slides", "arm-slides"),
        ("Ärm Slides!", "arm-slides"),
        ("--a--b--", "a-b"),
        ("Cat–cow", "cat-cow"),  # noqa: RUF001
        ("Cat / cow", "cat-cow"),
        ("Chair\u2011pose", "chair-pose"),
        ("90/90", "90-90"),
        ("½ kneel", "1-2-kneel"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("Œuvre", "oeuvre"),
        ("Ærø", "aero"),
        ("Łokieć", "lokiec"),
        ("Þórr", "thorr"),
        ("Đà Nẵng", "da-nang"),
        ("İstanbul", "istanbul"),
        ("Child’s pose", "childs-pose"),  # noqa: RUF001
        ("‘Quoted’ name", "quoted-name"),  # noqa: RUF001
        ("soft\u00adhyphen", "softhyphen"),
        ("Ａ-B", "a-b"),  # noqa: RUF001
        ("名前 roll", "roll"),
        ("名前", ""),
        ("A" * 99, "a" * LONGEST_ID),
        (f"{'a' * 59} b", "a" * 59),
    ],
)
def test_a_name_becomes_the_id_that_somebody_would_type(text: str, id_: str) -> None:
    assert slug(text) == id_


@given(st.text())
def test_whatever_the_name_its_id_is_valid_and_stays_as_it_is(text: str) -> None:
    assert ID.fullmatch(slug(text))
    assert len(slug(text)) <= LONGEST_ID
    assert slug(slug(text)) == slug(text)
