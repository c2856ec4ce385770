"""S241: signs of Markdown in the texts of YAML files, which readers would see as they stand."""

import re
from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.problems.edits import Edit
from unhunch.rules.passages import NOT_PROSE
from unhunch.text.source import Document, Loc
from unhunch.text.source.writing import write_inline

_LINK = re.compile(r"!?\[(?P<words>[^\[\]]{1,200})\]\([^()\s]{1,400}\)")
_AROUND = re.compile(
    r"(?<![\w*_`])(?P<sign>\*{1,3}|_{1,3}|`{1,3}|~~)(?=\S)(?P<words>[^*_`~]{1,300}?)(?<=\S)(?P=sign)(?![\w*_`])"
)
_HEADING = re.compile(r"^#{1,6} +(?P<words>)")
_SIGN = re.compile(r"[*_`~]|\]\(|^#")
_MARKS = (_LINK, _AROUND, _HEADING)


@rule("S241", "markdown-in-field", "warning")
def markdown_in_field(catalog: Catalog) -> Iterator[Found]:
    """Texts of YAML files are plain: no stars, links or other signs of Markdown. Those are for pages."""
    for document in catalog.documents.values():
        for loc, text in document.texts:
            if _SIGN.search(text) and NOT_PROSE.isdisjoint(loc) and (found := _first(text)):
                place = document.place(loc, word=found)
                yield place, f"`{found}` would be shown with its signs, as this is no page", _plain(document, loc, text)


def _first(text: str) -> str | None:
    matches = [match for pattern in _MARKS if (match := pattern.search(text))]
    return min(matches, key=lambda match: match.start())[0] if matches else None


def _plain(document: Document, loc: Loc, text: str) -> Advice:
    """Give the advice to write the text without the signs; a block of text stays, and only its signs go."""
    plain = text
    for pattern in _MARKS:
        plain = pattern.sub(lambda match: match["words"], plain)
    source = " The address of a source goes into its file in content/references." if _LINK.search(text) else ""
    if "\n" in text or loc not in document.ends:
        return Advice(f"Take the signs out, and leave the words.{source}")
    written = write_inline([plain])[1:-1] if document.in_brackets(loc) else write_inline(plain)
    edit: Edit = document.instead(loc, written)
    return Advice(f"Write `{written}`.{source}", suggestions=((edit,),))


RULES = (markdown_in_field,)
