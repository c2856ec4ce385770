"""MkDocs' pages, menus and settings as plain values: what can be kept of them, and what tells them from others."""

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc


def leads(files: Files, paths: Mapping[str, object]) -> dict[str, list[str] | None]:
    """Give the address of the file at each path, and how it is published, or None when there is no file."""
    found = ((path, files.get_file_from_path(path)) for path in paths)
    return {path: [file.url, file.inclusion.name] if file else None for path, file in found}


def body(page: Page) -> dict[str, Any]:
    """Give what Markdown made of a page, but for its HTML, which is not looked at yet."""
    links = page.links_to_anchors or {}
    return {
        "title": page._title_from_render,
        "toc": [_anchor(anchor) for anchor in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: anchors for file, anchors in links.items()},
    }


def put_into(page: Page, body: Mapping[str, Any], files: Files) -> None:
    """Give a page the body that was kept, its HTML among it."""
    page.content, page.toc = body["html"], get_toc(body["toc"])
    page._title_from_render = body["title"]
    page.present_anchor_ids = set(body["anchors"])
    linked = ((files.get_file_from_path(path), anchors) for path, anchors in body["links"].items())
    page.links_to_anchors = {file: anchors for file, anchors in linked if file}


def _anchor(anchor: AnchorLink) -> dict[str, Any]:
    return {
        "name": anchor.title,
        "id": anchor.id,
        "level": anchor.level,
        "children": list(map(_anchor, anchor.children)),
    }


def facts(page: Page) -> list[object]:
    """Give what templates read of a page, but for the menu that it stands in."""
    toc = [_anchor(anchor) for anchor in page.toc]
    near = [(near.title, near.url) if near else None for near in (page.previous_page, page.next_page)]
    addresses = [page.file.src_uri, page.url, page.canonical_url, page.edit_url, page.update_date]
    return [addresses, page.title, setting(page.meta), toc, near, page.content]


def menu(item: StructureItem) -> list[object]:
    """Give what templates read of a part of the menu, or of a page in it."""
    inner = [menu(child) for child in getattr(item, "children", None) or ()]
    page = [item.url, setting(item.meta)] if isinstance(item, Page) else [getattr(item, "url", "")]
    return [type(item).__name__, item.title, page, inner]


def setting(value: object) -> object:
    """Give a setting as plain values; what is none stands by its words, which tell it from any other."""
    if isinstance(value, Mapping):
        return {str(key): setting(inner) for key, inner in sorted(value.items(), key=lambda pair: str(pair[0]))}
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return [setting(inner) for inner in (sorted(value, key=str) if isinstance(value, set | frozenset) else value)]
    return value if isinstance(value, int | float | None) else str(value)
