"""Every file of a catalog mended in its place: a file is replaced whole, or left as it is."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from unhunch.catalog.files import Files
from unhunch.catalog.mending.mend import Mended, mend, mend_page
from unhunch.model.about import About
from unhunch.model.reference import Reference
from unhunch.model.routine import Routine
from unhunch.model.safety import Safety
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary
from unhunch.work.output.atomic import replace

_KINDS: dict[str, Any] = {
    "content/catalog.yml": About,
    "content/vocabulary.yml": Vocabulary,
    "content/safety.yml": Safety,
}
_FOLDERS: dict[str, Any] = {"techniques": Technique, "routines": Routine, "references": Reference}


def mend_catalog(root: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Mend every file of the catalog at `root`; yield the path of each that changed, and what was mended in it."""
    files = Files(root)
    kinds = [*_KINDS.items(), *((path, kind) for folder, kind in _FOLDERS.items() for _, path in files.entries(folder))]
    menders: dict[str, Callable[[str, bytes], Mended | None]] = {path: partial(mend, kind=kind) for path, kind in kinds}
    menders |= {path: mend_page for _, path in files.pages()}
    for path, mender in menders.items():
        raw = files.read(path)
        better = mender(path, raw) if raw is not None else None
        if better is not None:
            replace(root / path, better.raw)
            yield path, better.done
