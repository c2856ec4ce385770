"""The way to the page on safety, which every page has, whatever a catalog lays over the theme."""

from html.parser import HTMLParser
from typing import Final
from urllib.parse import urldefrag, urljoin

_SAFETY: Final = "safety/"
_BASE: Final = "https://site.invalid/"


class _Links(HTMLParser):
    """Gathers where the links of a page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.addresses += [value for name, value in attrs if name == "href" and value]


def leads_to_safety(html: str, address: str) -> bool:
    """Whether a page of the site, at this address below the site's own, is the page on safety or has a link to it."""
    here = urljoin(_BASE, address)
    links = _Links()
    links.feed(html)
    links.close()
    wanted = urljoin(_BASE, _SAFETY)
    return any(urldefrag(urljoin(here, one)).url == wanted for one in ("", *links.addresses))
