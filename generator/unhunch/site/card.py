"""A printable card as HTML: on the pages of techniques and routines, and as the frame of a reader's own sheet."""

from markupsafe import Markup

from unhunch.site import render
from unhunch.strings import Strings
from unhunch.views.card import Card
from unhunch.views.card_figures import CardFigure
from unhunch.views.often import Boxes


def card_html(card: Card, t: Strings, moving: Markup | None = None) -> Markup:
    """Render a printable card, for a screen with its figure in motion, if there is one.

    Figures and QR codes are markup of our own making; all else is escaped.
    """
    once = Boxes((t("sheet.once"),), 1)
    return render.html("card.html.j2", t, card=card, once=once, moving=moving, drawn=_drawn)


def _drawn(drawing: Markup, figure: CardFigure) -> Markup:
    """Give a drawing with its size on paper, as attributes: the policy of a page refuses styles of its own."""
    size = Markup('<svg width="{}mm" height="{}mm" ').format(figure.width, figure.height)
    return size + Markup(drawing.removeprefix("<svg "))  # noqa: S704 - drawn by us
