"""The files of a built site, made such that they open from a disk."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Final

from unhunch.site.disk.linking import DEPTH, joined
from unhunch.site.hosts import FILES
from unhunch.site.offline.published import WORKER

_JOINED: Final = "assets/javascripts/joined"
_DIGITS: Final = 16
_MODULE: Final = re.compile(r'<script(?=[^>]*\stype="module")[^>]*\ssrc="([^"]+)"[^>]*></script>')
_NEEDLESS: Final = re.compile(
    r'[ \t]*<link rel="(?:modulepreload|manifest)"[^>]*>\n?'
    r'|[ \t]*<link rel="preload"[^>]*\scrossorigin\b[^>]*>\n?'
    r'|[ \t]*<p class="from-disk"[^>]*>[^<]*</p>\n?'
)
"""What a browser refuses from a disk, and the sentence which says that something does not work there."""
_POLICY: Final = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_SELF: Final = "'self'"
_FILES: Final = "'self' file:"
"""Where each file is an origin of its own, as in Firefox, no other file of the site is of a page's own."""
_MOVED: Final = re.compile(r'(<meta http-equiv="refresh" content="0; url=[^"]*/)(?=")')
_FOR_SERVERS: Final = frozenset({"404.html", WORKER, "sitemap.xml", "sitemap.xml.gz", *FILES})
_DATA: Final = (".json", ".txt")
_TO_KEEP: Final = re.compile(r"catalog\.json|(?:schema|assets/fonts)/.*")
"""Data for other programs, which no page loads."""

assert _JOINED.count("/") + 1 == DEPTH


def for_disk(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the site as it is on a disk. Raises LinkError."""
    sources = {path: content.decode() for path, content in files.items() if path.endswith(".js")}
    scripts: dict[tuple[str, ...], str] = {}
    taken: set[str] = set()
    for path, content in files.items():
        if path in _FOR_SERVERS:
            continue
        if path.endswith(".html"):
            page = content.decode()
            entries = _entries(path, page)
            if entries and entries not in scripts:
                script, held = joined(sources, entries)
                taken |= held
                scripts[entries] = f"{_JOINED}/{sha256(script.encode()).hexdigest()[:_DIGITS]}.js"
                yield scripts[entries], script.encode()
            yield path, _page(path, page, scripts.get(entries)).encode()
        elif path.endswith(_DATA) and not _TO_KEEP.fullmatch(path):
            yield f"{path}.js", f"document.currentScript.published = {json.dumps(content.decode())};\n".encode()
        elif not path.endswith(".js"):
            yield path, content
    yield from ((path, files[path]) for path in sources if path not in taken and path not in _FOR_SERVERS)


def _entries(path: str, page: str) -> tuple[str, ...]:
    """The modules that a page names, by their paths in the site."""
    folder = posixpath.dirname(path)
    return tuple(posixpath.normpath(posixpath.join(folder, found[1])) for found in _MODULE.finditer(page))


def _page(path: str, page: str, script: str | None) -> str:
    bare = _MOVED.sub(r"\1index.html", _NEEDLESS.sub("", page))
    bare = _POLICY.sub(lambda found: found[0].replace(_SELF, _FILES), bare)
    found = [*_MODULE.finditer(bare)]
    if not found or script is None:
        return bare
    address = posixpath.relpath(script, posixpath.dirname(path) or ".")
    last = found.pop()
    classic = f'{bare[: last.start()]}<script src="{address}" defer></script>{bare[last.end() :]}'
    for one in reversed(found):
        classic = classic[: one.start()] + classic[one.end() :]
    return classic
