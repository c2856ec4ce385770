"""The QR code of an address, as markup."""

import re
from xml.etree import ElementTree

import pytest
import segno

from unhunch.views.qr import QUIET_ZONE, qr_svg

ADDRESS = "https://unhunch.example/routines/gentle-day/"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_is_one_square_svg_of_the_code_and_its_quiet_zone() -> None:
    svg = ElementTree.fromstring(qr_svg(ADDRESS))
    side = segno.make(ADDRESS, micro=False).symbol_size(border=0)[0] + 2 * QUIET_ZONE
    assert (svg.tag, svg.get("viewBox")) == (f"{SVG}svg", f"0 0 {side} {side}")


def test_the_quiet_zone_is_painted_so_that_a_dark_page_cannot_spoil_it() -> None:
    svg = ElementTree.fromstring(qr_svg(ADDRESS))
    ground = svg[0]
    side = svg.get("viewBox", "").split()[-1]
    assert (ground.get("fill"), ground.get("d")) == ("#fff", f"M0 0h{side}v{side}h-{side}z")


def test_the_picture_fills_its_container_and_needs_no_style() -> None:
    svg = ElementTree.fromstring(qr_svg(ADDRESS))
    assert not {"width", "height"} & set(svg.keys())
    assert not re.search(r"\b(class|style)=", qr_svg(ADDRESS))


@pytest.mark.parametrize("address", ["https://a.example/<b>&\"'", "https://a.example/" + "long-name-" * 20])
def test_an_address_is_never_markup(address: str) -> None:
    assert address not in qr_svg(address)
    ElementTree.fromstring(qr_svg(address))


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr_svg.__wrapped__(ADDRESS) == qr_svg(ADDRESS)
