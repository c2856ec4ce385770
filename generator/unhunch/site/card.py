"""A printable card as HTML: on the pages of techniques and routines, and as the frame of a reader's own sheet."""

from markupsafe import Markup

from unhunch.site import render
from unhunch.strings import Strings
from unhunch.views.card import Card

_BOX = 10
"""From one box to tick to the next, in units of their drawing, which is as wide as a week."""
_DAYS = 7


def card_html(card: Card, t: Strings, moving: Markup | None = None) -> Markup:
    """Render a printable card, for a screen with its figure in motion, if there is one.

    Figures and QR codes are markup of our own making; all else is escaped.
    """
    columns, rows = len(card.boxes.labels), card.boxes.rows
    first = _BOX * (_DAYS - columns)
    boxes = [(first + _BOX * column, _BOX * row) for row in range(rows) for column in range(columns)]
    return render.html("card.html.j2", t, card=card, moving=moving, boxes=boxes, height=_BOX * rows + 0.8)
