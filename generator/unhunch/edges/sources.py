"""What the site of a catalog is made of, and where it may not be built."""

from pathlib import Path

from unhunch.catalog.base import vendored
from unhunch.catalog.configuration import NAME, OVERRIDES, ConfigurationError, own_overrides, with_places
from unhunch.edges.again.run import Begun, Watch
from unhunch.edges.ours import PLUGIN
from unhunch.rules.examples import examples
from unhunch.work.output.site import refuse
from unhunch.work.output.sources import keep_off, keep_out_of
from unhunch.work.places import PROGRAM, THEME


def sources(root: Path) -> tuple[Path, ...]:
    """Give the files and folders that the site of a catalog is made of."""
    own = (root / name for name in ("content", "strings", OVERRIDES, NAME, "generator"))
    return (*own, *filter(None, [own_overrides(root), vendored(root)]), PROGRAM, THEME)


def check_place(root: Path, out: Path) -> None:
    """Raise OutputError when `out` is a place where no site of the catalog at `root` may be, whatever it holds."""
    keep_out_of(out, sources(root))
    keep_off(out, (*sources(root), root))


def check_folder(root: Path, out: Path) -> None:
    """Raise OutputError when no site of the catalog at `root` may be built into `out`."""
    check_place(root, out)
    refuse(out)


def watched(begun: Begun | None, root: Path) -> Watch | None:
    """Watch a run that reads the catalog at `root`; None when it is not known what else it reads."""
    if begun is None or not _tells_all(root / NAME):
        return None
    own = (root / name for name in ("content", "strings", OVERRIDES, NAME))
    return begun.watch((*own, *filter(None, [own_overrides(root), vendored(root)]), THEME, *examples()), PROGRAM)


def _tells_all(configuration: Path) -> bool:
    """Whether a configuration asks for no file, variable or program that only the site builder finds."""
    if not configuration.exists():
        return True
    try:
        found = with_places(configuration.read_bytes())
    except (OSError, ConfigurationError):
        return False
    plugins = found.values.get("plugins") or []
    named = isinstance(plugins, list) and all(plugin == PLUGIN for plugin in plugins)
    return named and not found.tags and not found.values.keys() & {"INHERIT", "hooks"}
