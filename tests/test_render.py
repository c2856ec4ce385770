"""Values of an author are text wherever a template puts them."""

from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup

from unhunch.site import render
from unhunch.site.card import card_html
from unhunch.strings import strings
from unhunch.views.card import Card, CautionLine, Exercise
from unhunch.views.card_figures import CardFigure, Position
from unhunch.views.often import Boxes
from unhunch.views.scale import ScaleLine

T = strings("en")
NO_FIGURE = CardFigure(56)
EXERCISE = Exercise("toe-curl", 1, "Toe curl", "5 times", "Do it 5 times.", ("Curl.",), None, NO_FIGURE, "")
CARD = Card(
    id="toes",
    title="Toes",
    lead="Wake up.",
    minutes="2 minutes",
    level="easy",
    need="a chair",
    meta="2 minutes, easy. You need: a chair.",
    frequency="Once a day.",
    boxes=Boxes(("M", "T"), 1),
    exercises=(EXERCISE,),
    signs="sharp pain.",
    sign_items=("sharp pain",),
    sentences=("Stop when it burns.",),
    stop_then="Rest.",
    numbers=("112",),
    stop=(CautionLine("STOP and rest:", "sharp pain."),),
    start=(),
    scale=ScaleLine("Soreness from 0 to 10", ("0 to 3: go on.",)),
    cautions=(CautionLine("Ask first if", "you have gout."),),
    check=(CautionLine("Gout:", "(1) Rest."),),
    shortened_for=None,
    progress="When it is easy.",
    plan=(),
    bad_day=None,
    ratings=("Soreness before", "Soreness after"),
    address="https://toes.example/",
    qr=None,
    imprint="Catalog 1.0.0 of 2026-01-31.",
    not_reviewed=None,
    share="Free.",
    language="en",
)


def card(**changes: object) -> str:
    fields: dict[str, Any] = changes
    return str(card_html(replace(CARD, **fields), T))


def test_a_card_escapes_every_word_of_an_author() -> None:
    hostile = "<script>&\"'"
    line = CautionLine(hostile, hostile)
    figure = CardFigure(56, (Position(Markup("<svg />"), hostile, hostile),))
    exercise = Exercise("x", 1, hostile, hostile, hostile, (hostile,), hostile, figure, hostile)
    exercise = replace(exercise, captions=hostile, feel=hostile, mistake=hostile, instead=line, cautions=(line,))
    texts = (
        "title",
        "lead",
        "minutes",
        "level",
        "need",
        "meta",
        "frequency",
        "signs",
        "stop_then",
        "progress",
        "address",
    )
    html = card(
        **dict.fromkeys((*texts, "share", "id", "bad_day", "imprint"), hostile),
        stop=(line,),
        start=(line,),
        exercises=(exercise, EXERCISE),
        sentences=(hostile,),
        sign_items=(),
        check=(line,),
        plan=(line,),
        ratings=(hostile, hostile),
    )
    assert "<script>" not in html
    assert html.count("&lt;script&gt;") >= len(texts)


def test_a_card_shows_drawings_as_they_are_each_with_its_size_on_paper() -> None:
    figure = CardFigure(56, (Position(Markup("<svg id='toe'/>"), "Start", ""),), height=36, width=20.5)
    html = card(qr=Markup("<svg id='qr'/>"), exercises=(replace(EXERCISE, figure=figure),))
    assert "<svg id='qr'/>" in html
    assert '<svg width="20.5mm" height="36mm" id=\'toe\'/>' in html


def test_a_card_without_a_drawing_asks_for_one_and_without_an_address_says_preview() -> None:
    assert "Illustration wanted" in card()
    assert "Local preview" in card()


def test_a_card_joins_short_stop_signs_and_keeps_sentences_apart() -> None:
    html = card()
    signs = '<span class="rc-item">sharp pain</span><span class="rc-sep">.</span>'
    then = '<span class="rc-then">Rest.</span></p>'
    assert f'<strong>STOP if you get:</strong> <span class="rc-signs">{signs}</span> {then}' in html
    assert '<p class="rc-line rc-screen">Stop when it burns.</p>' in html


def test_a_card_of_one_technique_does_not_say_its_name_twice() -> None:
    assert (
        '<span class="rc-which"><span class="rc-number">1</span> Toe curl<span class="rc-screen">: </span></span>'
        in card()
    )
    assert '<span class="rc-which" hidden' in card(title="Toe curl")


def test_a_template_that_asks_for_what_is_not_there_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render.markdown("inserts/normal.md.j2", T)


def test_a_moving_figure_can_be_paused_and_says_what_is_seen() -> None:
    html = render.html("figure.html.j2", T, motion=Markup("<svg/>"), alt="A knee straightens.", pace=())
    assert "A knee straightens." in html
    assert '<input class="fig-pause" type="checkbox"' in html
    assert "<svg/>" in html


LINES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1)
"""What the check lets through: no character that ends a line or steers a terminal."""


@given(title=LINES, description=LINES, alt=LINES)
def test_front_matter_gives_back_any_text(title: str, description: str, alt: str) -> None:
    text = str(render.Front(title, description, "share.png", alt))
    assert text.startswith("---\n")
    assert text.endswith("\n---\n")
    shown = {"title": title, "description": description, "image": "share.png", "image_alt": alt}
    assert yaml.safe_load(text.removesuffix("---\n")) == shown
