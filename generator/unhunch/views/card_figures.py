"""The figures of a card as its sheet shows them: each position by itself, as high as all of them allow."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from unhunch.views.edition import Edition, Picture
from unhunch.views.figure_room import Heights, columns, positions, shape


@dataclass(frozen=True)
class Position:
    """One position of a figure, drawn; both texts are empty where there is but one drawing, or no words for it."""

    drawing: Markup
    caption: str
    alt: str


@dataclass(frozen=True)
class CardFigure:
    """The figure of an exercise: its positions, each of `width` and `height`, in a column; lengths in mm.

    An exercise that is not drawn has no positions; its column is there all the same.
    """

    column: float
    positions: tuple[Position, ...] = ()
    stacked: bool = False
    height: float = 0
    width: float = 0


def card_figures(edition: Edition, ids: Sequence[str], room: Heights) -> tuple[CardFigure, ...]:
    """Give the figure of each technique of a card, where a position has this room."""
    pictures = [edition.pictures.get(id_) for id_ in ids]
    widths = columns([shape(picture) if picture else None for picture in pictures], room)
    return tuple(card_figure(edition, picture, wide, room) for picture, wide in zip(pictures, widths, strict=True))


def card_figure(edition: Edition, picture: Picture | None, wide: float, room: Heights) -> CardFigure:
    """Give one figure in a column of this width, in mm."""
    column = round(wide, 1)
    if picture is None:
        return CardFigure(column)
    form = shape(picture)
    height = form.height(wide, room.of(form))
    drawings = positions(picture)
    captions = (edition.t("sheet.start"), edition.t("sheet.end")) if len(drawings) > 1 else ("",)
    return CardFigure(
        column=column,
        positions=tuple(
            Position(drawing, caption, picture.alt and f"{caption}: {picture.alt}".lstrip(": "))
            for drawing, caption in zip(drawings, captions, strict=True)
        ),
        stacked=form.stacked,
        height=round(height * form.rows, 1),
        width=round(form.width(height) if form.single else height * form.ratio, 1),
    )
