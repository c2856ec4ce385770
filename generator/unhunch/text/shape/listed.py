"""Something else where a list is wanted: `sitting, standing`, keys without their dash, two numbers as `3-12`."""

import re
from typing import Any, get_args

from unhunch.problems.advice import Advice, write
from unhunch.problems.edits import Edit
from unhunch.text.shape import fields
from unhunch.text.shape.amounts import span
from unhunch.text.shape.ids import is_address, meant
from unhunch.text.shape.keyed import is_nothing
from unhunch.text.shape.wrong import NEW_SOURCE, SOURCES, Wrong, in_line
from unhunch.text.source.writing import write_inline

_YES = frozenset({"yes", "true", "y", "x"})
_BETWEEN = re.compile(r"\s*(?:[,;\n&+]|\band\b)\s*")


def as_list(wrong: Wrong) -> Advice:
    """Give the advice for a value where a list is wanted."""
    item = _item(wrong.allowed)
    if item is None:
        return _as_pair(wrong)
    if is_nothing(wrong.value):
        return wrong.instead("[]")
    if isinstance(wrong.value, dict) and not (words := _words_of_keys(wrong.value, item)):
        return _with_dash(wrong)
    text = "\n".join(words) if isinstance(wrong.value, dict) else _text(wrong, item)
    return _Items(wrong, item).advice(text) if text else _plainly(wrong)


def _item(allowed: fields.Kinds) -> Any:  # noqa: ANN401 - a type expression has no narrower type
    """Give the type of a list's items; None where a pair of numbers is wanted."""
    lists = [get_args(kind) for kind in allowed if fields.is_made_by(tuple, kind)]
    return next((arguments[0] for arguments in lists if arguments[-1] is Ellipsis), None)


def _as_pair(wrong: Wrong) -> Advice:
    """`3-12`, or `{min: 3, max: 12}`."""
    value = wrong.value
    numbers = [*value.values()] if isinstance(value, dict) else []
    if len(numbers) == 2 and all(type(number) in (int, float) for number in numbers):  # noqa: PLR2004 - a pair
        return wrong.instead_data(sorted(numbers))
    both = span(value, wrong.key) if isinstance(value, str) else None
    return wrong.instead_data(list(both)) if both else Advice("Give two numbers in square brackets, the least first.")


def _words_of_keys(value: dict[str, Any], item: Any) -> list[str]:  # noqa: ANN401 - a type expression
    """Give the words of `{sitting, standing}` or `{chair: yes}`, or those of `{1: Sit., 2: Curl.}`."""
    said = all(part is None or str(part).lower() in _YES for part in value.values())
    if all(part is None for part in value.values()) or (said and fields.is_id(item)):
        return [*value]
    texts = str in fields.kinds(item) and all(isinstance(part, str) for part in value.values())
    return [*value.values()] if texts and all(key.isdigit() for key in value) else []


def _text(wrong: Wrong, item: Any) -> str:  # noqa: ANN401 - a type expression
    """Give the text that the items are in; a number is one where the items are texts."""
    if isinstance(wrong.value, str):
        return wrong.value
    number = isinstance(wrong.value, int | float) and not isinstance(wrong.value, bool)
    return wrong.document.written.get(wrong.loc, "") if number and str in fields.kinds(item) else ""


class _Items:
    """The items that a text names, each perhaps the value of the one key that an item needs."""

    def __init__(self, wrong: Wrong, item: Any) -> None:  # noqa: ANN401 - a type expression
        # An item that may be a text needs no keys.
        known = {} if str in fields.kinds(item) else fields.fields(fields.kinds(item))
        needed = [key for key, info in known.items() if info.is_required()]
        self.wrong, self.item = wrong, item
        self.key = needed[0] if len(needed) == 1 else ""
        self.clear = not known or bool(self.key)
        self.ids = fields.is_id(known[self.key]) if self.key else fields.is_id(item)

    def advice(self, text: str) -> Advice:
        words = self._words(text)
        if self.wrong.to == SOURCES and any(map(self._is_new_source, words)):
            return Advice(NEW_SOURCE)
        if self.ids:
            words = [id_ for word in words if (id_ := meant(word, self.wrong.names))]
        if not words or not self.clear:
            return _plainly(self.wrong)
        if (self.ids and not self.key) or self.wrong.document.in_brackets(self.wrong.loc):
            return self.wrong.instead_data([{self.key: word} for word in words] if self.key else words)
        return self._below(words)

    def _words(self, text: str) -> list[str]:
        """Of ids and names, what stands between commas; of sentences, each line."""
        if self.ids or fields.is_label(self.item):
            return [word for word in _BETWEEN.split(text) if word]
        return [word for line in text.split("\n") if (word := line.strip().removeprefix("- ").strip())]

    def _is_new_source(self, word: str) -> bool:
        return is_address(word) and not meant(word, self.wrong.names)

    def _below(self, words: list[str]) -> Advice:
        wrong = self.wrong
        lines = [f"- {f'{self.key}: ' if self.key else ''}{write_inline(word)}" for word in words]
        indent = " " * (wrong.document.key_start(wrong.loc)[1] - 1) if wrong.loc in wrong.document.keys else ""
        edit = wrong.document.instead(wrong.loc, "")
        below = Edit(edit.path, edit.start, edit.end, "".join(f"\n{indent}{line}" for line in lines))
        told = ", then ".join(f"`{line}`" for line in lines)
        where = "a line of its own" if len(lines) == 1 else "lines of their own"
        return Advice(f"Write {told} on {where} below `{wrong.key}:`.", suggestions=((below,),))


def _with_dash(wrong: Wrong) -> Advice:
    """Keys that should be those of a list's first item."""
    document, loc = wrong.document, wrong.loc
    (line, column), (last, _) = document.mark(loc), document.end(loc)
    key_line = document.keys.get(loc, (line, 0))[0]
    if document.in_brackets((*loc, 0)) or line == key_line:
        return wrong.instead(f"[{in_line(wrong.value)}]")
    below = [number for number in range(line + 1, last + 1) if document.lines[number - 1].strip()]
    edits = [Edit(document.path, (line, column), (line, column), "- ")]
    edits += [Edit(document.path, (number, 1), (number, 1), "  ") for number in below]
    first = document.lines[line - 1][column - 1 :].rstrip()
    more = " Indent the lines that belong to it by 2 more spaces." if below else ""
    return write(f"- {first}", *edits) + more


def _plainly(wrong: Wrong) -> Advice:
    return Advice(f"Put each item on a line of its own below `{wrong.key}:`, after a dash and a space.")
