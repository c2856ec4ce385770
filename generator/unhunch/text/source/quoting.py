"""Mistakes with quotation marks, and with the signs that a text cannot begin with."""

import re

from unhunch.problems.codes import source as codes
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import mistakes
from unhunch.text.source.quotes import straight
from unhunch.text.source.stop import TEXT, Stop, quoted

_CURLY_VALUE = re.compile(r"^[ ]*(?:- )*(?:[\w-]+: +)?(?P<quote>[“”„‟‘’‚«»])")  # noqa: RUF001 - meant
_LINK = re.compile(r"!?\[[^\[\]]*\]\([^()]*\)")
_OF_PAGES = frozenset("`*")
"""Signs that pages have around words, and that other texts have not."""

_QUOTE_OPENS = re.compile(r"^[ ]*(?:- +)*(?:[\w-]+: +)?(?P<quote>['\"])")


def curly(stop: Stop) -> Diagnostic | None:
    """A value in curly quotation marks."""
    match = _CURLY_VALUE.match(stop.text(stop.mark[0]))
    if not match:
        return None
    place = stop.place((stop.mark[0], match.start("quote") + 1))
    return codes.curly_quote(place, match["quote"], straight(place))


def unclosed_quote(stop: Stop) -> Diagnostic | None:
    """A quotation mark that nothing closes."""
    if "quoted scalar" not in stop.doing or "escape" in stop.reason:
        return None
    line, column = stop.context
    quote, whole = stop.text(line)[column - 1], stop.text(line).rstrip()
    closed = stop.better(line, column - 1, f"{whole[column - 1 :]}{quote}")
    return mistakes.unclosed_quote(stop.place(stop.context), quote, closed)


def backslash(stop: Stop) -> Diagnostic | None:
    """A backslash in double quotes."""
    if "quoted scalar" not in stop.doing:
        return None
    return mistakes.backslash(stop.place(stop.mark))


def after_quote(stop: Stop) -> Diagnostic | None:
    """A value that goes on after its closing quotation mark."""
    line, column = stop.mark
    match = _QUOTE_OPENS.match(stop.text(line))
    if not match or match["quote"] not in stop.text(line)[match.end() : column - 1]:
        return None
    start, quote = match.start("quote"), match["quote"]
    value, after = stop.text(line)[start:].rstrip(), stop.text(line)[column - 1 :].strip()
    if after in (",", ";", "."):
        better = stop.text(line)[start : column - 1]
    else:
        better = quoted(value[1:-1] if value.endswith(quote) else value)
    return mistakes.text_after_quote(stop.place(stop.mark), quote, stop.better(line, start, better))


def link(stop: Stop) -> Diagnostic | None:
    """A link as pages have them, `[words](address)`, begins with a bracket."""
    match = TEXT.match(stop.text(stop.mark[0]))
    if not match or not _LINK.match(match["text"]):
        return None
    line, start = stop.mark[0], match.start("text")
    return mistakes.special_start(stop.place((line, start + 1)), "`[`", stop.better(line, start, quoted(match["text"])))


def special(stop: Stop) -> Diagnostic | None:
    """A text that begins with a sign that means something else in YAML."""
    starts = ("alias", "anchor", "tag", "next token", "block scalar", "directive", "block node")
    line, column = stop.context
    character = stop.text(line)[column - 1 : column]
    if character in ("", "\t") or not any(word in stop.doing for word in starts):
        return None
    shown = f"`{character}`" if character != "`" else "a backtick (`)"
    match = TEXT.match(stop.text(line))
    if match is None or match.start("text") != column - 1:  # within brackets, where more follows
        return mistakes.special_start(stop.place(stop.context), shown, None)
    text = match["text"]
    plain = text.replace(character, "") if text.count(character) > 1 and character in _OF_PAGES else ""
    better = stop.better(line, column - 1, plain) if plain else None
    better = better or (stop.better(line, column - 1, quoted(text)) if character != "`" else None)
    return mistakes.special_start(stop.place(stop.context), shown, better)


def colon(stop: Stop) -> Diagnostic | None:
    """A text with a colon and a space in it."""
    if "mapping values" not in stop.reason:
        return None
    line = stop.mark[0]
    match = TEXT.match(stop.text(line))
    before, text = (match["before"], match["text"]) if match else ("", stop.text(line).strip())
    start = match.start("text") + 1 if match else 1
    edit = stop.edit(line, start, len(stop.text(line)) + 1, quoted(text))
    return mistakes.colon_in_text(stop.place(stop.mark), f"{before}{quoted(text)}", (edit,))
