"""A site as a project of its own: Markdown, styles, and a configuration that MkDocs and Zensical both read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.catalog import Catalog
from generator.export import ExportError
from generator.navigation import navigation
from generator.site import Site

# Without `plugins`, both builders use their own search, which their own theme shows.
_KEPT = ("site_url", "extra", "extra_css", "extra_javascript", "markdown_extensions", "validation")


class _Loader(yaml.SafeLoader):
    """Reads `!ENV`, as MkDocs does."""


_Loader.add_constructor("!ENV", construct_env_tag)


def standalone(catalog: Catalog, site: Site, config: str, overrides: Path) -> Mapping[str, bytes]:
    """Give the project's files by their path. `config` is the text of the site's own mkdocs.yml."""
    assets = overrides / "assets"
    styles = (file for file in sorted(assets.rglob("*")) if file.is_file())
    return {
        "mkdocs.yml": configuration(catalog, config).encode(),
        **{f"docs/{page.path}": page.text.encode() for page in site.pages},
        **{f"docs/{path}": content for path, content in site.files.items()},
        **{f"docs/{file.relative_to(overrides).as_posix()}": file.read_bytes() for file in styles},
    }


def configuration(catalog: Catalog, config: str) -> str:
    """Give a configuration without hook and theme folder: what it would compute is written out.

    Raises ExportError when `config` is no configuration.
    """
    read = _read(config)
    written = {
        "site_name": catalog.about.title,
        "site_description": catalog.about.tagline,
        **{name: read[name] for name in _KEPT if read.get(name)},
        **({"theme": _of_the_builder(read["theme"])} if "theme" in read else {}),
        "nav": navigation(read.get("nav") or [], catalog),
    }
    return yaml.safe_dump(written, sort_keys=False, allow_unicode=True, width=100)


def _read(config: str) -> dict[str, Any]:
    try:
        read = yaml.load(config, Loader=_Loader)  # noqa: S506 - a safe loader with one more tag
    except yaml.YAMLError as error:
        raise ExportError(f"mkdocs.yml cannot be read: {error}") from error
    if not isinstance(read, dict):
        raise ExportError("mkdocs.yml does not consist of keys and values.")
    return read


def _of_the_builder(theme: str | dict[str, Any]) -> object:
    """Give a theme without the folder that lays this site's own templates over it."""
    return theme if isinstance(theme, str) else {name: value for name, value in theme.items() if name != "custom_dir"}
