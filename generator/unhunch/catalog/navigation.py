"""The menu of a catalog: what the configuration names, as far as the catalog has it, and then whatever else it has."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeAlias

from unhunch.catalog.catalog import Catalog
from unhunch.model.about import About
from unhunch.strings import Strings

Part: TypeAlias = "str | list[Part] | dict[str, Part]"
"""A part of a menu, as MkDocs' `nav` has it: the path of a page or an address, a list of parts, or parts by titles."""


def navigation(configured: Sequence[Part], catalog: Catalog, written: Callable[[str], str] = str) -> list[Part]:
    """Give the parts whose pages the catalog has, then its other pages: another catalog has other pages.

    `written` is what makes a title safe where it is going.
    """
    present = [part for whole in configured if (part := _present(whole, catalog.pages, written))]
    named = {path for part in present for path in _paths(part)}
    others: list[Part] = [
        {written(page.front.title): path}
        for path, page in catalog.pages.items()
        if path not in named and page.front.menu
    ]
    return present + others


def usual_menu(t: Strings, about: About) -> list[Part]:
    """Give the menu that catalog.yml has; where it has none, the one that every catalog gets."""
    if about.menu:
        return [{way.title: way.to} for way in about.menu]
    keys = ("safety", "find", "routines", "techniques", "my-log", "evidence", "contributing", "about")
    paths = {key: f"{key}/index.md" if key in ("routines", "techniques") else f"{key}.md" for key in keys}
    named = {t("menu.home"): "index.md", **{t(f"pages.{key}.title"): path for key, path in paths.items()}}
    return [{title: path} for title, path in named.items()]


def _present(part: Part, pages: Collection[str], written: Callable[[str], str]) -> Part:
    """Give the part without the pages that the catalog lacks, and without what is empty then."""
    if isinstance(part, dict):
        return {written(title): left for title, inner in part.items() if (left := _present(inner, pages, written))}
    if isinstance(part, list):
        return [left for inner in part if (left := _present(inner, pages, written))]
    return part if part in pages or not part.endswith(".md") else ""


def _paths(part: Part) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    else:
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _paths(inner)
