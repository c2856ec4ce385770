"""R348: what a catalog's own mkdocs.yml makes every page load."""

from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.configuration import Configuration, own_overrides
from unhunch.catalog.default_pages import FIGURES_STYLE
from unhunch.problems.code import Words, wording
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import Loc
from unhunch.work import places

THEME: Final = "material"
_LISTS: Final = ("extra_css", "extra_javascript")
_OF_THEME: Final = ("favicon", "logo")


@wording("R348", "not-of-this-site")
def stranger(message: str, hint: str) -> Words:
    """The styles, scripts and pictures that mkdocs.yml adds to every page are files of this site, and there."""
    return message, hint


CODES = (stranger,)


def loaded_problems(root: Path, catalog: Catalog, found: Configuration) -> Iterator[Diagnostic]:
    """Yield what every page would load and the site does not have."""
    folders = [*filter(None, [own_overrides(root)]), places.THEME, Path(str(files(THEME))) / "templates"]

    def is_there(path: str) -> bool:
        made = path == FIGURES_STYLE or path in catalog.pictures
        return made or any((folder / path).is_file() for folder in folders)

    for loc, named in not_in_site(found.values, is_there):
        yield stranger(found.place(loc), *_words(named, is_there))


def not_in_site(values: Mapping[str, object], is_there: Callable[[str], bool]) -> Iterator[tuple[Loc, str]]:
    """Yield the place and the name of whatever the settings make every page load and is no file of the site."""
    for loc, named in _named(values):
        path = _path(named)
        if path is None or not is_there(path):
            yield loc, named


def _named(values: Mapping[str, object]) -> Iterator[tuple[Loc, str]]:
    for key in _LISTS:
        listed = values.get(key)
        for index, one in enumerate(listed if isinstance(listed, list) else ()):
            inner: Loc = ("path",) if isinstance(one, Mapping) else ()
            named = one.get("path") if isinstance(one, Mapping) else one
            if isinstance(named, str):
                yield (key, index, *inner), named
    theme = values.get("theme")
    for key, named in theme.items() if isinstance(theme, Mapping) else ():
        if key in _OF_THEME and isinstance(named, str):
            yield ("theme", key), named


def _path(named: str) -> str | None:
    """Give the path of what is named within the site, or None where it leads out of it."""
    try:
        parts = urlsplit(named)
    except ValueError:
        return None
    path = unquote(parts.path)
    leads_out = parts.scheme or parts.netloc or "\\" in path or "\0" in path or path.startswith("/")
    return None if leads_out or ".." in path.split("/") else path


def _words(named: str, is_there: Callable[[str], bool]) -> tuple[str, str]:
    path = _path(named)
    if path is not None:
        message = f"every page would load `{named}`, and there is no such file"
        return message, f"Add it as overrides/{path}, or take it out."
    inner = _path(named.lstrip("/"))
    if not named.startswith("//") and inner is not None and is_there(inner):
        return f"every page would look for `{named}` outside of this site", "Leave out the slash at its beginning."
    message = f"every page would load `{named}`, which is not of this site"
    return message, "Put a copy into a folder `overrides`, and name that, or take it out."
