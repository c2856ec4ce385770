"""What every site has in its configuration without writing it, and how a catalog's own lies over it."""

from collections.abc import Mapping
from typing import Any, Final

PLUGIN: Final = "unhunch"
"""The name by which mkdocs.yml names our plugin."""
SAID: Final = "unhunch"
"""The key of `extra` under which our own commands say what no mkdocs.yml can: the catalog's place, and the cache's."""

OURS: Final[Mapping[str, Any]] = {
    "edit_uri": "edit/main/",
    "theme": {
        "name": "material",
        "font": False,
        "favicon": "assets/images/favicon.svg",
        "features": ["navigation.tabs"],
        # The colours are in the style sheets.
        "palette": [
            {"scheme": "default", "primary": "custom", "accent": "custom"},
            {"scheme": "slate", "primary": "custom", "accent": "custom"},
        ],
    },
    "extra": {"generator": False},
    "extra_css": [
        f"assets/stylesheets/{name}.css"
        for name in (
            *("palettes", "fonts", "face", "site", "card", "entry", "figure"),
            *("awaited", "finder", "finding", "sheet", "print"),
        )
    ],
    "extra_javascript": [
        {"path": f"assets/javascripts/{name}.js", "type": "module"}
        for name in (
            "answers/notes",
            *(f"{page}/start" for page in ("safety", "finder", "log", "lookup", "offline", "sorting")),
        )
    ],
    "markdown_extensions": ["admonition", "attr_list", "md_in_html", "tables"],
    "validation": {
        "omitted_files": "ignore",
        "absolute_links": "warn",
        "unrecognized_links": "warn",
        "anchors": "warn",
    },
}
"""As in mkdocs.yml. The theme's folder is not named: each builder has a way of its own to lay it out."""

_APPENDED: Final = frozenset({"extra_css", "extra_javascript", "markdown_extensions"})
_JOINED: Final = frozenset({"extra", "theme", "validation"})


def laid_over(own: Mapping[str, Any]) -> dict[str, Any]:
    """Give ours with a catalog's own configuration over it.

    What it adds to styles, scripts and extensions comes after ours; its menu, colours, name, and whatever else it
    says, stand in the place of ours.
    """
    together = {key: [*value] if isinstance(value, list) else value for key, value in OURS.items()}
    for key, value in own.items():
        if key in _APPENDED and isinstance(value, list):
            together[key] = [*(item for item in OURS[key] if item not in _names(value)), *value]
        elif key in _JOINED:
            together[key] = {**OURS[key], **_keyed(key, value)}
        else:
            together[key] = value
    return together


def _names(items: list[Any]) -> list[Any]:
    """Give the items themselves, and the names of those that have settings: they stand in the place of ours."""
    return [*items, *(name for item in items if isinstance(item, Mapping) for name in item)]


def _keyed(key: str, value: object) -> Mapping[str, Any]:
    """Give a group of settings; a theme may be given by its name alone, and a group may be empty."""
    if isinstance(value, Mapping):
        return value
    return {"name": value} if key == "theme" and isinstance(value, str) else {}
