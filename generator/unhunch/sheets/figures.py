"""The figures of a card as data for its sheet."""

from dataclasses import replace
from typing import Any

from unhunch.sheets.drawing import for_print
from unhunch.views.card import Card
from unhunch.views.card_figures import CardFigure, Position, card_figure, card_figures
from unhunch.views.edition import Edition, Picture
from unhunch.views.figure_room import GLANCE, LARGE, Heights, glance, shape


def figures(_edition: Edition, card: Card) -> dict[str, Any]:
    """Give the figure of each exercise with its column, as the card has it; lengths in mm."""
    return {"figures": [_data(exercise.figure) for exercise in card.exercises]}


def large_figures(edition: Edition, card: Card) -> dict[str, Any]:
    """Give the same for large print."""
    shown = card_figures(edition, [exercise.id for exercise in card.exercises], LARGE)
    return {"figures": [_data(figure) for figure in shown], "large": True}


def _data(figure: CardFigure) -> dict[str, Any]:
    return {
        "column": figure.column,
        "positions": [
            {"svg": for_print(position.drawing), "caption": position.caption, "alt": position.alt}
            for position in figure.positions
        ],
        "abreast": figure.abreast,
        "stacked": figure.stacked,
        "height": figure.height,
        "width": figure.width,
    }


def at_a_glance(edition: Edition, card: Card) -> dict[str, Any]:
    """Give the figures of the page for a wall; of one that would be too low beside itself, how it ends."""
    room = glance(len(card.exercises))
    pictures = [edition.pictures.get(exercise.id) for exercise in card.exercises]
    return {"room": GLANCE, "figures": [_data(_glance(edition, picture, room)) for picture in pictures]}


def _glance(edition: Edition, picture: Picture | None, room: Heights) -> CardFigure:
    figure = card_figure(edition, picture, GLANCE, room)
    if picture is None:
        return figure
    form = shape(picture)
    if form.numbered and not figure.stacked:  # all of them are wider than one figure's room
        return replace(figure, height=room.least, width=room.least * form.ratio)
    if figure.stacked or figure.height < room.least:
        height = max(room.least, min(room.wanted, GLANCE / form.ratio))
        last = (Position(picture.end, "", picture.alt),) if form.numbered else figure.positions[-1:]
        return replace(figure, positions=last, abreast=1, height=height, width=height * form.ratio)
    return figure
