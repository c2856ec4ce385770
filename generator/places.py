"""Where the project lies, and what a catalog may bring in place of its parts."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def configuration(root: Path) -> Path:
    """Give the site's configuration: the catalog's own if it has one, else the project's."""
    own = root / "mkdocs.yml"
    return own if own.exists() else PROJECT / "mkdocs.yml"


def overrides(root: Path) -> Path:
    """Give the theme's folder: the catalog's own if it has one, else the project's."""
    own = root / "overrides"
    return own if own.exists() else PROJECT / "overrides"
