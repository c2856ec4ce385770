"""R333, R334: links of hand-written pages, each of which must lead somewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath, relpath, splitext
from urllib.parse import unquote, urlsplit

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.page import Page
from unhunch.problems.code import Found, Words, rule, wording
from unhunch.problems.nearest import nearest
from unhunch.rules import targets
from unhunch.text.markup import addresses

_HOW = "Write the path of its file from the folder of this page, such as `safety.md`."
_PUT = "Put the picture into the folder of this page, and write its file name."


@dataclass(frozen=True)
class Anchored:
    """A link to a place on a page: where it is written, the page's file, and the name of the place."""

    page: Page
    at: int
    target: str
    anchor: str


@rule("R333", "broken-link")
def broken_link(catalog: Catalog) -> Iterator[Found]:
    """A link within the site names a file: a page of this folder or another (`../safety.md`), a picture or a PDF."""
    pages = targets.pages(catalog)
    known = pages | targets.files(catalog)
    moved = targets.moved(catalog)
    for path, page in catalog.pages.items():
        for link in page.reading.links:
            if addresses.fault(link.address) or not addresses.is_of_site(link.address):
                continue
            parts = urlsplit(link.address)
            place = page.place_at(link.at)
            if not parts.path:
                if not parts.fragment and not parts.query:
                    yield place, "the link leads nowhere", _HOW
            elif link.address.startswith("/") or _resolved(path, parts.path) not in known:
                meant = _meant(path, parts.path, known, moved)
                written = f"{relpath(meant, dirname(path) or '.')}{link.address[len(parts.path) :]}" if meant else ""
                hint = _PUT if link.picture else _HOW
                message = f"`{link.address}` is no file of the site"
                yield place, message, f"Did you mean `{written}`?" if written else hint


def anchored(catalog: Catalog) -> Iterator[Anchored]:
    """Yield every link to a place on a page of the site."""
    pages = targets.pages(catalog)
    for path, page in catalog.pages.items():
        for link in page.reading.links:
            if addresses.fault(link.address) or not addresses.is_of_site(link.address):
                continue
            parts = urlsplit(link.address)
            target = _resolved(path, parts.path) if parts.path else path
            if parts.fragment and target in pages:
                yield Anchored(page, link.at, target, parts.fragment)


@wording("R334", "broken-anchor")
def broken_anchor(target: str, anchor: str, known: frozenset[str]) -> Words:
    """A link to a place on a page names a heading of it: in small letters, with hyphens for spaces."""
    close = nearest(anchor, sorted(known))
    hint = f"Did you mean `#{close}`?" if close else "Take out the `#` and what follows it: the link leads to the page."
    return f"`{target}` has no place that is called `{anchor}`", hint


def _resolved(path: str, link: str) -> str:
    """Give the file that a link of a page leads to, as the site builder finds it."""
    return normpath(join(dirname(path), unquote(link)).lstrip("/"))


def _meant(path: str, link: str, known: frozenset[str], moved: Mapping[str, str]) -> str | None:
    """Give the file that somebody most likely meant by a link that leads to none."""
    plain = unquote(link).strip("/").removesuffix("/index.html").removesuffix("index.html").strip("/")
    stem = splitext(plain)[0] if plain.endswith((".md", ".html")) else plain
    for guess in (f"{stem}.md", f"{stem}/index.md", stem):
        for file in (normpath(guess.lstrip("/")), _resolved(path, guess)):
            if file in moved or file in known:
                return moved.get(file, file)
    names: dict[str, str] = {}
    for file in sorted(moved):
        names.setdefault(_name(file), moved[file])
    for file in sorted(known, key=lambda file: (not file.endswith(".md"), file)):
        names.setdefault(_name(file), file)
    close = nearest(_name(f"{stem}.md"), names)
    return names[close] if close else None


def _name(file: str) -> str:
    parts = splitext(file)[0].split("/")
    return parts[-2] if parts[-1] == "index" and len(parts) > 1 else parts[-1]


RULES = (broken_link,)
