"""MkDocs' plugin: the catalog's pages join the build, in memory.

All that can fail, fails first: the catalog is read, checked and rendered before MkDocs touches the site's folder.
"""

import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from unhunch.catalog.navigation import navigation, usual_menu
from unhunch.edges.again.made import Made
from unhunch.edges.caching import open_cache
from unhunch.edges.console import say_all
from unhunch.edges.mkdocs.broken import CatalogError
from unhunch.edges.mkdocs.changed import pages_of, shown
from unhunch.edges.mkdocs.kept import Kept
from unhunch.edges.mkdocs.layout import known_to_theme, lay_out
from unhunch.edges.mkdocs.menu import entries
from unhunch.edges.ours import SAID
from unhunch.edges.publication import Publication, publish
from unhunch.edges.sources import check_place
from unhunch.edges.terminal import cache_in, progress_bar
from unhunch.problems.diagnostics import Place, as_text
from unhunch.rules.loaded import not_in_site
from unhunch.rules.markup import html_on_page
from unhunch.site import face, policy
from unhunch.site.head import sharing
from unhunch.site.offline.published import apart, complete
from unhunch.site.page_styles import styles_of
from unhunch.site.safety_link import leads_to_safety
from unhunch.site.unused import prune
from unhunch.strings import Strings, text
from unhunch.text.markup.published import strangers
from unhunch.views.look import own_colours
from unhunch.views.settings import Settings, from_environment
from unhunch.work.output.refusal import OutputError
from unhunch.work.output.site import claim, seal
from unhunch.work.store import Cache

if TYPE_CHECKING:  # only a preview needs a server
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("catalog")


class Options(Config):  # type: ignore[no-untyped-call] # of MkDocs
    """None: what a catalog may say, it says in content/catalog.yml."""


class Plugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # of MkDocs
    """What one build hands from its first event to the next; a preview keeps its last good publication."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.publication: Publication | None = None
        self.given: Publication | None = None
        """What our own command has published before it called MkDocs, so that it is not done twice."""
        self.cache: Cache | None = None
        """What it has opened before, likewise: whoever opens a cache looks through it."""
        self._kept: Kept
        self._menu: Navigation
        self._files: Files
        self._preview = False
        self._said: Mapping[str, Any] = {}
        self._root = Path()
        self._no_pages = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs passes it
        """Take note of whether this is a preview. That there is such an event keeps the plugin between its builds."""
        say_all()
        self._preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Lay ours under the configuration, and hide the folder of pages from MkDocs.

        It would follow links in it, and publish files that nobody judged; it gets from the catalog whatever there is
        to publish. Without a repository there is nothing to edit.
        """
        given = self.given.edition.settings if self.given else None
        self.settings = given or from_environment().of_site(preview=self._preview)
        lay_out(config, self.settings)
        self._said = config.extra.pop(SAID, {})
        self._root = Path(self._said.get("catalog") or Path(config.docs_dir).parent.parent)
        config.docs_dir = self._no_pages.name
        if not config.repo_url:
            config.edit_uri = None

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read, check and render everything, unless it is given; on errors end the build before it writes."""
        cache = self.cache or self._opened()
        self.publication = self.given or self._publish(cache)
        self._describe(config)
        self._kept = Kept(cache, config, self.settings)
        if not self._preview:  # which has a folder of its own
            self._claim(Path(config.site_dir))

    def _opened(self) -> Cache:
        open_ = open_cache if self._said.get("told") else cache_in  # which tells what cannot be kept
        return open_(Path(self._said["cache"]) if self._said.get("cache") else None)

    def _publish(self, cache: Cache) -> Publication:
        """Read, check and render everything, and print all problems. Raises CatalogError when there are errors."""
        publication, problems = publish(self._root, self.settings, cache, progress_bar)
        # The command that builds has told the warnings, and knows whether they end it: `strict` would end it here.
        warn = log.info if self._said.get("told") else log.warning
        for problem in problems:
            (log.error if problem.severity == "error" else warn)(as_text([problem]))
        if publication is None:
            raise CatalogError(problems)
        return publication

    def _claim(self, site: Path) -> None:
        """End the build when its folder, which MkDocs would clear now, holds what no build wrote."""
        try:
            check_place(self._root, site)
            claim(site)
        except OutputError as error:
            raise Abort(f"Nothing was built: {error}") from error

    def _describe(self, config: MkDocsConfig) -> None:
        """Take name, menu, licence and language from the catalog, where its mkdocs.yml does not say otherwise."""
        catalog = self._published.catalog
        about, t = catalog.about, self._t
        config.site_name, config.site_description = escape(about.title), escape(about.tagline)
        config.nav = navigation(config.nav or usual_menu(t, about), catalog, escape)
        if (colours := own_colours(self._published.edition)) is not None:
            palettes, *rest = config.extra_css
            config.extra_css = [palettes, colours, *rest]
        if not config.copyright:
            config.copyright = escape(t("theme.copyright", licence=about.licence))
        config.theme["language"] = known_to_theme(about.language, config.theme.dirs)

    @property
    def _published(self) -> Publication:
        assert self.publication is not None
        return self.publication

    @property
    def _t(self) -> Strings:
        return self._published.edition.t

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Put the catalog's pages and files among those of the build."""
        for page in self._published.site.pages:
            file = File.generated(config, page.path, content=page.text)
            file.edit_uri = page.source or None
            _replace(files, file)
        for path, content in {**self._published.site.files, **apart(offline=self.settings.offline)}.items():
            _replace(files, File.generated(config, path, content=content))
        for _, named in not_in_site(config, lambda path: files.get_file_from_path(path) is not None):
            # `check` looks into one file alone, and this may come from another.
            raise Abort(f"Every page would load `{named}`, which is no file of this site.")
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - MkDocs passes it
        """Date the pages as the catalog is dated: the same catalog shall give the same bytes, the sitemap's too."""
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = self._published.catalog.about.date.isoformat()
        self._menu = nav
        return nav

    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
        """Let a page be made once for all builds that make it of the same."""
        self._kept.attend(page, config, files)
        return page

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let the theme, too, take its sentences from the strings, and say what a link to a page shows."""
        env.globals["t"] = self._t
        env.globals["language"] = self._published.catalog.about.language
        env.globals["policy"] = policy.head(self.settings)
        env.globals["sharing"] = sharing
        env.globals["face_head"] = partial(face.head, self._published.edition)
        env.globals["face_foot"] = partial(face.foot, self._published.edition)
        env.globals["entries"] = entries
        env.globals["styles_of"] = styles_of
        env.globals["offline"] = self.settings.offline
        catalog = self._published.catalog
        sentences = text(catalog.about.language, catalog.own_strings)
        shown = f"{catalog.about!r}{catalog.safety.before_all!r}"  # which each page has at its head and foot
        self._kept.frame(env, config, self._menu, sentences, shown)
        self._files = files
        return env

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs passes it
        """Escape what stands in a page's front matter: the theme puts it into HTML as it is."""
        page.meta = {key: escape(value) if isinstance(value, str) else value for key, value in page.meta.items()}
        return markdown

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs passes it
        """Take out what the policy refuses. Whatever else no page may hold ends the build: `check` tells it before."""
        if self._kept.sound_body(page):
            return html
        content = policy.styled_by_class(html)
        for found in strangers(content, (self.settings.site_url, self.settings.repo_url)):
            problem = html_on_page(Place(page.file.edit_uri or page.file.src_uri), found)
            raise Abort(f"Nothing was published.\n{as_text([problem])}")
        self._kept.keep_body(page, content)
        return content

    @event_priority(-100)  # what other plugins and templates have made of the page is judged, too
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - MkDocs passes it
        """End the build when a page that gives advice does not lead to the page on safety."""
        if self._kept.sound_page(page):
            return output
        if not leads_to_safety(output, page.url):
            raise Abort(f"Nothing was published: {page.file.src_uri} has no link to the page on safety, safety.md.")
        self._kept.keep_page(page, output)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remove what nobody loads; then all files are there that a service worker needs to know."""
        site = Path(config.site_dir)
        names = prune(site)
        if self.settings.offline:
            complete(site, self._published.catalog.about)
        if not self._preview:
            seal(site)
            pages = pages_of(self._files).values()
            self._kept.whole(Made.of(self._published.site, shown(self._menu, pages), names), site)

    def on_serve(
        self,
        server: "LiveReloadServer",
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002 - MkDocs passes it
    ) -> "LiveReloadServer":
        """Build again when content, templates, sentences or theme change; go on when that fails."""
        from unhunch.edges.mkdocs.preview import follow  # noqa: PLC0415 - it brings servers and observers with it

        return follow(server, config, self._root, lambda: self._t)


def _replace(files: Files, file: File) -> None:
    present = files.get_file_from_path(file.src_uri)
    if present is not None:
        files.remove(present)
    files.append(file)
