"""MkDocs' hook, and the only module that imports it: the catalog's pages join the build, in memory.

All that can fail, fails first: the catalog is read, checked and rendered before MkDocs touches the site's folder.
"""

import sys
from pathlib import Path

# MkDocs loads a hook by its path, so this package can be found only after its folder is.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from generator.diagnostics import as_text
from generator.publication import Publication, publish
from generator.settings import from_environment

log = get_plugin_logger("catalog")


class _Build:
    """What one build hands from its first event to the next."""

    publication: Publication


def _root(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent.parent


def on_pre_build(config: MkDocsConfig) -> None:
    """Read, check and render everything; on errors print them all and end the build before it writes."""
    publication, problems = publish(_root(config), from_environment())
    for problem in problems:
        (log.error if problem.severity == "error" else log.warning)(as_text([problem]))
    if publication is None:
        raise Abort("The catalog has errors: nothing was built.")
    _Build.publication = publication


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the catalog's pages and files among those of the build."""
    site = _Build.publication.site
    for page in site.pages:
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = page.source
        _replace(files, file)
    for path, content in site.files.items():
        _replace(files, File.generated(config, path, content=content))
    return files


def _replace(files: Files, file: File) -> None:
    present = files.get_file_from_path(file.src_uri)
    if present is not None:
        files.remove(present)
    files.append(file)


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - MkDocs passes all three
    """Date the site by its catalog, not by the clock: the sitemap and the compressed sitemap are the same each time."""
    day = _Build.publication.catalog.about.date.isoformat()
    for page in files.documentation_pages():
        if page.page is not None:
            page.page.update_date = day


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001
    """Build again when content, templates, sentences or theme change."""
    here = Path(__file__).resolve().parent
    for folder in (_root(config) / "content", here / "templates", here / "strings", *config.theme.dirs[:1]):
        server.watch(str(folder))
    return server
