"""A site's own look: its colours as a style sheet, its logo, its icon."""

from base64 import b64encode
from collections.abc import Iterator
from typing import Final

from unhunch.model.palette import shades
from unhunch.site.output import SiteFile
from unhunch.views.book import Book
from unhunch.views.look import ICON, OWN_COLOURS, logo

_PNG: Final = ".png"


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield what a catalog's `face` names; nothing where it has none."""
    catalog = book.edition.catalog
    face = catalog.about.face
    if face is None:
        return
    if face.colours:
        lines = (
            f"{name}:var(--light,{light}) var(--dark,{dark});" for name, (light, dark) in shades(face.colours).items()
        )
        yield SiteFile(OWN_COLOURS, f"[data-md-color-scheme]{{{''.join(lines)}}}\n".encode())
    shown = logo(book.edition)
    if shown and face.logo:
        yield SiteFile(shown.path, catalog.own_pictures[face.logo])
    if face.icon:
        icon = catalog.own_pictures[face.icon]
        yield SiteFile(ICON, _as_drawing(icon) if face.icon.endswith(_PNG) else icon)


def _as_drawing(png: bytes) -> bytes:
    """Give a PNG as the SVG that pages name as their icon: 32 units a side, of any number of pixels."""
    data = b64encode(png).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<image width="32" height="32" href="data:image/png;base64,{data}"/></svg>'
    ).encode()
