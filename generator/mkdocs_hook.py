"""MkDocs' hook, and the only module that imports it: the catalog's pages join the build, in memory.

All that can fail, fails first: the catalog is read, checked and rendered before MkDocs touches the site's folder.
"""

import logging
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

# MkDocs loads a hook by its path, so this package can be found only after its folder is.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mkdocs.exceptions import Abort, MkDocsException

from generator.settings import Settings, SettingsError, epoch, from_environment

try:
    from_environment()  # before anything is imported that reads the same variables
except SettingsError as error:
    raise Abort(str(error)) from error

from jinja2 import Environment, TemplateError, TemplateSyntaxError
from markupsafe import Markup, escape
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import policy
from generator.building import check_folder
from generator.caching import open_cache
from generator.catalog import Catalog
from generator.checking import check
from generator.diagnostics import Diagnostic, Place, as_text, has_errors
from generator.last_good import LastGood
from generator.listening import warnings_of
from generator.markup.published import strangers
from generator.navigation import navigation
from generator.offline.published import apart, complete
from generator.output.refusal import OutputError
from generator.output.site import claim, seal
from generator.overlay import failure, overlay
from generator.publication import Publication, publish
from generator.render import sharing
from generator.rules.loaded import not_in_site
from generator.rules.markup import html_on_page
from generator.store import Cache
from generator.strings import strings
from generator.terminal import cache_in, progress_bar, say_all
from generator.unused import prune
from generator.watching import patient_observer

log = get_plugin_logger("catalog")


def build_strictly(config_file: str, site_dir: str) -> list[str]:
    """Build a site as `mkdocs build --strict` does; give what went wrong, nothing if all went well."""
    with warnings_of(logging.getLogger("mkdocs")) as heard:
        try:
            config = load_config(config_file, site_dir=site_dir, strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except MkDocsException as error:
            return [*heard, str(error)]
        except TemplateError as error:  # a catalog may bring templates of its own
            where = f"{error.filename}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
            return [*heard, f"{where}{error.message}"]
    return []


def serve(config_file: str, address: str, watch: Sequence[str]) -> None:
    """Serve a preview as `mkdocs serve` does, until it is stopped. `watch` names what to look at besides."""
    from mkdocs.__main__ import cli  # noqa: PLC0415 - it takes over the output of warnings

    watched = (argument for path in watch for argument in ("--watch", path))
    command = ["serve", "--config-file", config_file, "--dev-addr", address, *watched]
    cli(command, prog_name="mkdocs", standalone_mode=False)


class _CatalogError(Abort):
    """Ends a build: the catalog has these problems."""

    def __init__(self, problems: Sequence[Diagnostic]) -> None:
        super().__init__("The catalog has errors: nothing was built.")
        self.problems = problems


class _Build:
    """What one build hands from its first event to the next; a preview keeps its last good publication."""

    publication: Publication | None = None
    policy = policy.META
    preview = False
    settings: Settings
    no_pages: tempfile.TemporaryDirectory[str] | None = None


def _root(config: MkDocsConfig) -> Path:
    """Give the catalog's folder; a catalog without pages of its own is named in the configuration."""
    return Path(config.extra.get("catalog") or Path(config.docs_dir).parent.parent)


def _cache(config: MkDocsConfig) -> Cache:
    """Give the cache, where the command that builds was told to have it, if it was; it has said what cannot be kept."""
    named = config.extra.get("cache")
    return (open_cache if config.extra.get("told") else cache_in)(Path(named) if named else None)


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes it
    """A preview reloads by an inline script, which the policy would refuse; a service worker would hold on to it."""
    say_all()
    _Build.preview = command == "serve"
    _Build.policy = Markup() if _Build.preview else policy.META


def on_config(config: MkDocsConfig) -> None:
    """Hide the folder of pages from MkDocs, which would follow links in it, and publish files that nobody judged.

    It gets from the catalog whatever there is to publish. Without a repository there is nothing to edit.
    """
    config.extra["catalog"] = str(_root(config))
    _Build.no_pages = _Build.no_pages or tempfile.TemporaryDirectory()
    config.docs_dir = _Build.no_pages.name
    if not config.repo_url:
        config.edit_uri = None
    config.theme["font"] = False  # Material would ask another site for its letters


def on_pre_build(config: MkDocsConfig) -> None:
    """Read, check and render everything; on errors print them all and end the build before it writes."""
    settings = from_environment()
    # At a local address a preview may come next, which the worker of an earlier site would go on answering for.
    _Build.settings = replace(settings, offline=not (_Build.preview or settings.local))
    publication, problems = publish(_root(config), _Build.settings, _cache(config), progress_bar)
    # The command that builds has told the warnings, and knows whether they end it: `strict` would end it here.
    warn = log.info if config.extra.get("told") else log.warning
    for problem in problems:
        (log.error if problem.severity == "error" else warn)(as_text([problem]))
    if publication is None:
        raise _CatalogError(problems)
    _Build.publication = publication
    _describe(config, publication.catalog)
    if not _Build.preview:  # which has a folder of its own
        _claim(config)


def _claim(config: MkDocsConfig) -> None:
    """End the build when its folder, which MkDocs would clear now, holds what no build wrote."""
    site = Path(config.site_dir)
    try:
        check_folder(_root(config), site)
        claim(site)
    except OutputError as error:
        raise Abort(f"Nothing was built: {error}") from error


def _describe(config: MkDocsConfig, catalog: Catalog) -> None:
    about = catalog.about
    config.site_name, config.site_description = escape(about.title), escape(about.tagline)
    config.nav = navigation(config.nav or [], catalog, escape)
    # MkDocs dates the sitemap and its compressed copy by this; the same catalog shall give the same bytes.
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch(about.date))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the catalog's pages and files among those of the build."""
    assert _Build.publication is not None
    site = _Build.publication.site
    for page in site.pages:
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = page.source or None
        _replace(files, file)
    for path, content in site.files.items():
        _replace(files, File.generated(config, path, content=policy.exchanged(path, content, _Build.policy)))
    for path, content in apart(offline=_Build.settings.offline).items():
        _replace(files, File.generated(config, path, content=content))
    for _, named in not_in_site(config, lambda path: files.get_file_from_path(path) is not None):
        raise Abort(
            f"Every page would load `{named}`, which is no file of this site."
        )  # `check` looks in one file alone
    return files


def _replace(files: Files, file: File) -> None:
    present = files.get_file_from_path(file.src_uri)
    if present is not None:
        files.remove(present)
    files.append(file)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Let the theme, too, take its sentences from the strings, and say what a link to a page shows."""
    assert _Build.publication is not None
    t = strings(_Build.publication.catalog.about.language)
    env.globals.update(t=t, policy=_Build.policy, sharing=sharing, offline=_Build.settings.offline)
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Escape what stands in a page's front matter: the theme puts it into HTML as it is."""
    page.meta = {key: escape(value) if isinstance(value, str) else value for key, value in page.meta.items()}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Take out what the policy refuses. Whatever else no page may hold ends the build: `check` should have told it."""
    content = policy.styled_by_class(html)
    for found in strangers(content, (_Build.settings.site_url, _Build.settings.repo_url)):
        problem = html_on_page(Place(page.file.edit_uri or page.file.src_uri), found)
        raise Abort(f"Nothing was published.\n{as_text([problem])}")
    return content


def on_post_build(config: MkDocsConfig) -> None:
    """Remove what nobody loads; then all files are there that a service worker needs to know."""
    site = Path(config.site_dir)
    prune(site)
    if _Build.publication and _Build.settings.offline:
        complete(site, _Build.publication.catalog.about)
    if not _Build.preview:
        seal(site)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001
    """Build again when content, templates, sentences or theme change; go on when that fails, or when they go away."""
    here, root = Path(__file__).resolve().parent, _root(config)
    known = [*filter(None, [config.config_file_path])]
    paths = [*known, *map(str, (root / "content", here / "templates", here / "strings", *config.theme.dirs[:1]))]
    for path in (config.docs_dir, *known):  # the one is empty, and the other needs the observer that follows
        server.unwatch(path)
    # Both kinds are used alike.
    server.observer = patient_observer([os.path.abspath(path) for path in paths])  # type: ignore[assignment]  # noqa: PTH100
    for path in paths:
        server.watch(path)
    last, build = LastGood(Path(config.site_dir)), server.builder
    server.builder = lambda: _rebuild(last, build, root)
    return server


def _rebuild(last: LastGood, build: Callable[[], object], root: Path) -> None:
    """Build a preview again; what went wrong is told in the terminal and over the last good pages."""
    with warnings_of(logging.getLogger("mkdocs")) as heard:
        last.rebuild(build, lambda error: _explained(error, heard, root))


def _explained(error: BaseException, heard: Sequence[str], root: Path) -> Markup:
    assert _Build.publication is not None
    t = strings(_Build.publication.catalog.about.language)
    if isinstance(error, _CatalogError):
        return overlay(error.problems, t)
    log.error("%s", error)
    _, problems = check(root)  # when the catalog is gone, the site builder says so in words of its own
    return overlay(problems, t) if has_errors(problems) else failure([*heard, str(error)], t)
