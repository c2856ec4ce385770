"""What a whole built site needs to work without a connection, made from its files."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path

from unhunch.model.about import About
from unhunch.site.hosts import FILES

WORKER = "service-worker.js"
"""Its place: a worker answers for the folder that it lies in."""

MANIFEST = "manifest.webmanifest"

_AT_ONCE = ("404.html", "answers.json", "index.html")
"""Files that every reader gets at once, whatever they visit."""

_PAGES_AT_ONCE = ("find", "my-log", "offline", "safety")
_ASSETS = "assets/"
_NOT_FOR_READERS = frozenset({WORKER, MANIFEST, "sitemap.xml", "sitemap.xml.gz", *FILES})
_HASH_DIGITS = 16
_BEFORE, _BEHIND = b"const SITE = ", b";"
"""What stands around the list of files in a worker's first line."""


def complete(site: Path, about: About) -> None:
    """Write the worker of a built site, and the catalog's words into its theme's manifest, if it has one."""
    manifest = site / MANIFEST
    if manifest.exists():
        manifest.write_bytes(_named(manifest.read_bytes(), about))
    files = {path: (site / path).read_bytes() for path in sorted(_paths(site))}
    (site / WORKER).write_bytes(worker(files))


def _paths(site: Path) -> Iterator[str]:
    """Yield each file; what begins with a dot or an underscore is for the host alone."""
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        if file.is_file() and path not in _NOT_FOR_READERS and not path.startswith((".", "_")):
            yield path


def worker(files: Mapping[str, bytes]) -> bytes:
    """Give the service worker that holds these files: its script changes when any of them does."""
    return _worker({path: _listed(content) for path, content in files.items()})


def renewed(old: bytes, files: Mapping[str, bytes]) -> bytes:
    """Give a service worker as `worker` would, of the site of an old one in which some files are others now."""
    first, _, _ = old.partition(b"\n")
    listed = json.loads(first.removeprefix(_BEFORE).removesuffix(_BEHIND))["files"]
    return _worker(listed | {path: _listed(content) for path, content in files.items() if path in listed})


def _worker(files: Mapping[str, list[object]]) -> bytes:
    listed = dict(sorted(files.items()))
    core = [path for path in listed if _is_core(path)]
    site = json.dumps({"core": core, "files": listed}, ensure_ascii=True, separators=(",", ":"))
    return _BEFORE + site.encode() + _BEHIND + b"\n" + _script("worker.js")


def _listed(content: bytes) -> list[object]:
    return [_hash(content), len(content)]


def withdrawn() -> bytes:
    """Give what stands in the worker's place in a site without one: browsers then let go of an earlier worker."""
    return _script("withdrawn.js")


def _script(name: str) -> bytes:
    return resources.files("unhunch.site.offline").joinpath(name).read_bytes()


def _is_core(path: str) -> bool:
    return path in _AT_ONCE or path.startswith(_ASSETS) or path in {f"{page}/index.html" for page in _PAGES_AT_ONCE}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_HASH_DIGITS]


def _named(manifest: bytes, about: About) -> bytes:
    words = {"name": about.title, "short_name": about.title, "description": about.tagline, "lang": about.language}
    return (json.dumps({**words, **json.loads(manifest)}, ensure_ascii=False, indent=1) + "\n").encode()


def apart(*, offline: bool) -> Mapping[str, bytes]:
    """Give the files that no reader asks for; a site without a worker recalls an earlier one from devices."""
    return FILES if offline else {**FILES, WORKER: withdrawn()}
