"""What MkDocs made of pages, kept by all that it makes them of: nothing is made twice of the same.

Of a page, its body is made first, by Markdown, and then the whole, by the theme's templates. Each is kept once it has
passed the last look at it, and given again as long as nothing that went into it is another. What goes into a body is
its text, and where its links lead; into a page, its body, the menu, the settings and the theme. A plugin, an
extension or a template of somebody else's may read whatever it likes: then nothing is kept.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from unhunch.edges.again import packed
from unhunch.edges.again.made import Made
from unhunch.edges.listening import warnings_of
from unhunch.edges.mkdocs import plainly
from unhunch.edges.ours import PLUGIN
from unhunch.edges.program import hash_of, hash_of_plain, program
from unhunch.text.markup.dialect import BUILT_IN, EXTENSIONS
from unhunch.views.settings import Settings
from unhunch.work.compiled import Compiled
from unhunch.work.output.site import contents
from unhunch.work.places import TEMPLATES
from unhunch.work.store import NO_CACHE, Cache

_OF_THE_PLACE: Final = frozenset(
    {"config_file_path", "dev_addr", "docs_dir", "hooks", "nav", "plugins", "site_dir", "theme", "watch"}
)
"""Settings that say where a build takes place, or that stand in the name of a page otherwise."""
_NO_TEMPLATES: Final = ("assets", ".")
"""How the names of folders begin in which a theme has none: of icons alone it has ten thousand."""


class Kept:
    """The pages of one build, made or taken from the cache."""

    def __init__(self, cache: Cache, config: MkDocsConfig, settings: Settings) -> None:
        """Take the settings as they are when the build begins."""
        self._usual = _is_usual(config)
        self._cache = cache if self._usual else NO_CACHE
        own = {key: value for key, value in config.items() if key not in _OF_THE_PLACE}
        self._base = hash_of_plain(program().decode(), repr(settings), *map(plainly.setting, (own, dict(config.theme))))
        self._frame = ""
        self._made: dict[str, tuple[str, dict[str, Any]]] = {}
        """Key and description of the bodies that this build makes, by the page's file."""
        self._written: dict[str, str] = {}
        """Keys of the pages that this build puts together."""
        self._taken: set[str] = set()
        """Files of the pages whose bodies, and addresses of those that as a whole, come from the cache."""

    def attend(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Let a page take its body from the cache when it is asked for, or else note what it is made of."""

        def render(config: MkDocsConfig = config, files: Files = files) -> None:
            self._render(page, config, files)

        page.render = render  # type: ignore[method-assign] # its class is MkDocs' own

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        name = page.file.src_uri
        key = f"body {hash_of_plain(self._base, name, page.file.url, page.markdown)}"
        body = self._get(key)
        if body is not None and plainly.leads(files, body["looked"]) == body["looked"]:
            self._taken.add(name)
            plainly.put_into(page, body, files)
            return
        looked = _Looked(files)
        with warnings_of(logging.getLogger("mkdocs")) as heard:
            Page.render(page, config, cast("Files", looked))
        if not heard:  # what was said of a page is to be said each time
            self._made[name] = key, {**plainly.body(page), "looked": plainly.leads(files, looked.paths)}

    def sound_body(self, page: Page) -> bool:
        """Whether the body of a page has passed the last look at it before."""
        return page.file.src_uri in self._taken

    def keep_body(self, page: Page, html: str) -> None:
        """Keep the body of a page, which has passed the last look."""
        if page.file.src_uri in self._made:
            key, body = self._made.pop(page.file.src_uri)
            self._put(key, {**body, "html": html})

    def frame(self, env: Environment, config: MkDocsConfig, nav: Navigation, *more: str) -> None:
        """Let the templates of a theme take whole pages from the cache; the menu has all its titles by now.

        `more` is what they show besides: sentences, and what all pages have of the catalog. Templates are read anew: a
        preview shows an edit of theirs, while the program is as it was loaded. Compiled templates hold what filters
        made of their constants, and a hook may bring filters of its own.
        """
        if not self._usual:
            return
        folders = [*map(Path, config.theme.dirs), TEMPLATES]
        files = ((file, file.relative_to(folder)) for folder in folders for file in _templates(folder))
        theme = hash_of(*(part for file, name in files for part in (name.as_posix().encode(), file.read_bytes())))
        self._frame = hash_of_plain(self._base, theme, more, [*map(plainly.menu, nav.items)])
        env.template_class, env.bytecode_cache = _keeping(self._whole), Compiled("theme")

    def _whole(self, page: Page, template: str | None, render: Callable[[], str]) -> str:
        key = f"page {hash_of_plain(self._frame, template, plainly.facts(page))}"
        kept = self._get(key)
        if kept is not None:
            self._taken.add(page.url)
            return str(kept["html"])
        self._written[page.url] = key
        return render()

    def sound_page(self, page: Page) -> bool:
        """Whether a whole page has passed the last look at it before."""
        return page.url in self._taken

    def keep_page(self, page: Page, html: str) -> None:
        """Keep a whole page, which has passed the last look."""
        if page.url in self._written:
            self._put(self._written.pop(page.url), {"html": html})

    def whole(self, made: Made, site: Path) -> None:
        """Keep what a whole site was made of, under the name of what lies in its folder now."""
        made.keep(self._cache, contents(site))

    def _get(self, key: str) -> dict[str, Any] | None:
        kept: dict[str, Any] | None = packed.get(self._cache, key)
        return kept

    def _put(self, key: str, value: Mapping[str, Any]) -> None:
        packed.put(self._cache, key, value)


def _templates(folder: Path) -> Iterator[Path]:
    """Yield the templates in a folder, in order."""
    for entry in sorted(folder.iterdir()):
        if entry.is_file():
            yield entry
        elif entry.is_dir() and not entry.name.startswith(_NO_TEMPLATES):
            yield from _templates(entry)


def _keeping(whole: Callable[[Page, str | None, Callable[[], str]], str]) -> type[Template]:
    """Give a kind of template that asks before it makes a page; what is no page, such as the sitemap, it makes."""

    class Keeping(Template):
        def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - as Jinja has it
            context = dict(*args, **kwargs)
            page = context.get("page")
            if not isinstance(page, Page):
                return super().render(*args, **kwargs)
            return whole(page, self.name, lambda: super(Keeping, self).render(*args, **kwargs))

    return Keeping


class _Looked:
    """The files of a site, to whoever looks where a link leads; what was looked for is noted."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.paths: dict[str, None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        self.paths[path] = None
        return self._files.get_file_from_path(path)


def _is_usual(config: MkDocsConfig) -> bool:
    """Whether no plugin, extension, hook or template of somebody else's may read what no name of a page tells."""
    plain = {*BUILT_IN, *EXTENSIONS}.issuperset(config.markdown_extensions)
    return plain and set(config.plugins) == {PLUGIN} and not config.hooks and not config.theme.custom_dir
