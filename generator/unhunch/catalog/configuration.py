"""The site builder's own file, mkdocs.yml, as far as this program needs to know it."""

from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

NAME = "mkdocs.yml"


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
