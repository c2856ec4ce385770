"""R343 to R348: a catalog's own mkdocs.yml, as far as this site depends on it."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from unhunch.catalog import default_pages
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.configuration import NAME, Configuration, ConfigurationError, with_places
from unhunch.problems.code import Words, wording
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.rules.loaded import THEME, loaded_problems
from unhunch.text.source import Loc

_TAGS: Final = ("!ENV", "!relative", "tag:yaml.org,2002:python/name:")
_SCHEMES: Final = frozenset({"http", "https", "mailto"})


@wording("R343", "configuration-unreadable")
def unreadable(why: str) -> Words:
    """If a catalog has a file mkdocs.yml of its own, MkDocs can read it: YAML of keys and values."""
    return f"the file cannot be read: {why}", "Mend it, or delete it: without it, the site's usual settings hold."


@wording("R344", "setting-that-breaks")
def breaking(setting: str, why: str, hint: str) -> Words:
    """The settings in mkdocs.yml are such that pages, sheets and players agree on addresses and look as they should."""
    return f"`{setting}` does not go with this site: {why}", hint


@wording("R345", "menu-entry")
def menu_entry(message: str, hint: str) -> Words:
    """The menu in mkdocs.yml is a list of pages, each once, and of addresses of other sites."""
    return message, hint


@wording("R347", "menu-page-missing", "warning")
def menu_page_missing(path: str) -> Words:
    """The menu in mkdocs.yml names pages that there are. What it names besides is left out."""
    hint = f"Take this line out, or write the page as content/pages/{path}."
    return f"there is no page `{path}`, so the menu leaves it out", hint


@wording("R346", "setting-refused")
def refused(message: str) -> Words:
    """MkDocs, which builds the site, accepts every setting of mkdocs.yml."""
    return f"MkDocs says: {message}", "Mend the setting; the documentation of MkDocs says what it may be."


CODES = (unreadable, breaking, menu_entry, refused, menu_page_missing)


def configuration_problems(root: Path, catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what is wrong with the catalog's own configuration, if it has one."""
    file = root / NAME
    if not file.exists():
        return
    try:
        found = with_places(file.read_bytes())
    except OSError as error:
        yield unreadable(Place(NAME), error.strerror or "it is no file")
    except ConfigurationError as error:
        yield unreadable(Place(NAME, error.line, error.column, error.source), error.reason)
    else:
        yield from _breaking(found)
        yield from _menu(found, {*default_pages.PATHS, *catalog.pages})
        yield from loaded_problems(root, catalog, found)


_OF_KEY: Final = re.compile(r"Config value '(\w+)': ")


def refusal(root: Path, said: str) -> Diagnostic:
    """Give what MkDocs said of the settings or the theme, as near to its place as it tells."""
    about = _OF_KEY.search(said)
    first = " ".join(said[about.end() if about else 0 :].partition("\nAborted")[0].split())
    try:
        found = with_places((root / NAME).read_bytes())
    except (OSError, ConfigurationError):
        return refused(Place(NAME), first)
    return refused(found.place((about[1],) if about else ()), f"{about[1]}: {first}" if about else first)


def _breaking(found: Configuration) -> Iterator[Diagnostic]:
    for loc, tag in found.tags.items():
        if not tag.startswith(_TAGS):
            shown = tag.replace("tag:yaml.org,2002:", "!!", 1)
            yield breaking(found.place(loc), shown, "such a tag runs a program while the file is read", "Take it out.")
    if found.values.get("use_directory_urls") is False:
        why = "every address on sheets, in codes and in players ends with a slash"
        yield breaking(found.place(("use_directory_urls",)), "use_directory_urls: false", why, "Take the line out.")
    theme = found.values.get("theme")
    name = theme.get("name", THEME) if isinstance(theme, dict) else theme or THEME
    if name != THEME:
        why = "its pages are made for the theme Material"
        hint = "Take the line out: this theme is there without it. A folder `overrides` lays files of your own over it."
        yield breaking(found.place(("theme",)), f"theme: {name}", why, hint)
    yield from _telling_others(found)
    address = found.values.get("site_url")
    if isinstance(address, str) and "site_url" not in (loc[0] for loc in found.tags if loc):
        why = "sheets, codes and players take the site's address from SITE_URL"
        hint = f"Take the line out, and build with SITE_URL={address}"
        yield breaking(found.place(("site_url",)), f"site_url: {address}", why, hint)


def _telling_others(found: Configuration) -> Iterator[Diagnostic]:
    """Yield the theme's settings that make pages load something from elsewhere by themselves."""
    theme, extra = found.values.get("theme"), found.values.get("extra")
    font = isinstance(theme, dict) and theme.get("name") == THEME and theme.get("font")
    if font:
        why = "every page would load it from another site"
        yield breaking(found.place(("theme", "font")), "font", why, "Write `font: false`, or take it out.")
    if isinstance(extra, dict) and extra.get("analytics"):
        why = "every page would tell another site who reads it"
        yield breaking(found.place(("extra", "analytics")), "analytics", why, "Take it out.")


def _menu(found: Configuration, pages: Collection[str]) -> Iterator[Diagnostic]:
    nav = found.values.get("nav")
    if nav is not None and not isinstance(nav, list):
        yield menu_entry(found.place(("nav",)), "the menu is not a list", "Write each entry after `- `.")
        return
    first: dict[str, int] = {}
    for loc, path in _entries(nav, ("nav",)):
        place = found.place(loc)
        if not isinstance(path, str):
            yield menu_entry(place, "here the menu names no page", "Write a page such as `index.md`, or take it out.")
        elif path in pages:
            if path in first:
                message = f"the page `{path}` stands here and already in line {first[path]}"
                yield menu_entry(place, message, "Take one of the two out.")
            first.setdefault(path, place.line)
        elif path.endswith(".md") and "://" not in path:
            yield menu_page_missing(place, path)
        elif urlsplit(path).scheme.lower() not in _SCHEMES:
            message = f"`{path}` is neither a page nor the address of a site"
            yield menu_entry(
                place, message, "Write a page such as `index.md`, an address with https://, or take it out."
            )


def _entries(part: object, loc: Loc) -> Iterator[tuple[Loc, object]]:
    """Yield each path or address of a menu with its place, and whatever else stands where one should."""
    if isinstance(part, list):
        for index, inner in enumerate(part):
            yield from _entries(inner, (*loc, index))
    elif isinstance(part, dict) and len(part) == 1:
        for title, inner in part.items():
            yield from _entries(inner, (*loc, str(title)))
    elif part is not None or loc != ("nav",):
        yield loc, part
