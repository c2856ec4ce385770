"""The colours of both palettes stand in one file, each with its two values, and pages name no others."""

import re

import pytest

from tests.project import PROJECT
from unhunch.site.thumbs import DARK

STYLES = PROJECT / "overrides" / "assets" / "stylesheets"
PALETTES = (STYLES / "palettes.css").read_text("utf-8")
PAIR = re.compile(r"^  --((?:u|fig)-[\w-]+): var\(--light, (#\w+)\) var\(--dark, (#\w+)\);$", re.MULTILINE)
SHARED = set(re.findall(r"--(u-[\w-]+):", PALETTES.partition("[data-md-color-scheme]")[0]))
NAMES = {name for name, _, _ in PAIR.findall(PALETTES)}


def test_every_colour_has_one_value_in_each_palette() -> None:
    colours = PALETTES.partition("  --u-paper: ")[2].partition("}")[0]
    assert len(NAMES) == len(re.findall(r"--(?:u|fig)-[\w-]+:", "--u-paper: " + colours)) == 28


def test_every_colour_that_a_style_sheet_names_is_there() -> None:
    others = {"u-note", "u-note-tint", *SHARED}
    for sheet in STYLES.glob("*.css"):
        named = re.findall(r"var\(--((?:u|fig)-[\w-]+)", sheet.read_text("utf-8"))
        assert set(named) <= NAMES | others, sheet.name


def test_on_screen_no_other_style_sheet_sets_a_colour_of_a_palette() -> None:
    for sheet in STYLES.glob("*.css"):
        screen = re.sub(r"@media print \{.*?^\}", "", sheet.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        if sheet.name != "palettes.css":
            assert re.findall(r"^\s*--u-[\w-]+: #.*", screen, re.MULTILINE) == [], sheet.name


def test_the_light_figures_are_those_that_a_figure_brings() -> None:
    drawn = dict(
        re.findall(r'"var\(--(fig-[\w-]+),(#\w+)\)"', (PROJECT / "generator/unhunch/figures/svg.py").read_text("utf-8"))
    )
    light = {name: light for name, light, _ in PAIR.findall(PALETTES) if name.startswith("fig-")}
    assert light == drawn


def luminance(colour: str) -> float:
    """The relative luminance of WCAG."""
    colour = colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [0, 1], ids=["light", "dark"])
def test_what_a_figure_shows_stands_out_from_what_it_lies_on(palette: int) -> None:
    pairs = {name: values for name, *values in PAIR.findall(PALETTES)}
    colour = {name.removeprefix("fig-"): values[palette] for name, values in pairs.items() if name.startswith("fig-")}
    for skin in ("skin-light", "skin-dark"):
        assert contrast(colour["ink"], colour[skin]) >= 4.5
        assert contrast(colour["highlight-edge"], colour[skin]) >= 3
    assert contrast(colour["skin-light"], colour["skin-dark"]) >= 1.7
    for lines in ("prop", "arrow", "highlight-edge"):  # the ghost has the ink of things around
        assert contrast(colour[lines], colour["paper"]) >= 4
    assert contrast(colour["hair-grey"], colour["hair"]) >= 1.7


def test_skin_is_a_tone_that_prints() -> None:
    colour = {name: light for name, light, _ in PAIR.findall(PALETTES)}
    light, dark = (luminance(colour[f"fig-skin-{tone}"]) for tone in ("light", "dark"))
    assert 0.6 < light < 0.95  # a little ink
    assert 0.25 < dark < 0.5  # more ink, and lines still stand out


def test_small_pictures_know_the_dark_colours_of_figures() -> None:
    assert {name: dark for name, _, dark in PAIR.findall(PALETTES) if name.startswith("fig-")} == DARK
