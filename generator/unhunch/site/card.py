"""A printable card as HTML: on the pages of techniques and routines, and as the frame of a reader's own sheet."""

from dataclasses import asdict

from markupsafe import Markup

from unhunch.site import render
from unhunch.strings import Strings
from unhunch.views.card import Card


def card_html(card: Card, t: Strings) -> Markup:
    """Render a printable card. Figures and QR codes are markup of our own making; all else is escaped."""
    values = asdict(card)
    for exercise in values["exercises"]:
        exercise["figure"] = Markup(exercise["figure"]) if exercise["figure"] else None  # noqa: S704 - drawn by us
    values["qr"] = Markup(card.qr) if card.qr else None  # noqa: S704 - drawn by us
    return render.html("card.html.j2", t, card=values, setting=card.setting)
