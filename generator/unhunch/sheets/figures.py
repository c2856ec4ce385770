"""The figures of a card as its sheet shows them: each position by itself, as high as all of them allow."""

from typing import Any

from unhunch.figures.svg import for_print
from unhunch.views.card import Card
from unhunch.views.edition import Edition, Picture
from unhunch.views.figure_room import GLANCE, LARGE, Heights, columns, glance, heights, positions, shape


def figures(edition: Edition, card: Card) -> dict[str, Any]:
    """Give the least height of a position, and the figure of each exercise with its column; lengths in mm."""
    return _in_columns(edition, card, heights(len(card.exercises)))


def large_figures(edition: Edition, card: Card) -> dict[str, Any]:
    """Give the same for large print."""
    return _in_columns(edition, card, LARGE) | {"large": True}


def _in_columns(edition: Edition, card: Card, room: Heights) -> dict[str, Any]:
    pictures = [edition.pictures.get(exercise.id) for exercise in card.exercises]
    widths = columns([shape(picture) if picture else None for picture in pictures], room)
    return {
        "least": room.least,
        "figures": [_figure(edition, *pair, room) for pair in zip(pictures, widths, strict=True)],
    }


def _figure(edition: Edition, picture: Picture | None, wide: float, room: Heights) -> dict[str, Any]:
    if picture is None:
        return {"column": wide, "positions": []}
    form = shape(picture)
    height = form.height(wide, room.of(form))
    drawings = positions(picture)
    captions = (edition.t("sheet.start"), edition.t("sheet.end")) if len(drawings) > 1 else ("",)
    return {
        "column": round(wide, 1),
        "positions": [
            {
                "svg": for_print(drawing),
                "caption": caption,
                "alt": picture.alt and f"{caption}: {picture.alt}".lstrip(": "),
            }
            for drawing, caption in zip(drawings, captions, strict=True)
        ],
        "stacked": form.stacked,
        "height": round(height * form.rows, 1),
        "width": round(form.width(height) if len(drawings) == 1 else height * form.ratio, 1),
    }


def at_a_glance(edition: Edition, card: Card) -> dict[str, Any]:
    """Give the figures of the page for a wall; of one that would be too low beside itself, how it ends."""
    room = glance(len(card.exercises))
    pictures = [edition.pictures.get(exercise.id) for exercise in card.exercises]
    return {"room": GLANCE, "figures": [_glance(edition, picture, room) for picture in pictures]}


def _glance(edition: Edition, picture: Picture | None, room: Heights) -> dict[str, Any]:
    if picture is None:
        return {"positions": []}
    figure = _figure(edition, picture, GLANCE, room)
    if figure["stacked"] or figure["height"] < room.least:
        form = shape(picture)
        height = min(room.wanted, GLANCE / form.ratio)
        figure |= {"positions": figure["positions"][-1:], "height": height, "width": height * form.ratio}
    return figure
