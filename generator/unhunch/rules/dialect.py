"""R336: a catalog with a configuration of its own has pages that are read as they are judged."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from unhunch.catalog.configuration import NAME, ConfigurationError, Partial, read
from unhunch.problems.code import Found, rule
from unhunch.problems.diagnostics import Place
from unhunch.text.markup.dialect import BUILT_IN, EXTENSIONS

_KEY = "markdown_extensions"
_OF_TOC = frozenset({"permalink", "permalink_title", "title", "toc_depth"})
"""Options that change neither what is code nor the names of headings."""


@rule("R336", "other-markdown")
def other_markdown(root: Path) -> Iterator[Found]:
    """Pages are read with the extensions admonition, attr_list, md_in_html and tables: mkdocs.yml names no others."""
    try:
        text = (root / NAME).read_text("utf-8")
        known = read(text, Partial)
    except (OSError, UnicodeDecodeError, ConfigurationError):
        return
    others = [name for name, options in _extensions(known.get(_KEY)) if not _fits(name, options)]
    if others:
        lines = text.split("\n")
        line = next((number for number, line in enumerate(lines, 1) if line.startswith(f"{_KEY}:")), 1)
        hint = (
            "What is checked must be what is published, and the check reads pages with its own extensions alone. "
            f"Write `{_KEY}: [{', '.join(EXTENSIONS)}]`, or take the key out: these are there without it."
        )
        yield Place(NAME, line, 1, lines[line - 1]), f"pages are not read with `{others[0]}` as it is set here", hint


def _extensions(value: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the name and the options of each extension, in any of the forms that MkDocs reads."""
    parts = [{name: options} for name, options in value.items()] if isinstance(value, dict) else value
    for part in parts if isinstance(parts, list) else ():
        for name, options in part.items() if isinstance(part, dict) else ((part, None),):
            yield str(name).removeprefix("markdown.extensions."), options if isinstance(options, dict) else {}


def _fits(name: str, options: Mapping[str, Any]) -> bool:
    return name in (*BUILT_IN, *EXTENSIONS) and options.keys() <= (_OF_TOC if name == "toc" else set())
