"""Every sentence that templates and scripts show, from one file a language."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Formatter
from typing import Any, Final

import yaml

REFERENCE: Final = "en"
"""The language whose sentences are complete: every other has the same."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C is ten times as fast, and is in every wheel."""


class Strings:
    """Looks up a sentence by its dotted key and fills in its values.

    A key whose value is a mapping with `one` and `other` is chosen by the value called `n`.
    """

    def __init__(self, language: str, tree: Mapping[str, Any]) -> None:
        self.language = language
        self._tree = tree

    def __call__(self, key: str, /, **values: object) -> str:
        """Give the sentence. Raises KeyError when there is none: a template asked for what is not there.

        Raises ValueError when one of the values is none: the sentence would say so.
        """
        if None in values.values():
            raise ValueError(f"The sentence `{key}` lacks a value of {', '.join(values)}.")
        found: Any = self._tree
        for part in key.split("."):
            found = found[part]
        if isinstance(found, Mapping):
            found = found["one" if values.get("n") == 1 else "other"]
        return str(found).format(**values)

    def group(self, key: str) -> Mapping[str, Any]:
        """Give all sentences below a key, as for a script."""
        found: Any = self._tree
        for part in key.split("."):
            found = found[part]
        if not isinstance(found, Mapping):
            raise KeyError(key)
        return found


FOLDER: Final = "strings"
"""Beside `content`: where a catalog brings the sentences of a language that has none here, or has others."""


def languages(own: Path | None = None) -> tuple[str, ...]:
    """Give every language that has its sentences, here or in a catalog's own folder, by its two letters."""
    names = (file.name for folder in _folders(own) if folder.is_dir() for file in folder.iterdir())
    return tuple(sorted({name.removesuffix(".yml") for name in names if name.endswith(".yml")}))


def strings(language: str, own: Path | None = None) -> Strings:
    """Read the sentences of a language; raises FileNotFoundError when it has no file.

    Those of a catalog's own folder stand in the place of ours. They are read anew each time: a server that watches
    them shows an edit.
    """
    return Strings(language, tree(language, own))


def tree(language: str, own: Path | None = None) -> Any:  # noqa: ANN401 - YAML
    """Read what stands in the file of a language. Raises FileNotFoundError and YAMLError."""
    return yaml.load(text(language, own), _LOADER)  # noqa: S506 - both loaders are safe


def text(language: str, own: Path | None = None) -> str:
    """Read the file of a language. Raises FileNotFoundError and UnicodeDecodeError."""
    places = [folder.joinpath(f"{language}.yml") for folder in _folders(own)]
    return next((place for place in places if place.is_file()), places[-1]).read_text("utf-8")


def _folders(own: Path | None) -> list[Traversable]:
    return [*([own] if own else []), files("unhunch.strings")]


def differences(known: object, found: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield the key of each sentence that cannot stand in `found` as it does in `known`, and what is wrong with it."""
    if isinstance(known, Mapping) and isinstance(found, Mapping):
        for name, inner in known.items():
            inner_key = f"{key}.{name}".lstrip(".")
            if name not in found:
                yield inner_key, "is missing"
            else:
                yield from differences(inner, found[name], inner_key)
        yield from ((f"{key}.{name}".lstrip("."), "is not asked for") for name in found if name not in known)
    elif isinstance(known, list) and isinstance(found, list) and len(known) == len(found):
        for number, (inner, other) in enumerate(zip(known, found, strict=True)):
            yield from differences(inner, other, f"{key}.{number}")
    elif type(known) is not type(found):
        yield key, f"is not {_KINDS.get(type(known), 'text')}"
    elif isinstance(known, list):
        yield key, f"has not {len(known)} items"
    elif isinstance(known, str) and isinstance(found, str):
        yield from ((key, wrong) for wrong in _misused(known, found))


_KINDS: Final[Mapping[type, str]] = {dict: "keys with values", list: "a list", str: "text"}


def _misused(known: str, found: str) -> Iterator[str]:
    """Yield what is wrong with the names in braces."""
    try:
        foreign = sorted(_names(found) - _names(known))
    except ValueError:
        yield "has a brace that is not closed"
    else:
        yield from (f"has `{{{name}}}`, which has no value there" for name in foreign)


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
