"""A printable card as HTML: on the pages of techniques and routines, and as the frame of a reader's own sheet."""

from markupsafe import Markup

from unhunch.site import render
from unhunch.strings import Strings
from unhunch.views.card import Card

_BOX = 10
"""From one box to tick to the next, one for each day of a week, in units of their drawing."""


def card_html(card: Card, t: Strings) -> Markup:
    """Render a printable card. Figures and QR codes are markup of our own making; all else is escaped."""
    days = t.group("card")["days"]
    boxes = range(0, _BOX * len(days), _BOX)
    return render.html("card.html.j2", t, card=card, days=days, boxes=boxes)
