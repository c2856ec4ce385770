"""Where two pieces of data differ, with lists aligned so that one new line does not change all that follow it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

Loc = tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """A place where data differs; None stands for nothing."""

    loc: Loc
    before: object
    after: object

    @property
    def name(self) -> str:
        """Give the keys that lead there, with dots between."""
        return ".".join(self.loc)


def differences(before: object, after: object, loc: Loc = ()) -> Iterator[Difference]:
    """Yield each difference, the deepest that names it."""
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in [*before, *(key for key in after if key not in before)]:
            yield from differences(before.get(key), after.get(key), (*loc, str(key)))
    elif isinstance(before, list) and isinstance(after, list) and not _is_span(before):
        yield from _of_lists(before, after, loc)
    else:
        yield Difference(loc, before, after)


def _is_span(values: Sequence[object]) -> bool:
    """Whether it is the least and the most of something, which say nothing apart."""
    return bool(values) and all(isinstance(value, int | float) for value in values)


def _of_lists(before: Sequence[object], after: Sequence[object], loc: Loc) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, [*map(_key, before)], [*map(_key, after)], autojunk=False)
    for what, start, end, new_start, new_end in matcher.get_opcodes():
        if what != "equal":
            for old, new in zip_longest(before[start:end], after[new_start:new_end]):
                yield from differences(old, new, loc)


def _key(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def shown(value: object) -> str:
    """Give a value as a person would write it: text as it is, a number, a list or a record in one line."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {shown(one)}" for key, one in value.items() if one not in (None, [], {}))
    if isinstance(value, list):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, float):
        return f"{value:g}"
    return value if isinstance(value, str) else json.dumps(value)
