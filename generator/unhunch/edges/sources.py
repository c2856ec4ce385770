"""What the site of a catalog is made of, and where it may not be built."""

from pathlib import Path

from unhunch.work.output.site import refuse
from unhunch.work.output.sources import keep_off, keep_out_of
from unhunch.work.places import PROJECT


def configuration(root: Path) -> Path:
    """Give the site's configuration: the catalog's own if it has one, else the project's."""
    own = root / "mkdocs.yml"
    return own if own.exists() else PROJECT / "mkdocs.yml"


def overrides(root: Path) -> Path:
    """Give the theme's folder: the catalog's own if it has one, else the project's."""
    own = root / "overrides"
    return own if own.exists() else PROJECT / "overrides"


def sources(root: Path) -> tuple[Path, ...]:
    """Give the files and folders that the site of a catalog is made of."""
    own = (root / name for name in ("content", "overrides", "generator"))
    return (*own, configuration(root), overrides(root), PROJECT / "generator")


def check_folder(root: Path, out: Path) -> None:
    """Raise OutputError when no site of the catalog at `root` may be built into `out`."""
    keep_out_of(out, sources(root))
    keep_off(out, (*sources(root), root))
    refuse(out)
