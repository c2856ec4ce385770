"""What is wrong with one value, in words: it is empty, of the wrong type, out of range, or in the wrong form."""

import re
from collections.abc import Callable

from unhunch.model.base import ID_PATTERN
from unhunch.problems.advice import Advice
from unhunch.problems.codes import shape as codes
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.shape.fields import Kinds
from unhunch.text.shape.ids import is_address, meant, several
from unhunch.text.shape.likely import either, likely
from unhunch.text.shape.numbers import as_number
from unhunch.text.shape.patterns import near
from unhunch.text.shape.rewrites import as_day, rewrite
from unhunch.text.shape.wrong import NEW_SOURCE, SOURCES, Wrong, needs, shown

_KEYS = "keys with values"
_LIST = "a list"
_TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "`true` or `false`",
    "tuple_type": _LIST,
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "union_tag_invalid": _KEYS,
    "date_type": "a day such as 2026-01-31",
}
_NUMBERS = frozenset({"int_type", "float_type"})
_BOUNDS = {
    "greater_than_equal": "must be at least {ge}",
    "greater_than": "must be more than {gt}",
    "less_than_equal": "must be at most {le}",
    "less_than": "must be less than {lt}",
    "finite_number": "must be a number of ordinary size",
}
_UNITS = {"string_too_long": "characters", "too_long": "items"}


def value_problem(wrong: Wrong, beside: Kinds) -> Diagnostic:
    """Give the problem with a value; `beside` are the types that its key belongs to."""
    if wrong.kind in _NUMBERS and isinstance(wrong.value, str):
        return codes.number_as_text(wrong.place, wrong.name, shown(wrong.value), as_number(wrong, beside))
    return next(problem for judge in _JUDGES if (problem := judge(wrong)))


def _empty(wrong: Wrong) -> Diagnostic | None:
    if wrong.value is not None and (wrong.kind not in ("string_too_short", "too_short") or wrong.value):
        return None
    if wrong.loc and isinstance(wrong.loc[-1], int):
        hint = "Give it a text after its dash, or take the line out."
    else:
        hint = "Give it a value." if wrong.needed else "Give it a value, or take the key out."
    return codes.empty(wrong.place, wrong.name, f"{hint} {wrong.description}".rstrip())


def _type(wrong: Wrong) -> Diagnostic | None:
    if wrong.kind not in _TYPES:
        return None
    advice = rewrite(wrong)
    if _TYPES[wrong.kind] in (_KEYS, _LIST) and not advice.suggestions:
        advice += "".join(f" {more}" for more in (needs(wrong.keys), wrong.description) if more)
    return codes.wrong_type(wrong.place, wrong.name, _TYPES[wrong.kind], _got(wrong), advice)


def _got(wrong: Wrong) -> str:
    if isinstance(wrong.value, dict | list):
        return _KEYS if isinstance(wrong.value, dict) else _LIST
    kind = "text" if isinstance(wrong.value, str) else "true or false" if isinstance(wrong.value, bool) else "a number"
    return f"{kind} (`{wrong.document.written.get(wrong.loc, shown(wrong.value))}`)"


def _bound(wrong: Wrong) -> Diagnostic | None:
    if wrong.kind not in _BOUNDS:
        return None
    return codes.out_of_range(wrong.place, wrong.name, _bound_words(wrong), shown(wrong.value))


def _limit(limit: object) -> str:
    return f"{limit:g}" if isinstance(limit, int | float) else str(limit)


def _bound_words(wrong: Wrong) -> str:
    return _BOUNDS[wrong.kind].format(**{name: _limit(limit) for name, limit in wrong.context.items()})


def _choice(wrong: Wrong) -> Diagnostic | None:
    if wrong.kind != "literal_error":
        return None
    choices = re.findall(r"'([^']*)'", wrong.context["expected"])
    meant_ = likely(str(wrong.value), choices)
    hint = Advice(f"Did you mean {either(meant_)}?", instead=meant_) if meant_ else _one_of(choices)
    return codes.unknown_choice(wrong.place, wrong.name, shown(wrong.value), choices, hint)


def _one_of(choices: list[str]) -> Advice:
    return Advice(f"Use one of: {', '.join(f'`{choice}`' for choice in sorted(choices))}.")


def _length(wrong: Wrong) -> Diagnostic | None:
    if wrong.kind not in _UNITS:
        return None
    most = wrong.context["max_length"]
    return codes.too_long(wrong.place, wrong.name, most, len(wrong.value), _UNITS[wrong.kind])


def _id(wrong: Wrong) -> Diagnostic | None:
    if wrong.kind != "string_pattern_mismatch" or wrong.context["pattern"] != ID_PATTERN:
        return None
    text, about = str(wrong.value), f" {wrong.description}" if wrong.description else ""
    better = ", ".join(several(text, wrong.names)) or meant(text, wrong.names)
    if better:
        hint = Advice(f"Write `{better}`.{about}", instead=(better,))
    elif is_address(text) and wrong.to == SOURCES:
        hint = Advice(NEW_SOURCE)
    else:
        hint = Advice(f"An id is a word such as `arm-slides`.{about}")
    return codes.id_form(wrong.place, wrong.name, shown(text), hint)


def _form(wrong: Wrong) -> Diagnostic:
    plain = wrong.kind == "string_pattern_mismatch"
    better = near(str(wrong.value), wrong.context["pattern"]) if plain else None
    hint = wrong.instead_data(better) if better else None if plain else as_day(wrong)
    reason = "" if plain else f" ({wrong.reason})"
    return codes.form(wrong.place, wrong.name, shown(wrong.value), reason, hint or _as_the_example(wrong))


def _as_the_example(wrong: Wrong) -> Advice:
    way = "Write it as the example shows." if "Example:" in wrong.description else "Change it to fit."
    return Advice(f"{way} {wrong.description}".rstrip())


_JUDGES: tuple[Callable[[Wrong], Diagnostic | None], ...] = (
    _empty,
    _type,
    _bound,
    _choice,
    _length,
    _id,
    _form,
)
