"""A complete site of any catalog: built beside the old one, and swapped in when it is whole."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from generator.configuration import ConfigurationError, Partial, read
from generator.places import PROJECT


class BuildError(Exception):
    """The site builder failed; the message is what it printed."""


def build(root: Path, out: Path) -> None:
    """Build the catalog at `root` into `out`. Raises BuildError; then `out` is as it was."""
    with swapped_in(out) as staging, tempfile.TemporaryDirectory() as folder:
        config, no_pages = Path(folder) / "mkdocs.yml", Path(folder) / "pages"
        no_pages.mkdir()
        try:
            config.write_text(_config(root.resolve(), no_pages), "utf-8")
            _mkdocs(str(config), str(staging))
        except (OSError, ConfigurationError) as error:
            raise BuildError(str(error)) from error


def _mkdocs(config: str, out: str) -> None:
    """Build in this process: a builder of its own would live on, and write on, when this one is killed."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the theme's notice is for this project, not for its readers
    from generator.mkdocs_hook import build_strictly  # noqa: PLC0415 - MkDocs takes a second to import

    failures = build_strictly(config, out)
    if failures:
        raise BuildError("\n".join(failures))


@contextmanager
def swapped_in(out: Path) -> Iterator[Path]:
    """Give an empty folder beside `out`; when all went well it takes `out`'s place, otherwise it goes."""
    out = out.resolve()
    staging, old = out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")
    if old.exists() and not out.exists():  # an earlier run was killed between the two renames below
        old.rename(out)
    for left_over in (staging, old):
        shutil.rmtree(left_over, ignore_errors=True)
    staging.mkdir(parents=True)
    try:
        yield staging
        if out.exists():
            out.rename(old)
        staging.rename(out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def configuration(root: Path) -> Path:
    """Give the site's configuration: the catalog's own if it has one, else the project's."""
    own = root / "mkdocs.yml"
    return own if own.exists() else PROJECT / "mkdocs.yml"


def overrides(root: Path) -> Path:
    """Give the theme's folder: the catalog's own if it has one, else the project's."""
    own = root / "overrides"
    return own if own.exists() else PROJECT / "overrides"


def _config(root: Path, no_pages: Path) -> str:
    """Give a configuration that adds the catalog's place to the site's own."""
    own = configuration(root)
    theme = read(own.read_bytes(), Partial).get("theme")
    named = {"name": theme} if isinstance(theme, str) else {}  # a folder is laid over it
    settings = {
        "INHERIT": str(own),
        "docs_dir": str(no_pages),
        "extra": {"catalog": str(root)},
        "hooks": [str(PROJECT / "generator" / "mkdocs_hook.py")],
        "theme": {**named, "custom_dir": str(overrides(root))},
    }
    return yaml.safe_dump(settings)
