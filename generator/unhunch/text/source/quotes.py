"""Curly quotation marks, as phones and word processors type them, to straight ones."""

import re

from unhunch.problems.advice import Advice, write
from unhunch.problems.diagnostics import Place
from unhunch.problems.edits import Edit

CURLY = tuple("“”„‟‘’‚«»")  # noqa: RUF001 - the curly marks themselves are meant
"""Marks that begin or end a text elsewhere, and are letters to YAML."""

_ALL = "".join(CURLY)
_WHOLE = re.compile(rf"[{_ALL}](?P<text>[^{_ALL}\"\\]+)[{_ALL}\"'](?P<after>[ ]*(?:#.*)?)")


def straight(place: Place) -> Advice | None:
    """Give the advice to write the text at a place in straight marks, if it reaches to the end of the line."""
    match = _WHOLE.fullmatch(place.source, place.column - 1)
    if match is None:
        return None
    better = f'"{match["text"]}"'
    end = (place.line, match.start("after") + 1)
    return write(better, Edit(place.path, (place.line, place.column), end, better))
