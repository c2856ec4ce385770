"""Style sheets that few pages need: who opens another page does not wait for them."""

from collections.abc import Mapping
from typing import Final

OF_PAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "comparison": ('class="comparison', 'class="hundred', 'class="week'),
    "log": ('class="log"', 'class="offline"'),
    "lookup": ('class="lookup', 'class="references'),
}
"""By the name of each sheet, what stands in the pages that need it."""


ALL: Final = tuple(f"assets/stylesheets/{name}.css" for name in OF_PAGES)
"""Their addresses, for a theme that cannot tell pages apart."""


def styles_of(html: str) -> tuple[str, ...]:
    """Give the addresses, from the site's root, of the sheets that a page needs beside those of all pages."""
    return tuple(
        f"assets/stylesheets/{name}.css" for name, marks in OF_PAGES.items() if any(mark in html for mark in marks)
    )
