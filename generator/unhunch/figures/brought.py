"""Pictures that a catalog brings, as the SVG texts that a drawn figure has: small, and without what a camera adds.

A photo is turned upright, resized and written anew, which leaves out where and with what it was taken. A picture stands
in its SVG as data, so that no page loads it from anywhere; from there no script in it runs.
"""

import re
import warnings
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from io import BytesIO
from typing import Final, NamedTuple

from PIL import ExifTags, Image, ImageColor

from unhunch.figures.drawn import Drawing
from unhunch.figures.svg import document

HIGH: Final = 360
"""Pixels of a position, and units of its frame: 260 to an inch where a sheet shows it."""
_SMALL: Final = 96
_GAP: Final = 20
_NARROWEST, _WIDEST = 0.6, 1.7
"""Width to height of a frame; what is longer stands in it with white around it."""
_MOST_BYTES: Final = 10_000
"""Of a position: a page holds several."""
_QUALITIES: Final = (80, 65, 50, 35)
"""Of WebP, in percent; the first that is small enough."""
_QUALITY_IN_PRINT: Final = 85
"""Of JPEG, which knows grey."""
_WHITE: Final = "#fff"

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns a picture upright, by what its camera noted."""

_VIEW_BOX = re.compile(rb'viewBox="\s*[-.\d]+[\s,]+[-.\d]+[\s,]+([.\d]+)[\s,]+([.\d]+)\s*"')
_SIZE = re.compile(rb'<svg[^>]*? (width|height)="([.\d]+)')
_COLOUR = re.compile(r' (fill|stroke|stop-color|color)="([^"]*)"')
_DATA = re.compile(r"data:image/(webp|svg\+xml);base64,([A-Za-z0-9+/=]+)")


class _Shown(NamedTuple):
    """A picture as an address that holds it, in full and small, and its width to its height."""

    full: str
    small: str
    ratio: float


def bring(pictures: Sequence[bytes], alt: str) -> Drawing:
    """Give one or two pictures, the start first, as a figure has them; drawings among them are safe already."""
    shown = [_drawing(raw) if raw.lstrip().startswith(b"<") else _photo(raw) for raw in pictures]
    wide = round(HIGH * min(max(shown[0].ratio, _NARROWEST), _WIDEST))
    both = "".join(_framed(one.full, place * (wide + _GAP), wide) for place, one in enumerate(shown))
    still = document(both, len(shown) * (wide + _GAP) - _GAP, HIGH, alt)
    start, end = (document(_framed(one.full, 0, wide), wide, HIGH, alt) for one in (shown[0], shown[-1]))
    thumb = document(_framed(shown[-1].small, 0, wide), wide, HIGH, alt)
    return Drawing(still, start, end, thumb, motion="", numbered=(), alt=alt)


def _framed(address: str, left: int, wide: int) -> str:
    place = f'x="{left}" width="{wide}" height="{HIGH}"'
    return f'<rect fill="{_WHITE}" {place}/><image {place} href="{escape(address)}"/>'


def _drawing(raw: bytes) -> _Shown:
    address = f"data:image/svg+xml;base64,{b64encode(raw).decode()}"
    width, height = _size(raw)
    return _Shown(address, address, width / height)


def _size(raw: bytes) -> tuple[float, float]:
    found = _VIEW_BOX.search(raw)
    sides = dict(_SIZE.findall(raw))
    texts = found.groups() if found else (sides.get(b"width", b""), sides.get(b"height", b""))
    try:
        width, height = map(float, texts)
    except ValueError:
        return 1.0, 1.0
    return (width, height) if width > 0 < height else (1.0, 1.0)


def _photo(raw: bytes) -> _Shown:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what a camera noted amiss: `check` has found the picture whole
        with Image.open(BytesIO(raw)) as opened:
            whole = _on_white(_upright(opened))
    return _Shown(_webp(_within(whole, HIGH)), _webp(_within(whole, _SMALL)), whole.width / whole.height)


def _upright(picture: Image.Image) -> Image.Image:
    """Turn it to how its camera was held. Of what cannot be read of that, nothing is said: the picture is whole."""
    try:
        turn = _TURNS.get(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # whatever Pillow stumbles over in a camera's notes
        turn = None
    return picture if turn is None else picture.transpose(turn)


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    ground = Image.new("RGBA", clear.size, _WHITE)
    return Image.alpha_composite(ground, clear).convert("RGB")


def _within(picture: Image.Image, high: int) -> Image.Image:
    """Give it no larger than its frame can be."""
    made = picture.copy()
    made.thumbnail((round(high * _WIDEST), high), Image.Resampling.LANCZOS)
    return made


def _webp(picture: Image.Image) -> str:
    encoded = next((one for one in _encoded(picture) if len(one) <= _MOST_BYTES), None) or [*_encoded(picture)][-1]
    return f"data:image/webp;base64,{b64encode(encoded).decode()}"


def _encoded(picture: Image.Image) -> Iterator[bytes]:
    for quality in _QUALITIES:
        written = BytesIO()
        picture.save(written, "WEBP", quality=quality, method=6)
        yield written.getvalue()


def in_grey(svg: str) -> str:
    """Give the SVG with the pictures in it in grey, as paper has them; what is drawn by us stays as it is."""
    return _DATA.sub(lambda found: _grey(*found.groups()), svg) if "<image" in svg else svg


@lru_cache(maxsize=64)
def _grey(kind: str, content: str) -> str:
    raw = b64decode(content)
    if kind == "webp":
        written = BytesIO()
        with Image.open(BytesIO(raw)) as opened:
            opened.convert("L").save(written, "JPEG", quality=_QUALITY_IN_PRINT, optimize=True)
        return f"data:image/jpeg;base64,{b64encode(written.getvalue()).decode()}"
    drawn = _COLOUR.sub(lambda found: f' {found[1]}="{_grey_of(found[2])}"', raw.decode())
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"


def _grey_of(colour: str) -> str:
    try:
        red, green, blue = ImageColor.getrgb(colour)[:3]
    except ValueError:  # none, a gradient, or what no browser knows either
        return colour
    light = (299 * red + 587 * green + 114 * blue) // 1000
    return f"#{light:02x}{light:02x}{light:02x}"
