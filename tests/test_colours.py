"""The thin pages have colours of their own files, and they are those of the site."""

import re

import pytest

from tests.project import PROJECT

STYLES = PROJECT / "overrides" / "assets" / "stylesheets"
VALUE = re.compile(r"--([\w-]+): ([^;]+);")


def colours(sheet: str, selector: str) -> dict[str, str]:
    """Give what a style sheet sets for a selector, by the name of each custom property."""
    text = (STYLES / sheet).read_text("utf-8")
    rule = text[text.index(f"{selector} {{") :].split("}", maxsplit=1)[0]
    return dict(VALUE.findall(rule))


@pytest.mark.parametrize(("sheet", "scheme"), [("light.css", "default"), ("dark.css", "slate")])
def test_the_thin_pages_have_the_colours_of_the_site(sheet: str, scheme: str) -> None:
    thin = colours(sheet, ":root")
    site = colours("site.css", f'[data-md-color-scheme="{scheme}"]')
    shared = {name: value for name, value in site.items() if name.removeprefix("u-") in thin}
    assert len(shared) >= 11
    assert {name: thin[name.removeprefix("u-")] for name in shared} == shared


def test_dark_colours_take_the_place_of_all_light_ones() -> None:
    light, dark = colours("light.css", ":root"), colours("dark.css", ":root")
    assert set(light) - set(dark) == {"display", "radius"}
