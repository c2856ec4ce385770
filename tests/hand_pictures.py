"""Pictures of a hand on a table, as somebody might bring them: drawn here, so that they are nobody's but ours (CC0).

`python -m tests.hand_pictures` writes those of tests/wrist.
"""

from io import BytesIO
from math import cos, radians, sin
from typing import Final

from PIL import Image, ImageDraw

from tests.project import PROJECT

Point = tuple[float, float]

FOLDER: Final = PROJECT / "tests/wrist/content/pictures"
SIZE: Final = (640, 480)
_TABLE, _SLEEVE, _SKIN, _EDGE = "#dfe6ea", "#5b7b94", "#d7a884", "#8a5f42"
_PALM: Final = (300, 250)
_FINGERS: Final = ((-3, 178, 44), (-1, 205, 46), (1, 200, 46), (3, 160, 40))
"""Of each finger: where it stands, from -3 to 3, how long it is, and how thick."""


def hand(spread: float) -> Image.Image:
    """A left hand seen from above, its fingers so many degrees apart."""
    picture = Image.new("RGB", SIZE, _TABLE)
    drawn = ImageDraw.Draw(picture)
    for grow, colour in ((3, _EDGE), (0, _SKIN)):
        drawn.rounded_rectangle((300 - grow, 200 - grow, 640, 300 + grow), 40, fill=colour)
        drawn.ellipse((225 - grow, 170 - grow, 400 + grow, 330 + grow), fill=colour)
        for place, length, width in _FINGERS:
            begin = (_PALM[0] - 30, _PALM[1] + 22 * place)
            _limb(drawn, _line(begin, 180 - place * spread / 2, length), width + 2 * grow, colour)
        _limb(drawn, _line((330, 310), 150 - spread * 2, 120), 48 + 2 * grow, colour)
    drawn.rectangle((520, 170, 640, 330), fill=_SLEEVE)
    return picture


def _line(begin: Point, angle: float, length: float) -> tuple[Point, Point]:
    return begin, (begin[0] + length * cos(radians(angle)), begin[1] + length * sin(radians(angle)))


def _limb(drawn: ImageDraw.ImageDraw, line: tuple[Point, Point], width: int, colour: str) -> None:
    drawn.line(line, fill=colour, width=width)
    for x, y in line:
        drawn.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=colour)


def jpeg(picture: Image.Image, exif: Image.Exif | None = None) -> bytes:
    """The picture as a camera would keep it."""
    written = BytesIO()
    picture.save(written, "JPEG", quality=60, optimize=True, exif=exif or Image.Exif())
    return written.getvalue()


if __name__ == "__main__":
    for name, spread in (("start", 0.0), ("end", 16.0)):
        (FOLDER / f"finger-spreizen-{name}.jpg").write_bytes(jpeg(hand(spread)))
