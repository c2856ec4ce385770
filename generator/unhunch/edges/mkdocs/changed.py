"""The pages that an edit made others, rendered as MkDocs renders them, and none beside.

It follows `mkdocs.commands.build.build`, which can only make all pages, and uses what that is made of: with another
MkDocs, look here first. Where pages have something of one another that is new, such as a title in the menu, there is
more to make than these pages, and nothing is made here.
"""

import logging
from collections.abc import Iterable, Mapping, Set

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from unhunch.edges.again.made import Shown
from unhunch.edges.listening import warnings_of
from unhunch.edges.mkdocs import plainly
from unhunch.edges.program import hash_of_plain


def build_changed(config: MkDocsConfig, changed: Set[str], before: Shown) -> Shown | None:
    """Write the changed pages of a site into its folder; give what pages have of one another now.

    Without them all, that is as it was `before`. Give None when that is not enough, or anything is to be told.
    """
    with warnings_of(logging.getLogger("mkdocs")) as heard:
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        files.add_files_from_theme(config.theme.get_env(), config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        pages = pages_of(files)
        for path, head in before.heads.items():
            pages[path].meta, pages[path].markdown = {**head}, ""
        read = [page for path, page in pages.items() if path in changed]
        for page in read:
            _populate_page(page, config, files)
        now = _joined(before, shown(nav, read))
        if heard or now.menu != before.menu or not _all_places_there(now):
            return None
        env = config.plugins.on_env(config.theme.get_env(), config=config, files=files)
        all_files = files.documentation_pages()
        for page in read:
            _build_page(page, config, all_files, nav, env)
    return None if heard else now


def pages_of(files: Files) -> Mapping[str, Page]:
    """Give the pages of a site by the paths of their files."""
    return {file.src_uri: file.page for file in files.documentation_pages() if file.page}


def shown(nav: Navigation, pages: Iterable[Page]) -> Shown:
    """Give what some pages have for one another, once they are read."""
    bodies = {page.file.src_uri: plainly.body(page) for page in pages}
    wanted: dict[str, set[str]] = {}
    for body in bodies.values():
        for path, anchors in body["links"].items():
            wanted.setdefault(path, set()).update(anchors)
    return Shown(
        hash_of_plain([*map(plainly.menu, nav.items)]),
        {page.file.src_uri: plainly.setting(page.meta) for page in nav.pages},
        {path: body["anchors"] for path, body in bodies.items()},
        {path: sorted(anchors) for path, anchors in wanted.items()},
    )


def _joined(before: Shown, now: Shown) -> Shown:
    """Give what all pages have for one another; what a link led to before counts as wanted still."""
    wanted = {**before.wanted}
    for path, anchors in now.wanted.items():
        wanted[path] = sorted({*anchors, *wanted.get(path, ())})
    return Shown(now.menu, now.heads, {**before.anchors, **now.anchors}, wanted)


def _all_places_there(found: Shown) -> bool:
    """Whether each place that a link leads to is there, as MkDocs asks it of pages; of other files it is not known."""
    return all(set(found.wanted.get(path, ())) <= set(anchors) for path, anchors in found.anchors.items())
