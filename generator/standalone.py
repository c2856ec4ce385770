"""A site as a project of its own: Markdown, styles, and a configuration that MkDocs and Zensical both read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.catalog import Catalog
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
    """Give a configuration without hook and theme folder: what it would compute is written out."""
    read: dict[str, Any] = yaml.load(config, Loader=_Loader)  # noqa: S506 - a safe loader with one more tag
    theme = {name: value for name, value in read["theme"].items() if name != "custom_dir"}
    written = {
        "site_name": catalog.about.title,
        "site_description": catalog.about.tagline,
        **{name: read[name] for name in _KEPT if read.get(name)},
        "theme": theme,
        "nav": navigation(read["nav"], catalog),
    }
    return yaml.safe_dump(written, sort_keys=False, allow_unicode=True, width=100)
