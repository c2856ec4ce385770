"""Pictures among the pages: whole, still, small, and of the kind that their names say."""

import re
import warnings
from io import BytesIO
from pathlib import PurePosixPath

from unhunch.catalog.files.misfits import PICTURES
from unhunch.problems.codes import files as codes
from unhunch.problems.codes.source import MAX_BYTES, too_large
from unhunch.problems.diagnostics import Diagnostic, Place

MOST_PIXELS = 4096
"""Pixels a side; our choice: more than a page shows on any screen."""

_STARTS = {
    "PNG": (rb"\x89PNG\r\n\x1a\n", ".png"),
    "JPEG": (rb"\xff\xd8\xff", ".jpg"),
    "WebP": (rb"RIFF.{4}WEBP", ".webp"),
}
"""How a file of each kind begins, and the ending that its name should have."""


def picture_problem(path: str, raw: bytes, most: int = MAX_BYTES) -> Diagnostic | None:
    """Give what is wrong with a picture of at most so many bytes, or None."""
    place, kind = Place(path), PICTURES[PurePosixPath(path).suffix]
    if len(raw) > most:
        return too_large(place, most)
    from PIL import Image  # noqa: PLC0415 - most catalogs bring no picture, and it takes a while to import

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a camera noted amiss: the picture is whole
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(raw), formats=[kind]) as picture:
                if max(picture.size) > MOST_PIXELS:
                    return codes.picture_too_large(place, MOST_PIXELS)
                if kind != "JPEG" and getattr(picture, "n_frames", 1) > 1:
                    return codes.moving_picture(place)
                picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return codes.picture_too_large(place, MOST_PIXELS)
    except Exception:  # whatever Pillow stumbles over, and whatever it says of it, is no picture
        return codes.not_a_picture(place, kind, _hint(kind, raw))
    return None


def _hint(kind: str, raw: bytes) -> str:
    for other, (start, ending) in _STARTS.items():
        if other != kind and re.match(start, raw, re.DOTALL):
            return f"It is a {other} picture: let its name end in `{ending}`, and its links too."
    return f"Save the picture again as {kind}, or take it out."
