"""MkDocs' configuration, with ours laid under what a catalog's own mkdocs.yml says."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from unhunch.edges.mkdocs.listing import without_hidden
from unhunch.edges.ours import laid_over
from unhunch.views.settings import Settings
from unhunch.work.places import THEME

_TAKEN: Final = (
    *("copyright", "edit_uri", "edit_uri_template", "extra", "extra_css", "extra_javascript", "markdown_extensions"),
    *("mdx_configs", "nav", "repo_name", "repo_url", "site_description", "site_url", "theme", "validation"),
)
"""What is taken from the whole; the others are MkDocs' own matter, or the command line's."""


def lay_out(config: MkDocsConfig, settings: Settings) -> None:
    """Change a configuration to the whole: ours, and a catalog's own over it. Raises MkDocs' ConfigurationError."""
    if not THEME.is_dir():
        raise ConfigurationError(f"The theme's folder '{THEME.name}' is missing.")
    with Path(config.config_file_path).open("rb") as file:
        own = yaml_load(file, get_yaml_loader(config=config))
    whole = laid_over({"site_url": settings.site_url, "repo_url": settings.repo_url, **own})
    together = MkDocsConfig(config.config_file_path)
    together.load_dict({**whole, "docs_dir": config.docs_dir, "plugins": [], "hooks": []})
    errors, warnings = together.validate()
    for key, message in warnings:
        logging.getLogger("mkdocs.config").warning("Config value '%s': %s", key, message)
    if errors:
        raise ConfigurationError("\n".join(f"Config value '{key}': {error}" for key, error in errors))
    for key in _TAKEN:
        config[key] = together[key]
    config.theme["font"] = False  # Material would ask another site for its letters
    above_ours = 1 if config.theme.custom_dir else 0
    config.theme.dirs.insert(above_ours, str(THEME))
    config.theme.get_env = without_hidden(config.theme)  # type: ignore[method-assign] # its class is MkDocs' own


def known_to_theme(language: str, folders: Iterable[str]) -> str:
    """Give the language if the theme knows which way it is written; else English, whose words ours stand in for."""
    names = (Path(folder, "partials", "languages", f"{language}.html") for folder in folders)
    return language if any(name.is_file() for name in names) else "en"
