"""What the site of a catalog is made of, and where it may not be built."""

from pathlib import Path

from unhunch.catalog.configuration import NAME, OVERRIDES, own_overrides
from unhunch.work.output.site import refuse
from unhunch.work.output.sources import keep_off, keep_out_of
from unhunch.work.places import PROGRAM, THEME


def sources(root: Path) -> tuple[Path, ...]:
    """Give the files and folders that the site of a catalog is made of."""
    own = (root / name for name in ("content", "strings", OVERRIDES, NAME, "generator"))
    return (*own, *filter(None, [own_overrides(root)]), PROGRAM, THEME)


def check_folder(root: Path, out: Path) -> None:
    """Raise OutputError when no site of the catalog at `root` may be built into `out`."""
    keep_out_of(out, sources(root))
    keep_off(out, (*sources(root), root))
    refuse(out)
