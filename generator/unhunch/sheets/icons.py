"""A catalog's own icon in the sizes that phones ask for, as jobs; none where it has no icon of its own."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from unhunch.sheets.clinic import picture
from unhunch.sheets.job import Job
from unhunch.views.book import Book

SIZES: Final[Mapping[str, tuple[int, int]]] = {
    "icon-192": (192, 0),
    "icon-512": (512, 0),
    "icon-maskable-512": (512, 52),
}
"""Each with its pixels a side, and the white around it: a launcher may cut off a tenth at every edge."""


def icon_jobs(book: Book) -> Iterator[Job]:
    """Yield the jobs for the pictures that the manifest of a site names."""
    catalog = book.edition.catalog
    face = catalog.about.face
    if face is None or face.icon is None:
        return
    icon = picture(catalog.own_pictures[face.icon])
    for name, (size, edge) in SIZES.items():
        data = json.dumps({"icon": icon, "size": size, "edge": edge}, sort_keys=True)
        yield Job(f"assets/images/{name}.png", "icon", "", data)
