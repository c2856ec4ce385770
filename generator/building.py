"""A complete site of any catalog, by the site builder and a configuration made for it."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import yaml

from generator.configuration import ConfigurationError, Partial, read
from generator.output.site import refuse, swapped_in
from generator.output.sources import keep_off, keep_out_of
from generator.places import PROJECT, configuration, overrides


class BuildError(Exception):
    """The site builder failed; the message is what it printed."""


def check_folder(root: Path, out: Path) -> None:
    """Raise OutputError when no site of the catalog at `root` may be built into `out`."""
    keep_out_of(out, sources(root))
    keep_off(out, (*sources(root), root))
    refuse(out)


def build(root: Path, out: Path, cache: Path | None = None) -> None:
    """Build the catalog at `root` into `out`. Raises BuildError or OutputError; then `out` is as it was.

    What is kept between runs lies in `cache`, or where it always does.
    """
    check_folder(root, out)
    with swapped_in(out) as staging, _configured(root, {**_extra(cache), "told": True}) as config:
        from generator.mkdocs_hook import build_strictly  # noqa: PLC0415 - MkDocs takes a second to import

        # In this process: a builder of its own would live on, and write on, when this one is killed.
        try:
            failures = build_strictly(config, str(staging))
        except OSError as error:
            failures = [str(error)]
        if failures:
            raise BuildError(_without("\n".join(failures), Path(config).parent, staging))


def attempt(root: Path, cache: Path | None = None) -> None:
    """Build the catalog at `root` into a folder that goes again, to see whether it can be built. Raises BuildError."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            build(root, Path(folder) / "site", cache)
        except BuildError as error:
            raise BuildError(_without(str(error), Path(folder))) from error


def serve(root: Path, address: str, cache: Path | None = None) -> None:
    """Serve a preview of the catalog at `root`, until it is stopped. Raises BuildError when it cannot begin."""
    with _configured(root, _extra(cache)) as config:
        from generator.mkdocs_hook import serve  # noqa: PLC0415 - MkDocs takes a second to import

        serve(config, address, [str(configuration(root))])


@contextmanager
def _configured(root: Path, extra: Mapping[str, object]) -> Iterator[str]:
    """Give the path of a configuration for the site of a catalog; `extra` is for the hook. Raises BuildError."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the theme's notice is for this project, not for its readers
    with tempfile.TemporaryDirectory() as folder:
        config, no_pages = Path(folder) / "mkdocs.yml", Path(folder) / "pages"
        no_pages.mkdir()
        try:
            config.write_text(_config(root.resolve(), no_pages, extra), "utf-8")
            yield str(config)
        except (OSError, ConfigurationError) as error:
            raise BuildError(_without(str(error), Path(folder))) from error


def _without(text: str, *folders: Path) -> str:
    """Give what was said without folders that are there for this build alone: the next time it says the same."""
    for folder in folders:
        for written in (folder.resolve(), folder):
            text = text.replace(f"{written}{os.sep}", "")
    return text


def sources(root: Path) -> tuple[Path, ...]:
    """Give the files and folders that the site of a catalog is made of."""
    own = (root / name for name in ("content", "overrides", "generator"))
    return (*own, configuration(root), overrides(root), PROJECT / "generator")


def _extra(cache: Path | None) -> Mapping[str, object]:
    return {"cache": str(cache.resolve())} if cache else {}


def _config(root: Path, no_pages: Path, extra: Mapping[str, object]) -> str:
    """Give a configuration that adds the catalog's place to the site's own."""
    own = configuration(root)
    theme = read(own.read_bytes(), Partial).get("theme")
    named = {"name": theme} if isinstance(theme, str) else {}  # a folder is laid over it
    settings = {
        "INHERIT": str(own),
        "docs_dir": str(no_pages),
        "extra": {"catalog": str(root), **extra},
        "hooks": [str(PROJECT / "generator" / "mkdocs_hook.py")],
        "theme": {**named, "custom_dir": str(overrides(root))},
    }
    return yaml.safe_dump(settings)
