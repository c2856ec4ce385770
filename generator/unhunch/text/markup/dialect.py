"""The Markdown of hand-written pages: rendered here exactly as the site builder renders it."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

BUILT_IN = ("toc", "tables", "fenced_code")
"""What the site builder adds by itself."""

EXTENSIONS = ("admonition", "attr_list", "md_in_html", "tables")
"""What mkdocs.yml names. Another extension would read pages otherwise than they are judged."""

_AFTER_FENCES = 24
"""Their priority is 25, that of HTML 20."""
_ENTITY = re.compile(r"&#?\w+;")


class UnreadableError(Exception):
    """The text nests deeper than it can be rendered."""


@dataclass(frozen=True)
class Rendering:
    """The HTML of a text, and each piece of HTML that stood in the text itself."""

    html: str
    raw: tuple[str, ...]


class _Fences:
    """A preprocessor that notes how many blocks of code were taken out, before any HTML is."""

    def __init__(self, markdown: Markdown) -> None:
        self.markdown = markdown
        self.count = 0

    def run(self, lines: list[str]) -> list[str]:
        self.count = len(self.markdown.htmlStash.rawHtmlBlocks)
        return lines


def render(text: str) -> Rendering:
    """Render a text. Raises UnreadableError."""
    markdown = Markdown(extensions=[*BUILT_IN, *(name for name in EXTENSIONS if name not in BUILT_IN)])
    fences = _Fences(markdown)
    markdown.preprocessors.register(fences, "count_fences", _AFTER_FENCES)
    try:
        html = markdown.convert(text)
    except RecursionError as error:
        raise UnreadableError from error
    stashed = markdown.htmlStash.rawHtmlBlocks[fences.count :]
    pieces = (f"<{piece.tag}>" if isinstance(piece, Element) else piece for piece in stashed)
    return Rendering(html, tuple(piece for piece in pieces if not _ENTITY.fullmatch(piece)))
