"""The site builder's own file, mkdocs.yml, as far as this program needs to know it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml
from yaml_env_tag import construct_env_tag

from unhunch.problems.diagnostics import Place
from unhunch.text.source import Loc, Mark
from unhunch.work.places import THEME

NAME: Final = "mkdocs.yml"
OVERRIDES: Final = "overrides"


def own_configuration(root: Path) -> Path | None:
    """Give a catalog's own mkdocs.yml, if it has one."""
    own = root / NAME
    return own if own.exists() else None


def own_overrides(root: Path) -> Path | None:
    """Give the folder that a catalog lays over the theme, if it has one; the theme's own is none.

    It is the one that its mkdocs.yml names, there or not, else `overrides`.
    """
    configuration = own_configuration(root)
    try:
        theme = read(configuration.read_bytes(), Partial).get("theme") if configuration else None
    except (OSError, ConfigurationError):  # which is told where it is read for its own sake
        theme = None
    named = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    folder = root / (named if isinstance(named, str) else OVERRIDES)
    return folder if (named or folder.exists()) and folder.resolve() != THEME.resolve() else None


_PLAIN: Final = frozenset(
    f"tag:yaml.org,2002:{kind}"
    for kind in ("str", "int", "float", "bool", "null", "seq", "map", "timestamp", "merge", "binary", "set")
)
"""The tags that every reader of YAML knows."""


class ConfigurationError(Exception):
    """What is written there is no configuration; the message says why, and `reason` says it without the place.

    `line` and `column` count from 1; `source` is the line.
    """

    def __init__(self, reason: str, line: int = 1, column: int = 1, source: str = "") -> None:
        where = f", line {line}, column {column}" if source else ""
        super().__init__(f"{NAME} cannot be read{where}: {reason}")
        self.reason, self.line, self.column, self.source = reason, line, column, source


class Whole(yaml.SafeLoader):
    """Reads `!ENV`, as MkDocs does, and stumbles over other tags: what it gives is complete."""


class Partial(Whole):
    """Leaves out what has a tag that only MkDocs reads."""


Whole.add_constructor("!ENV", construct_env_tag)
Partial.add_multi_constructor("", lambda *_: None)


def read(text: str | bytes, loader: type[Whole]) -> dict[str, Any]:
    """Give the keys of a configuration and their values. Raises ConfigurationError."""
    try:
        found = yaml.load(text, loader)  # noqa: S506 - safe loaders with one more tag
    except yaml.MarkedYAMLError as error:
        raise _placed(text, error) from error
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise ConfigurationError(" ".join(str(error).split())) from error
    except RecursionError as error:
        raise ConfigurationError("it is nested too deeply") from error
    if not isinstance(found, dict):
        raise ConfigurationError("it does not consist of keys and values")
    return found


def _placed(text: str | bytes, error: yaml.MarkedYAMLError) -> ConfigurationError:
    whole = text if isinstance(text, str) else text.decode("utf-8", "replace")
    reason, mark = error.problem or "it is not YAML", error.problem_mark or error.context_mark
    if mark is None:
        return ConfigurationError(reason)
    lines = whole.splitlines() or [""]
    line = min(mark.line, len(lines) - 1)
    return ConfigurationError(reason, line + 1, mark.column + 1, lines[line])


@dataclass(frozen=True)
class Configuration:
    """What stands in a catalog's own configuration, and where."""

    lines: tuple[str, ...]
    values: Mapping[str, object]
    marks: Mapping[Loc, Mark] = field(default_factory=dict)
    tags: Mapping[Loc, str] = field(default_factory=dict)

    def place(self, loc: Loc) -> Place:
        """Give the place of a value, or of what is around it."""
        while loc and loc not in self.marks:
            loc = loc[:-1]
        line, column = self.marks.get(loc, (1, 1))
        return Place(NAME, line, column, self.lines[line - 1] if line <= len(self.lines) else "")


def with_places(raw: bytes) -> Configuration:
    """Give what stands in a configuration, with places. Raises ConfigurationError."""
    values = read(raw, Partial)
    marks: dict[Loc, Mark] = {}
    tags: dict[Loc, str] = {}
    node = yaml.compose(raw, Partial)
    assert node is not None, "it was read, so something is there"
    _walk(node, (), marks, tags)
    return Configuration(tuple(raw.decode("utf-8", "replace").splitlines()), values, marks, tags)


def _walk(node: yaml.Node, loc: Loc, marks: dict[Loc, Mark], tags: dict[Loc, str]) -> None:
    marks[loc] = node.start_mark.line + 1, node.start_mark.column + 1
    if node.tag not in _PLAIN:
        tags[loc] = node.tag
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _walk(item, (*loc, index), marks, tags)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _walk(value, (*loc, str(key.value)), marks, tags)
