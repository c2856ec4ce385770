"""A complete site of any catalog, by the site builder and a configuration made for it."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from unhunch.catalog.configuration import ConfigurationError, Partial, own_configuration, own_overrides, read
from unhunch.edges.ours import PLUGIN, SAID
from unhunch.edges.sources import check_place
from unhunch.work.output.site import swapped_in

if TYPE_CHECKING:  # it takes what prints and renders to import it
    from unhunch.edges.publication import Publication


class BuildError(Exception):
    """The site builder failed; the message is what it printed."""


def as_it_is(site: Path) -> None:
    """Change nothing in a site that is built: it is for a server."""


def build(
    root: Path,
    out: Path,
    cache: Path | None = None,
    publication: "Publication | None" = None,
    finish: Callable[[Path], None] = as_it_is,
) -> None:
    """Build the catalog at `root` into `out`. Raises BuildError or OutputError; then `out` is as it was.

    What is kept between runs lies in `cache`, or where it always does. What is published already is not read again.
    `finish` is called with the folder of the whole site, before it takes the place of `out`.
    """
    check_place(root, out)  # what it holds is looked at before it is replaced
    with swapped_in(out) as staging, configured(root, cache, told=True) as config:
        from unhunch.edges.mkdocs.builder import build_strictly  # noqa: PLC0415 - MkDocs takes a second to import

        # In this process: a builder of its own would live on, and write on, when this one is killed.
        try:
            failures = build_strictly(config, str(staging), publication)
        except OSError as error:
            failures = [str(error)]
        if failures:
            raise BuildError(_without("\n".join(failures), Path(config).parent, staging))
        finish(staging)


def attempt(root: Path, cache: Path | None = None) -> None:
    """Build the catalog at `root` into a folder that goes again, to see whether it can be built. Raises BuildError."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            build(root, Path(folder) / "site", cache)
        except BuildError as error:
            raise BuildError(_without(str(error), Path(folder))) from error


def serve(root: Path, address: str, cache: Path | None = None) -> None:
    """Serve a preview of the catalog at `root`, until it is stopped. Raises BuildError when it cannot begin."""
    with configured(root, cache, told=False) as config:
        from unhunch.edges.mkdocs.builder import serve  # noqa: PLC0415 - MkDocs takes a second to import

        serve(config, address, [str(own) for own in [own_configuration(root)] if own])


@contextmanager
def configured(root: Path, cache: Path | None, *, told: bool) -> Iterator[str]:
    """Give the path of a configuration for the site of a catalog. Raises BuildError."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the theme's notice is for this project, not for its readers
    with tempfile.TemporaryDirectory() as folder:
        config, no_pages = Path(folder) / "mkdocs.yml", Path(folder) / "pages"
        no_pages.mkdir()
        try:
            config.write_text(_config(root.resolve(), no_pages, _said(root.resolve(), cache, told=told)), "utf-8")
            yield str(config)
        except (OSError, ConfigurationError) as error:
            raise BuildError(_without(str(error), Path(folder))) from error


def _without(text: str, *folders: Path) -> str:
    """Give what was said without folders that are there for this build alone: the next time it says the same."""
    for folder in folders:
        for written in (folder.resolve(), folder):
            text = text.replace(f"{written}{os.sep}", "")
    return text


def _said(root: Path, cache: Path | None, *, told: bool) -> Mapping[str, object]:
    """Give what the plugin is told that no mkdocs.yml says; `told` means that the warnings were told already."""
    return {"catalog": str(root), "told": told, **({"cache": str(cache.resolve())} if cache else {})}


def _config(root: Path, no_pages: Path, said: Mapping[str, object]) -> str:
    """Give a configuration that adds the catalog's place to its own, if it has one."""
    own = own_configuration(root)
    written = read(own.read_bytes(), Partial) if own else {}
    return yaml.safe_dump(
        {
            **({"INHERIT": str(own)} if own else {}),
            "site_name": written.get("site_name") or "catalog",  # MkDocs wants one; the catalog's takes its place
            "docs_dir": str(no_pages),
            "extra": {SAID: dict(said)},
            "plugins": _with_ours(written.get("plugins")),
            "theme": _theme(root, written.get("theme")),
        }
    )


def _with_ours(plugins: object) -> list[object]:
    """Give the plugins that a catalog names, with ours among them."""
    named = [{name: options} for name, options in plugins.items()] if isinstance(plugins, dict) else plugins
    listed = named if isinstance(named, list) else []
    return listed if any(PLUGIN in (one if isinstance(one, dict) else [one]) for one in listed) else [PLUGIN, *listed]


def _theme(root: Path, theme: object) -> Mapping[str, object]:
    """Give what is to be said of the theme besides: the folder that lies over it is found from the catalog's place."""
    named = theme if isinstance(theme, dict) else {"name": theme} if isinstance(theme, str) else {}
    folder = own_overrides(root)
    return {"name": named.get("name", "material"), **({"custom_dir": str(folder.resolve())} if folder else {})}
