"""What a theme has, found without a walk through its icons: of ten thousand files none is ever published."""

import os
from collections.abc import Callable, Iterator

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


def without_hidden(theme: Theme) -> Callable[[], Environment]:
    """Give what makes a theme's environment, which lists no template that MkDocs would not publish for its dot."""
    get_env = theme.get_env

    def listing() -> Environment:
        env = get_env()
        env.loader = _Shown(theme.dirs)
        return env

    return listing


class _Shown(FileSystemLoader):
    """Lists templates whose path has no name that begins with a dot; it loads any."""

    def list_templates(self) -> list[str]:
        return sorted({path for folder in self.searchpath for path in _shown(folder)})


def _shown(top: str) -> Iterator[str]:
    for folder, folders, files in os.walk(top, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                yield os.path.relpath(os.path.join(folder, name), top).replace(os.sep, "/")  # noqa: PTH118 - a Path of each would cost more than the walk
