"""A preview that follows every edit, and goes on whatever happens."""

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from unhunch.catalog.configuration import own_overrides
from unhunch.edges.last_good import LastGood
from unhunch.edges.listening import warnings_of
from unhunch.edges.mkdocs.broken import CatalogError
from unhunch.edges.overlay import failure, overlay
from unhunch.edges.posing.app import with_poses
from unhunch.edges.watching import patient_observer
from unhunch.problems.diagnostics import has_errors
from unhunch.rules.checking import check
from unhunch.strings import FOLDER, Strings
from unhunch.work.places import PROGRAM, TEMPLATES, THEME

log = logging.getLogger("mkdocs.plugins.catalog")


def follow(server: LiveReloadServer, config: MkDocsConfig, root: Path, t: Callable[[], Strings]) -> LiveReloadServer:
    """Let a server build again when content, templates, sentences or theme change, or go away and come back.

    `t` gives the sentences of the last good build.
    """
    known = [*filter(None, [config.config_file_path])]
    ours = (TEMPLATES, PROGRAM / "strings", THEME)
    own = [root / "content", *filter(None, [own_overrides(root)]), *filter(Path.is_dir, [root / FOLDER])]
    paths = [*known, *dict.fromkeys(map(str, (*own, *ours)))]
    for path in (config.docs_dir, *known):  # the one is empty, and the other needs the observer that follows
        server.unwatch(path)
    # Both kinds are used alike.
    server.observer = patient_observer([os.path.abspath(path) for path in paths])  # type: ignore[assignment]  # noqa: PTH100
    for path in paths:
        server.watch(path)
    server.set_app(with_poses(server.serve_request, root, t))
    last, build = LastGood(Path(config.site_dir)), server.builder
    server.builder = lambda: _rebuild(last, build, root, t)
    return server


def _rebuild(last: LastGood, build: Callable[[], object], root: Path, t: Callable[[], Strings]) -> None:
    """Build a preview again; what went wrong is told in the terminal and over the last good pages."""
    with warnings_of(logging.getLogger("mkdocs")) as heard:
        last.rebuild(build, lambda error: _explained(error, heard, root, t()))


def _explained(error: BaseException, heard: Sequence[str], root: Path, t: Strings) -> Markup:
    if isinstance(error, CatalogError):
        return overlay(error.problems, t)
    log.error("%s", error)
    _, problems = check(root)  # when the catalog is gone, the site builder says so in words of its own
    return overlay(problems, t) if has_errors(problems) else failure([*heard, str(error)], t)
