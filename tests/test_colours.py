"""The colours of both palettes stand in one file, each with its two values, and pages name no others."""

import re

from tests.project import PROJECT

STYLES = PROJECT / "overrides" / "assets" / "stylesheets"
PALETTES = (STYLES / "palettes.css").read_text("utf-8")
PAIR = re.compile(r"^  --((?:u|fig)-[\w-]+): var\(--light, (#\w+)\) var\(--dark, (#\w+)\);$", re.MULTILINE)
NAMES = {name for name, _, _ in PAIR.findall(PALETTES)}


def test_every_colour_has_one_value_in_each_palette() -> None:
    colours = PALETTES.partition("  --u-paper: ")[2].partition("}")[0]
    assert len(NAMES) == len(re.findall(r"--(?:u|fig)-[\w-]+:", "--u-paper: " + colours)) == 25


def test_every_colour_that_a_style_sheet_names_is_there() -> None:
    others = {"u-display-font", "u-note", "u-note-tint", "u-radius", "u-ring"}
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
