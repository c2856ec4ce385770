"""The figures of a card as its sheet shows them: each position by itself, as high as all of them allow."""

from typing import Any

from unhunch.figures.svg import for_print
from unhunch.views.card import Card
from unhunch.views.edition import Edition, Picture
from unhunch.views.figure_room import Heights, columns, heights, positions, shape


def figures(edition: Edition, card: Card, *, large: bool) -> dict[str, Any]:
    """Give the least height of a position, and the figure of each exercise with its column; lengths in mm."""
    room = heights(len(card.exercises), large=large)
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
    height = form.height(wide, room.wanted)
    drawings = positions(picture)
    captions = (edition.t("sheet.start"), edition.t("sheet.end")) if len(drawings) > 1 else ("",)
    return {
        "column": round(wide, 1),
        "positions": [
            {"svg": for_print(drawing), "caption": caption, "alt": f"{caption}: {picture.alt}".lstrip(": ")}
            for drawing, caption in zip(drawings, captions, strict=True)
        ],
        "stacked": form.stacked,
        "height": round(height * form.rows, 1),
        "width": round(form.width(height) if len(drawings) == 1 else height * form.ratio, 1),
    }
