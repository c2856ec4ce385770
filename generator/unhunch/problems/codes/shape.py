"""S2xx: what can be wrong with the keys and values of a file. Each docstring is the rule."""

from collections.abc import Sequence

from unhunch.problems.advice import Advice
from unhunch.problems.code import Words, wording


@wording("S201", "unknown-key")
def unknown_key(key: str, hint: str | Advice) -> Words:
    """Only keys that the format knows are used; the reference of fields lists them. Keys are English words."""
    return f"`{key}` is not a key that is known here", hint


@wording("S202", "missing-key")
def missing_key(name: str, key: str, description: str) -> Words:
    """Keys that every entry needs are there."""
    return f"{name} is missing", f"Add {key} here. {description}"


@wording("S203", "wrong-type")
def wrong_type(name: str, wanted: str, got: str, hint: str | Advice) -> Words:
    """A value is what its key asks for: a text, a number, a list, or keys with values."""
    return f"{name} must be {wanted}, not {got}", hint


@wording("S204", "empty")
def empty(name: str, hint: str | Advice) -> Words:
    """A key that is written down has a value, and so has every item of a list."""
    return f"{name} is empty", hint


@wording("S205", "out-of-range")
def out_of_range(name: str, bound: str, got: str) -> Words:
    """A number stays within what makes sense for its key."""
    return f"{name} {bound}, not {got}", f"Change the number: it {bound}."


@wording("S206", "unknown-choice")
def unknown_choice(name: str, got: str, choices: Sequence[str], hint: str | Advice) -> Words:
    """A key with a few fixed choices has one of them as its value."""
    return f"{name} must be {_either(choices)}, not `{got}`", hint


def _either(choices: Sequence[str]) -> str:
    words = [f"`{choice}`" for choice in choices]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


@wording("S207", "too-long")
def too_long(name: str, most: int, got: int, unit: str) -> Words:
    """A text, or a list, is no longer than its place on a page or a sheet allows."""
    return f"{name} has {got} {unit}; at most {most} are allowed", f"Shorten it by {got - most}, or divide it in two."


@wording("S208", "id-form")
def id_form(name: str, got: str, hint: str | Advice) -> Words:
    """An id consists of small letters a to z, digits and single hyphens. It stands in addresses and file names."""
    return f"{name} is not an id: `{got}` has more than small letters, digits and single hyphens", hint


@wording("S209", "form")
def form(name: str, got: str, reason: str, hint: Advice) -> Words:
    """A value with a fixed form, such as a date or an address, is written in it."""
    return (
        f"{name} is not written in the form that is wanted: `{got}`{reason}",
        hint,
    )


@wording("S210", "number-as-text")
def number_as_text(name: str, got: str, hint: str | Advice) -> Words:
    """A number is written in digits alone. Its unit stands in the key: `hold_seconds: 5`."""
    return f"{name} must be a number in digits alone, not `{got}`", hint


@wording("S211", "id-in-file")
def id_in_file(file_name: str) -> Words:
    """The name of the file, without `.yml`, is the entry's id. It is not written a second time inside."""
    return "the id of an entry is the name of its file, not a key", f"Take this line out; the id is `{file_name}`."


@wording("S212", "keys-do-not-mix")
def keys_do_not_mix(key: str, others: Sequence[str]) -> Words:
    """A dose is counted in repetitions, in minutes or in breaths. Keys of two kinds do not mix."""
    return (
        f"`{key}` does not go with the other keys here",
        "Take it out, or use only: " + ", ".join(f"`{other}`" for other in others) + ".",
    )


@wording("S213", "wrong-level")
def wrong_level(key: str, hint: str | Advice) -> Words:
    """A key stands under the key it belongs to, 2 spaces further in."""
    return f"`{key}` does not belong at this level", hint


CODES = (
    unknown_key,
    missing_key,
    wrong_type,
    empty,
    out_of_range,
    unknown_choice,
    too_long,
    id_form,
    form,
    number_as_text,
    id_in_file,
    keys_do_not_mix,
    wrong_level,
)
