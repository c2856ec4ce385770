"""Every file of a catalog mended in its place: a file is replaced whole, or left as it is."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from unhunch.catalog.files import Files
from unhunch.catalog.kinds import KINDS
from unhunch.catalog.mending.mend import Mended, mend, mend_page
from unhunch.work.output.atomic import replace


def mend_catalog(root: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Mend every file of the catalog at `root`; yield the path of each that changed, and what was mended in it."""
    files = Files(root)
    menders: dict[str, Callable[[str, bytes], Mended | None]] = {
        path: partial(mend, kind=kind.model) for kind in KINDS for path in files.of(kind)
    }
    menders |= {path: mend_page for _, path in files.pages()}
    for path, mender in menders.items():
        raw = files.read(path)
        better = mender(path, raw) if raw is not None else None
        if better is not None:
            replace(root / path, better.raw)
            yield path, better.done
