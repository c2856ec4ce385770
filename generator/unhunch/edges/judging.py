"""What `check` tells: every problem that a build would meet, found by the same functions, and kept as a verdict.

To print and render a catalog costs a hundred times what it costs to read it. So what they say of a catalog is kept by
a hash of all that it depends on; as long as nothing changed, it is only read.
"""

from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.configuration import own_configuration, own_overrides
from unhunch.edges import building
from unhunch.edges.program import hash_of, hash_of_files, program
from unhunch.problems.diagnostics import Diagnostic, has_errors
from unhunch.rules.checking import check
from unhunch.rules.configuration import refusal
from unhunch.strings import text
from unhunch.views.settings import Settings
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache

_PROBLEMS = TypeAdapter(list[Diagnostic])


def judge(
    root: Path, settings: Settings, cache: Cache = NO_CACHE, progress: Progress = silent, folder: Path | None = None
) -> list[Diagnostic]:
    """Give every problem of a catalog, sorted. `folder` is where the cache lies, if it was chosen."""
    catalog, problems = check(root, cache, progress)
    if catalog is None:
        return problems
    found = _of_printing(catalog, settings, cache, progress)
    if not has_errors(found):
        found = [*found, *_of_site(root, settings, cache, folder)]
    return sorted([*problems, *found])


def _of_printing(catalog: Catalog, settings: Settings, cache: Cache, progress: Progress) -> list[Diagnostic]:
    """Give what is wrong with the sheets. The site is rendered from them as well: what fails there, fails here."""
    key = f"verdict of sheets {hash_of(program(), repr(settings).encode(), *_content(catalog))}"
    kept = cache.get(key)
    if kept is not None:
        return _PROBLEMS.validate_json(kept)
    from unhunch.edges.publication import book_of, finished  # noqa: PLC0415 - what prints and renders takes a second to import
    from unhunch.site.site import build_site  # noqa: PLC0415 - so does this

    book = book_of(catalog, settings, cache, progress)
    sheets, found = finished(book, cache, progress)
    if not has_errors(found):
        build_site(book, sheets)
    cache.put(key, _PROBLEMS.dump_json(found))
    return found


def _of_site(root: Path, settings: Settings, cache: Cache, folder: Path | None) -> Iterator[Diagnostic]:
    """Yield what the site builder says of settings and a theme of the catalog's own, by building with them once."""
    configuration, overrides = own_configuration(root), own_overrides(root)
    if configuration is None and overrides is None:
        return
    own = ([configuration] if configuration else []) + (_all_files(overrides) if overrides else [])
    key = f"verdict of site {hash_of(program(), repr(settings).encode(), hash_of_files(own).encode())}"
    if cache.get(key) is not None:
        return
    try:
        building.attempt(root, folder)
    except building.BuildError as error:
        yield refusal(root, str(error))
    else:
        cache.put(key, b"built")


def _content(catalog: Catalog) -> Iterator[bytes]:
    yield text(catalog.about.language, catalog.own_strings).encode()
    for path, document in catalog.documents.items():
        yield path.encode()
        yield "\n".join(document.lines).encode("utf-8", "surrogatepass")
    for path, page in catalog.pages.items():
        yield f"{path}\n{page.front!r}\n{page.body}".encode("utf-8", "surrogatepass")
    for path, picture in (*catalog.pictures.items(), *catalog.own_pictures.items()):
        yield path.encode() + b"\n" + picture


def _all_files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]
