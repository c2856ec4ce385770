"""A site as a project of its own: Markdown, styles, and a configuration that MkDocs and Zensical both read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.configuration import Whole, read
from unhunch.catalog.navigation import navigation
from unhunch.site.offline.published import WORKER, withdrawn
from unhunch.site.site import Site

# Without `plugins`, both builders use their own search, which their own theme shows.
_KEPT = ("site_url", "extra", "extra_css", "extra_javascript", "markdown_extensions", "validation")


def standalone(catalog: Catalog, site: Site, config: str | bytes, overrides: Path) -> Mapping[str, bytes]:
    """Give the project's files by their path. `config` is the text of the site's own mkdocs.yml."""
    assets = overrides / "assets"
    styles = (file for file in sorted(assets.rglob("*")) if file.is_file())
    return {
        "mkdocs.yml": configuration(catalog, config).encode(),
        **{f"docs/{page.path}": page.text.encode() for page in site.pages},
        **{f"docs/{path}": content for path, content in site.files.items()},
        f"docs/{WORKER}": withdrawn(),
        **{f"docs/{file.relative_to(overrides).as_posix()}": file.read_bytes() for file in styles},
    }


def configuration(catalog: Catalog, config: str | bytes) -> str:
    """Give a configuration without hook and theme folder: what it would compute is written out.

    Raises ConfigurationError when `config` is no configuration.
    """
    known = read(config, Whole)
    written = {
        "site_name": catalog.about.title,
        "site_description": catalog.about.tagline,
        **{name: known[name] for name in _KEPT if known.get(name)},
        **({"theme": _of_the_builder(known["theme"])} if "theme" in known else {}),
        "nav": navigation(known.get("nav") or [], catalog),
    }
    return yaml.safe_dump(written, sort_keys=False, allow_unicode=True, width=100)


def _of_the_builder(theme: str | dict[str, Any]) -> object:
    """Give a theme without the folder that lays this site's own templates over it."""
    return theme if isinstance(theme, str) else {name: value for name, value in theme.items() if name != "custom_dir"}
