"""Drawings as they are printed."""

import re

import pytest
from markupsafe import Markup

from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.edges.caching import open_cache
from unhunch.sheets.drawing import on_paper
from unhunch.site.pictures import pictures
from unhunch.views.edition import Picture

INK = '<path fill="var(--fig-ink,#1d1d1b)" d="M0 0h1"/>'


def svg(width: int, height: int, content: str = INK) -> Markup:
    return Markup(f'<svg class="fig" viewBox="0 0 {width} {height}" fill="none">{content}</svg>')


def pair(width: int, height: int) -> Picture:
    """A drawing of a start and an end, each of this size, 28 units apart."""
    end = svg(width, height, '<path d="M0 0h2"/>')
    return Picture(svg(2 * width + 28, height), svg(width, height), end, end, Markup(), "A move.")


def test_the_end_of_a_lying_pair_stands_below_its_start() -> None:
    assert on_paper(pair(640, 280)) == (
        '<svg viewBox="0 0 640 588" fill="none"><path fill="#1d1d1b" d="M0 0h1"/><g transform="translate(0 308)">'
        '<path d="M0 0h2"/></g></svg>'
    )


@pytest.mark.parametrize("size", [(300, 640), (594, 640), (640, 545)])
def test_a_pair_that_would_be_smaller_one_above_the_other_stays_side_by_side(size: tuple[int, int]) -> None:
    width, height = size
    printed = f'<svg viewBox="0 0 {2 * width + 28} {height}" fill="none"><path fill="#1d1d1b" d="M0 0h1"/></svg>'
    assert on_paper(pair(*size)) == printed


def test_a_drawing_of_one_position_keeps_its_frame() -> None:
    one = svg(640, 200)
    printed = '<svg viewBox="0 0 640 200" fill="none"><path fill="#1d1d1b" d="M0 0h1"/></svg>'
    assert on_paper(Picture(one, one, one, one, Markup(), "A rest.")) == printed


def test_no_printed_drawing_of_the_catalog_is_wider_than_three_times_its_height() -> None:
    """It would be a strip in which nobody sees what to do."""
    drawn = {name: on_paper(picture) for name, picture in pictures(catalog_of(PROJECT), open_cache()).items()}
    sizes = {name: re.search(r'viewBox="0 0 (\d+) (\d+)"', svg) for name, svg in drawn.items()}
    assert [name for name, size in sizes.items() if size is None or int(size[1]) > 3 * int(size[2])] == []
