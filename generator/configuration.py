"""The site builder's own file, mkdocs.yml, as far as this program needs to know it."""

from typing import Any

import yaml
from yaml_env_tag import construct_env_tag


class ConfigurationError(Exception):
    """What is written there is no configuration; the message says why."""


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
    except yaml.YAMLError as error:
        raise ConfigurationError(f"mkdocs.yml cannot be read: {error}") from error
    if not isinstance(found, dict):
        raise ConfigurationError("mkdocs.yml does not consist of keys and values.")
    return found
