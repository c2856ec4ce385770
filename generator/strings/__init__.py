"""Every sentence that templates and scripts show, from one file a language."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C is ten times as fast, and is in every wheel."""


class Strings:
    """Looks up a sentence by its dotted key and fills in its values.

    A key whose value is a mapping with `one` and `other` is chosen by the value called `n`.
    """

    def __init__(self, language: str, tree: Mapping[str, Any]) -> None:
        self.language = language
        self._tree = tree

    def __call__(self, key: str, **values: object) -> str:
        """Give the sentence. Raises KeyError when there is none: a template asked for what is not there."""
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


def languages() -> tuple[str, ...]:
    """Give every language that has its sentences, by its two letters."""
    names = (file.name for file in files("generator.strings").iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))


def strings(language: str) -> Strings:
    """Read the sentences of a language; raises FileNotFoundError when it has no file.

    They are read anew each time: a server that watches them shows an edit.
    """
    text = files("generator.strings").joinpath(f"{language}.yml").read_text("utf-8")
    return Strings(language, yaml.load(text, _LOADER))  # noqa: S506 - both are safe
