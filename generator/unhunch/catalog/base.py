"""The catalog that another one builds on: where it lies, and whether it is the one that was chosen."""

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import ABOUT, CONTENT
from unhunch.model.about import About
from unhunch.model.extends import Extends
from unhunch.problems.codes.files import another_base
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import Document, read


def folder_of(root: Path, extends: Extends) -> Path | None:
    """Give the folder of the catalog that another one at `root` builds on; None where there is no such folder.

    No link is followed, since what it leads to may change unseen. Nothing of a package is run to find it.
    """
    if extends.path is None:
        return _package(extends.home)
    parts = [root / extends.path, *(root / part for part in PurePosixPath(extends.path).parents)][:-1]
    return root / extends.path if all(part.is_dir() and not part.is_symlink() for part in parts) else None


def _package(name: str) -> Path | None:
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    places = (spec.submodule_search_locations if spec else None) or ()
    return next((Path(place) for place in places), None)


def extends_of(root: Path) -> Extends | None:
    """Give what the catalog at `root` says to build on, as far as its file can be read."""
    try:
        document, _ = read(ABOUT.path, (root / ABOUT.path).read_bytes(), ABOUT.shape.keys)
    except OSError:
        return None
    about = ABOUT.shape.read(document)[0] if document else None
    return about.extends if about else None


def vendored(root: Path) -> Path | None:
    """Give the folder of the catalog that the one at `root` builds on, if it does and it is there."""
    extends = extends_of(root)
    return folder_of(root, extends) if extends else None


def digest(catalog: Catalog) -> str:
    """Give the hash of all that others may take from a catalog: every file but its pages, and what techniques show."""
    whole = hashlib.sha256()
    for path, document in sorted(_by_path(catalog)):
        content = "\n".join(document.lines).encode("utf-8", "surrogatepass")
        whole.update(f"{path} {hashlib.sha256(content).hexdigest()}\n".encode())
    for name in sorted(_shown(catalog)):
        whole.update(f"{name} {hashlib.sha256(catalog.own_pictures.get(name, b'')).hexdigest()}\n".encode())
    return whole.hexdigest()


def _shown(catalog: Catalog) -> set[str]:
    """Give the names of the pictures that its techniques bring."""
    brought = (one.entry.pictures for one in catalog.techniques.values())
    return {name for pictures in brought if pictures for name in pictures.files}


def _by_path(catalog: Catalog) -> Iterator[tuple[str, Document]]:
    """Yield each file with its path below `content`, wherever the catalog lies."""
    for document in catalog.documents.values():
        yield document.path.rsplit(f"{CONTENT}/", 1)[-1], document


def unfit(document: Document, about: About, base: Catalog) -> Iterator[Diagnostic]:
    """Yield a problem for each way in which a catalog is not the one that the file `document` chose."""
    chosen = about.extends
    assert chosen is not None
    if base.about.language != about.language:
        yield another_base(document.place(("language",)), "language", base.about.language, about.language)
    if base.about.version != chosen.version:
        place = document.place(("extends", "version"))
        yield another_base(place, "version", base.about.version, chosen.version)
    if (found := digest(base)) != chosen.sha256:
        yield another_base(document.place(("extends", "sha256")), "hash", found, chosen.sha256)
