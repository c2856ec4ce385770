"""What MkDocs made of pages, kept by all that it makes them of: nothing is made twice of the same.

Of a page, its body is made first, by Markdown, and then the whole, by the theme's templates. Each is kept once it has
passed the last look at it, and given again as long as nothing that went into it is another. What goes into a body is
its text, and where its links lead; into a page, its body, the menu, the settings and the theme. A plugin, an
extension or a template of somebody else's may read whatever it likes: then nothing is kept.
"""

import json
import logging
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, cast

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from unhunch.edges.listening import warnings_of
from unhunch.edges.ours import PLUGIN
from unhunch.edges.program import hash_of, program
from unhunch.text.markup.dialect import BUILT_IN, EXTENSIONS
from unhunch.views.settings import Settings
from unhunch.work.compiled import Compiled
from unhunch.work.places import PROGRAM
from unhunch.work.store import NO_CACHE, Cache

_OF_THE_PLACE: Final = frozenset(
    {"config_file_path", "dev_addr", "docs_dir", "hooks", "nav", "plugins", "site_dir", "theme", "watch"}
)
"""Settings that say where a build takes place, or that stand in the name of a page otherwise."""
_OUR_TEMPLATES: Final = PROGRAM / "site" / "templates"
_NO_TEMPLATES: Final = ("assets", ".")
"""How the names of folders begin in which a theme has none: of icons alone it has ten thousand."""


class Kept:
    """The pages of one build, made or taken from the cache."""

    def __init__(self, cache: Cache, config: MkDocsConfig, settings: Settings) -> None:
        """Take the settings as they are when the build begins."""
        self._usual = _is_usual(config)
        self._cache = cache if self._usual else NO_CACHE
        own = {key: value for key, value in config.items() if key not in _OF_THE_PLACE}
        self._base = _hash([program().decode(), repr(settings), _plain(own), _plain(dict(config.theme))])
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
        key = f"body {_hash([self._base, name, page.file.url, page.markdown])}"
        body = self._get(key)
        if body is not None and _leads(files, body["looked"]) == body["looked"]:
            self._taken.add(name)
            _put_into(page, body, files)
            return
        looked = _Looked(files)
        with warnings_of(logging.getLogger("mkdocs")) as heard:
            Page.render(page, config, cast("Files", looked))
        if not heard:  # what was said of a page is to be said each time
            self._made[name] = key, {**_body_of(page), "looked": _leads(files, looked.paths)}

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
        folders = [*map(Path, config.theme.dirs), _OUR_TEMPLATES]
        files = ((file, file.relative_to(folder)) for folder in folders for file in _templates(folder))
        theme = hash_of(*(part for file, name in files for part in (name.as_posix().encode(), file.read_bytes())))
        self._frame = _hash([self._base, theme, more, [_of_menu(item) for item in nav.items]])
        env.template_class, env.bytecode_cache = _keeping(self._whole), Compiled("theme")

    def _whole(self, page: Page, template: str | None, render: Callable[[], str]) -> str:
        key = f"page {_hash([self._frame, template, _facts(page)])}"
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

    def _get(self, key: str) -> dict[str, Any] | None:
        kept = self._cache.get(key)
        return None if kept is None else json.loads(zlib.decompress(kept))

    def _put(self, key: str, value: Mapping[str, Any]) -> None:
        self._cache.put(key, zlib.compress(json.dumps(value).encode(), 1))


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


def _leads(files: Files, paths: Mapping[str, object]) -> dict[str, list[str] | None]:
    """Give the address of the file at each path, and how it is published, or None when there is no file."""
    found = ((path, files.get_file_from_path(path)) for path in paths)
    return {path: [file.url, file.inclusion.name] if file else None for path, file in found}


def _body_of(page: Page) -> dict[str, Any]:
    links = page.links_to_anchors or {}
    return {
        "title": page._title_from_render,
        "toc": [_anchor(anchor) for anchor in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: anchors for file, anchors in links.items()},
    }


def _put_into(page: Page, body: Mapping[str, Any], files: Files) -> None:
    page.content, page.toc = body["html"], get_toc(body["toc"])
    page._title_from_render = body["title"]
    page.present_anchor_ids = set(body["anchors"])
    linked = ((files.get_file_from_path(path), anchors) for path, anchors in body["links"].items())
    page.links_to_anchors = {file: anchors for file, anchors in linked if file}


def _anchor(anchor: AnchorLink) -> dict[str, Any]:
    return {
        "name": anchor.title,
        "id": anchor.id,
        "level": anchor.level,
        "children": list(map(_anchor, anchor.children)),
    }


def _facts(page: Page) -> list[object]:
    """Give what templates read of a page, but for the menu that it stands in."""
    toc = [_anchor(anchor) for anchor in page.toc]
    near = [(near.title, near.url) if near else None for near in (page.previous_page, page.next_page)]
    addresses = [page.file.src_uri, page.url, page.canonical_url, page.edit_url, page.update_date]
    return [addresses, page.title, _plain(page.meta), toc, near, page.content]


def _of_menu(item: StructureItem) -> list[object]:
    inner = [_of_menu(child) for child in getattr(item, "children", None) or ()]
    page = [item.url, _plain(item.meta)] if isinstance(item, Page) else [getattr(item, "url", "")]
    return [type(item).__name__, item.title, page, inner]


def _plain(value: object) -> object:
    """Give a setting as plain values; what is none stands by its words, which tell it from any other."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in sorted(value.items(), key=lambda pair: str(pair[0]))}
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return [_plain(inner) for inner in (sorted(value, key=str) if isinstance(value, set | frozenset) else value)]
    return value if isinstance(value, int | float | None) else str(value)


def _hash(parts: Sequence[object]) -> str:
    return sha256(json.dumps(parts).encode()).hexdigest()


def _is_usual(config: MkDocsConfig) -> bool:
    """Whether no plugin, extension, hook or template of somebody else's may read what no name of a page tells."""
    plain = {*BUILT_IN, *EXTENSIONS}.issuperset(config.markdown_extensions)
    return plain and set(config.plugins) == {PLUGIN} and not config.hooks and not config.theme.custom_dir
