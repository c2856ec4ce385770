"""MkDocs, driven by our commands."""

import logging
from collections.abc import Sequence, Set

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from unhunch.edges.again.made import Shown
from unhunch.edges.listening import warnings_of
from unhunch.edges.mkdocs.changed import build_changed
from unhunch.edges.mkdocs.plugin import Plugin
from unhunch.edges.ours import PLUGIN
from unhunch.edges.publication import Publication
from unhunch.work.store import Cache


def build_strictly(config_file: str, site_dir: str, publication: Publication | None = None) -> list[str]:
    """Build a site as `mkdocs build --strict` does; give what went wrong, nothing if all went well.

    Without a publication the plugin makes its own, as it does for MkDocs' commands.
    """
    with warnings_of(logging.getLogger("mkdocs")) as heard:
        try:
            build(_loaded(config_file, site_dir, publication))
        except MkDocsException as error:
            return [*heard, str(error)]
        except TemplateError as error:  # a catalog may bring templates of its own
            where = f"{error.filename}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
            return [*heard, f"{where}{error.message}"]
    return []


def render_changed(
    config_file: str, site_dir: str, publication: Publication, changed: Set[str], before: Shown, *, cache: Cache
) -> Shown | None:
    """Write the changed pages of a site into a folder, as `build_changed` does; what fails, the whole build tells."""
    try:
        return build_changed(_loaded(config_file, site_dir, publication, cache), changed, before)
    except (MkDocsException, TemplateError):
        return None


def _loaded(
    config_file: str, site_dir: str, publication: Publication | None, cache: Cache | None = None
) -> MkDocsConfig:
    config = load_config(config_file, site_dir=site_dir, strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    ours = config.plugins[PLUGIN]
    assert isinstance(ours, Plugin)
    ours.given, ours.cache = publication, cache
    return config


def serve(config_file: str, address: str, watch: Sequence[str]) -> None:
    """Serve a preview as `mkdocs serve` does, until it is stopped. `watch` names what to look at besides."""
    from mkdocs.__main__ import cli  # noqa: PLC0415 - it takes over the output of warnings

    watched = (argument for path in watch for argument in ("--watch", path))
    command = ["serve", "--config-file", config_file, "--dev-addr", address, *watched]
    cli(command, prog_name="mkdocs", standalone_mode=False)
