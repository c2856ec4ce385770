"""Ids as people give them: as a file's name, an address, a path, a link, or the name that readers see."""

import re
from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import unquote

from unhunch.text.slugs import slug

Names: TypeAlias = Mapping[str, str]
"""The ids of a catalog by all that people may give in their place, each as `handle` gives it."""

_ADDRESS = re.compile(r"https?://|www\.|(?:doi: *)?10\.[0-9]{4,9}/", re.IGNORECASE)
_LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*)\)")
_OUR_FOLDERS = re.compile(r"(?:^|/)(?:techniques|routines|weeks|references)/(?P<id>[^/?#]+)")
_ENDING = re.compile(r"\.(?:ya?ml|md|html?)$", re.IGNORECASE)
_BULLET = re.compile(r"^\(?[0-9]{1,2}[.)]\s+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_WORDS = 12
_AROUND = " \t\"'`@[](){}<>,;.:!“”‘’#"  # noqa: RUF001 - meant


def handle(text: str) -> str:
    """Give a text in the form in which names are looked up: an address as it is, without its last slash."""
    return text.strip().rstrip("/").lower() if is_address(text) else slug(text)


def is_address(text: str) -> bool:
    """Whether a text is an address in the web, or a DOI."""
    return _ADDRESS.match(text.strip()) is not None


def meant(text: str, names: Names) -> str:
    """Give the id that a text means, or nothing: by the catalog's names, or else by what the text looks like."""
    link = _LINK.fullmatch(text.strip())
    target = link["target"] if link else text.strip()
    if found := names.get(handle(target)):
        return found
    if ours := _OUR_FOLDERS.search(unquote(target)):
        return _bare(ours["id"])
    if is_address(target):
        return ""
    plain = _BULLET.sub("", target.strip(_AROUND + "/-*+•"))
    known = names.get(handle(plain)) or names.get(handle(_HUMP.sub("-", plain)))
    file = target.startswith("/") or _ENDING.search(plain)
    return known or (_bare(re.split(r"[/\\]", re.split(r"[?#]", plain)[0])[-1]) if file else slug(plain))


def several(text: str, names: Names) -> list[str]:
    """Give the ids that a text names with nothing but spaces between; nothing unless all of them are known."""
    words = text.split()
    return words if len(words) > 1 and all(word in names for word in words) else []


def known_start(text: str, names: Names) -> tuple[str, str]:
    """Give the id of the longest beginning of a text that is known, and the rest; nothing and all where none is."""
    words = text.split()
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        if found := names.get(handle(" ".join(words[:count]).strip(_AROUND))):
            return found, " ".join(words[count:])
    return "", text


def _bare(name: str) -> str:
    return slug(_ENDING.sub("", name.strip(_AROUND)))
