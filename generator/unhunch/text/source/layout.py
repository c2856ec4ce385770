"""Mistakes with where a line begins: in the wrong column, without its dash, beside a value."""

import re

from unhunch.problems.advice import Advice
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import mistakes
from unhunch.text.source.spacing import indented
from unhunch.text.source.stop import ITEM, KEY, Stop


def indented_after_value(stop: Stop) -> Diagnostic | None:
    """`reps: 5` and, on the next line, a key that is indented further."""
    line, column = stop.mark
    above = stop.above(line)
    here, before = KEY.match(stop.text(line)), KEY.match(stop.text(above))
    if not here or not before or not before["value"] or here["dash"]:
        return None
    at_colon = "mapping values" in stop.reason and here.end("key") + 1 == column
    if not at_colon and not ("expected key" in stop.reason and here.start("key") + 1 == column):
        return None
    if len(here["indent"]) <= before.start("key"):
        return None
    place = stop.place((line, here.start("key") + 1))
    return indented(place, before.start("key") + 1, 0)


def indentation(stop: Stop) -> Diagnostic | None:
    """A line that starts one column beside its neighbours."""
    line, column = stop.mark
    here = stop.text(line)
    start = len(here) - len(here.lstrip()) + 1
    if "mapping values" in stop.reason and not (column == here.find(":") + 1 and start > 1):
        return None
    if "block" not in stop.doing and "document start" not in stop.reason and "mapping values" not in stop.reason:
        return None
    item = ITEM.match(here) is not None
    for like in range(line - 1, 0, -1):
        text, indent = stop.text(like), stop.start(like)
        key = KEY.match(text)
        if key and key["dash"] and not item and abs(key.start("key") + 1 - start) == 1:
            return indented(stop.place((line, start)), key.start("key") + 1, like)
        if text.strip() and abs(indent - start) == 1 and (ITEM.match(text) is not None) == item:
            return indented(stop.place((line, start)), indent, like)
    return None


def list_beside_value(stop: Stop) -> Diagnostic | None:
    """An item where its key already has a value, or on the line of its key."""
    line, column = stop.mark
    item = re.match(r"-(?: +(?P<text>.*)|$)", stop.text(line)[column - 1 :])
    if not item or ("block sequence" not in stop.reason and "expected key" not in stop.reason):
        return None
    text, before = (item["text"] or "...").strip(), stop.text(line)[: column - 1].rstrip()
    if before.endswith(":"):  # on the line of its key
        indent = "\n" + " " * (stop.start(line) - 1)
        below = (stop.edit(line, len(before) + 1, column, indent),)
        return mistakes.list_beside_value(stop.place(stop.mark), text, below)
    return _key_between_items(stop) or mistakes.list_beside_value(stop.place(stop.mark), text, None)


def _key_between_items(stop: Stop) -> Diagnostic | None:
    """A key that belongs to the item above, but starts in the column of the dashes."""
    line, column = stop.above(stop.mark[0]), stop.mark[1]
    like = stop.above(line)
    while like and stop.start(like) > column:
        like = stop.above(like)
    here, item = KEY.match(stop.text(line)), KEY.match(stop.text(like))
    if not here or not item or here["dash"] or not item["dash"] or stop.start(line) != column:
        return None
    return indented(stop.place((line, column)), item.start("key") + 1, like)


def key_among_items(stop: Stop) -> Diagnostic | None:
    """A key that starts where the dashes of a list start."""
    line, column = stop.mark
    if "expected '-'" not in stop.reason or not KEY.match(stop.text(line)):
        return None
    for like in range(line - 1, 0, -1):
        match = KEY.match(stop.text(like))
        if match and not match["dash"] and len(match["indent"]) < column - 1:
            return indented(stop.place(stop.mark), len(match["indent"]) + 1, like)
    return None


def another_level(stop: Stop) -> Diagnostic | None:
    """A line that starts further out than the lines above it, and further in than what they belong to."""
    line, column = stop.mark
    here = stop.text(line)
    start = len(here) - len(here.lstrip()) + 1
    if "expected key" not in stop.reason or column != start:
        return None
    for like in range(line - 1, 0, -1):
        text = stop.text(like)
        indent = len(text) - len(text.lstrip()) + 1
        if text.strip() and indent <= start:
            return None
        if text.strip() and (ITEM.match(text) is not None) == (ITEM.match(here) is not None):
            return indented(stop.place((line, start)), indent, like)
    return None


def divided(stop: Stop) -> Diagnostic | None:
    """A line that divides the file in two."""
    divided = "document start" in stop.reason and stop.text(stop.above(stop.mark[0])).strip() in ("...", "---")
    return mistakes.several_documents(stop.place((stop.above(stop.mark[0]), 1))) if divided else None


def no_dash(stop: Stop) -> Diagnostic | None:
    """A line of words alone."""
    if "simple key" in stop.doing:
        line, column = stop.context
    elif "expected '-'" in stop.reason or "expected key" in stop.reason or "document start" in stop.reason:
        line, column = stop.mark
    else:
        return None
    text = stop.text(line).strip()
    if not text or KEY.match(text):
        return None
    start = stop.text(line).index(text) + 1
    goes_on = stop.edit(line, 1, 1, "  ")
    item = stop.edit(line, start, start, "- ")
    dash = Advice(f"If it is an item of the list, write `- {text}`.", suggestions=((item,),))
    return mistakes.missing_dash(stop.place((line, column)), dash if _in_list(stop, line, start) else None, (goes_on,))


def _in_list(stop: Stop, line: int, column: int) -> bool:
    """Whether a list could go on, or begin, in a column: an item, or a key without a value, is above."""
    for number in range(line - 1, 0, -1):
        text = stop.text(number)
        indent = len(text) - len(text.lstrip()) + 1
        if text.strip() and indent <= column:
            key = KEY.match(text)
            return ITEM.match(text) is not None or (key is not None and not key["value"])
    return False
