"""A site in which only that is made again which an edit made another: the rest of the last build stays where it lies.

This is for the most usual of edits, to entries that were there before. Whatever is unusual is left to the whole build:
another file was edited, or came, or went; a page has another title in the menu; an address that something is linked by
is gone; styles are asked for that the theme's sheets were cut from.
"""

import os
from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import replace
from pathlib import Path

from unhunch.catalog.kinds import COLLECTIONS, CONTENT
from unhunch.edges.again.made import Made
from unhunch.edges.again.run import Watch
from unhunch.edges.building import configured
from unhunch.edges.publication import Publication
from unhunch.site.offline.published import WORKER, renewed
from unhunch.site.unused import names
from unhunch.work.output.site import beside, contents, patch
from unhunch.work.store import Cache


def renew(root: Path, out: Path, cache: Path | None, publication: Publication, watch: Watch) -> bool:
    """Bring the site in `out` up to date, if only entries were edited since the last run; tell whether it is.

    What is kept lies in `cache`, or where it always does. Raises OutputError when another process is at work on `out`.
    """
    if not _is_usual(root, watch.edited()):
        return False
    with beside(out) as patches, configured(root, cache, told=True) as config:
        before = Made.kept(watch.cache, contents(out)) if watch.is_as_left(out) else None
        if before is None:
            return False
        now = _made(out, patches, config, publication, before, cache=watch.cache)
        if now is None:
            return False
        patch(out, patches)
    now.keep(watch.cache, contents(out))
    return True


def _is_usual(root: Path, edited: Set[str] | None) -> bool:
    """Whether the files that were edited are entries, each a file beside others of its kind."""
    folders = tuple(os.path.abspath(root / CONTENT / kind.folder) + os.sep for kind in COLLECTIONS.values())  # noqa: PTH100 - as a run names them
    return edited is not None and all(path.startswith(folders) for path in edited)


def _made(
    out: Path, patches: Path, config: str, publication: Publication, before: Made, *, cache: Cache
) -> Made | None:
    """Write what is another; give what the site is made of now, or None where more would have to be written."""
    from unhunch.edges.mkdocs.builder import render_changed  # noqa: PLC0415 - MkDocs takes a second to import

    site = publication.site
    now = Made.of(site, before.shown, before.names)
    others = now.others(before)
    if others is None or any(path.endswith((".css", ".js")) for path in others):
        return None
    shown = render_changed(config, str(patches), publication, others & now.pages.keys(), before.shown, cache=cache)
    if shown is None:
        return None
    for path in others & site.files.keys():
        _write(patches / path, site.files[path])
    names = _names(out, patches, before.names)
    if names is None:
        return None
    if publication.edition.settings.offline:
        written = {
            file.relative_to(patches).as_posix(): file.read_bytes() for file in patches.rglob("*") if file.is_file()
        }
        _write(patches / WORKER, renewed((out / WORKER).read_bytes(), written))
    return replace(now, shown=shown, names=names)


def _names(out: Path, patches: Path, before: Mapping[str, int]) -> Mapping[str, int] | None:
    """Give how many pages name each thing that styles are cut by, or None if any is new or gone."""
    found = Counter(before)
    for page in patches.rglob("*.html"):
        found.subtract(names((out / page.relative_to(patches)).read_text("utf-8")))
        found.update(names(page.read_text("utf-8")))
    now = +found
    return dict(now) if now.keys() == before.keys() else None


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
