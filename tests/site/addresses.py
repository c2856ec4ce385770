"""Which file of the site an address means."""

from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from tests.conftest import SITE_URL


def absolute(path: str, address: str) -> str:
    """Give the full address that `address` means on the page at `path`."""
    return urljoin(SITE_URL + path, address)


def file_of(address: str) -> str:
    """Give the path of the file that a full address of the site is answered with."""
    path = unquote(urlsplit(address).path).removeprefix("/")
    return path + "index.html" if not path or path.endswith("/") else path


def links(page: Element) -> list[str]:
    """Give what every link on the page or the part of a page says."""
    return [element.attrib["href"] for element in page.iter("a") if "href" in element.attrib]
