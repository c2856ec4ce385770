"""The figures of a card as its sheet shows them: each position by itself, as high as all of them allow."""

from collections.abc import Iterator, Sequence
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

    `abreast` of them stand side by side. An exercise that is not drawn has no positions, but its column is there.
    """

    column: float
    positions: tuple[Position, ...] = ()
    abreast: int = 1
    height: float = 0
    width: float = 0

    @property
    def stacked(self) -> bool:
        """Whether its positions stand one below the other."""
        return self.abreast == 1 < len(self.positions)


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
    height = form.height(wide, room)
    return CardFigure(
        column=column,
        positions=tuple(_positions(edition, picture)),
        abreast=form.abreast(room),
        height=round(height, 1),
        width=round(height * form.ratio, 1),
    )


def _positions(edition: Edition, picture: Picture) -> Iterator[Position]:
    """Yield each position with its words; of numbered ones, the first says what all of them show."""
    drawings, alt = positions(picture), picture.alt
    if picture.numbered:
        told = [("", alt), *(("", str(number)) for number in range(2, len(drawings) + 1))]
    elif len(drawings) > 1:
        captions = (edition.t("sheet.start"), edition.t("sheet.end"))
        told = [(caption, alt and f"{caption}: {alt}") for caption in captions]
    else:
        told = [("", alt)]
    for drawing, (caption, said) in zip(drawings, told, strict=True):
        yield Position(drawing, caption, said)
