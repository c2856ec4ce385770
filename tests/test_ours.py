"""What every site has in its configuration, and what a catalog lays over it."""

import pytest

from unhunch.edges.ours import OURS, laid_over


def test_without_anything_of_its_own_a_catalog_has_ours() -> None:
    assert laid_over({}) == OURS


def test_styles_and_scripts_of_its_own_come_after_ours() -> None:
    assert laid_over({"extra_css": ["mine.css"]})["extra_css"] == [*OURS["extra_css"], "mine.css"]
    script = {"path": "mine.js", "type": "module"}
    assert laid_over({"extra_javascript": [script]})["extra_javascript"] == [*OURS["extra_javascript"], script]


def test_an_extension_with_settings_of_its_own_stands_in_the_place_of_ours() -> None:
    extensions = laid_over({"markdown_extensions": ["tables", {"attr_list": {}}, "abbr"]})["markdown_extensions"]
    assert extensions == ["admonition", "md_in_html", "tables", {"attr_list": {}}, "abbr"]


@pytest.mark.parametrize(
    ("own", "key", "value"),
    [
        ({"palette": {"primary": "indigo"}}, "palette", {"primary": "indigo"}),
        ({"logo": "mine.svg"}, "logo", "mine.svg"),
        ("material", "features", OURS["theme"]["features"]),
        (None, "name", "material"),
    ],
)
def test_what_a_theme_says_stands_in_the_place_of_ours_and_the_rest_stays(own: object, key: str, value: object) -> None:
    assert laid_over({"theme": own})["theme"] == {**OURS["theme"], key: value}


def test_name_and_menu_replace() -> None:
    own = {"site_name": "Toes", "nav": [{"Start": "index.md"}], "edit_uri": "edit/trunk/"}
    assert laid_over(own) == {**OURS, **own}
