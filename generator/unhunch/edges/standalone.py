"""A site as a project of its own: Markdown, styles, and a configuration that MkDocs and Zensical both read."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from unhunch.catalog.configuration import Whole, read
from unhunch.catalog.navigation import navigation, usual_menu
from unhunch.edges.ours import laid_over
from unhunch.edges.publication import Publication
from unhunch.site import page_styles
from unhunch.site.inserts import before_all
from unhunch.site.offline.published import WORKER, withdrawn
from unhunch.site.output import SitePage
from unhunch.views.citing import SAFETY
from unhunch.views.edition import Edition
from unhunch.views.look import own_colours
from unhunch.work.places import THEME

# Without `plugins`, both builders use their own search, which their own theme shows.
_KEPT = ("site_url", "extra", "extra_css", "extra_javascript", "markdown_extensions", "validation")


def standalone(publication: Publication, config: str | bytes | None, overrides: Path | None) -> Mapping[str, bytes]:
    """Give the project's files by their path.

    `config` is the text of the catalog's own mkdocs.yml, if it has one, and `overrides` the folder that it lays over
    the theme. Raises ConfigurationError when the text is no configuration.
    """
    site = publication.site
    themes = [THEME, *([overrides] if overrides else [])]
    assets = ((folder, file) for folder in themes for file in sorted((folder / "assets").rglob("*")) if file.is_file())
    return {
        "mkdocs.yml": configuration(publication.edition, config).encode(),
        **{f"docs/{page.path}": _led_to_safety(publication.edition, page).encode() for page in site.pages},
        **{f"docs/{file.relative_to(folder).as_posix()}": file.read_bytes() for folder, file in assets},
        **{f"docs/{path}": content for path, content in site.files.items()},
        f"docs/{WORKER}": withdrawn(),
    }


def _led_to_safety(edition: Edition, page: SitePage) -> str:
    """Say below the heading of a page what our theme says at its head: where to look before the start."""
    if page.path == SAFETY:
        return page.text
    before, heading, rest = page.text.partition("\n# ")
    title, _, body = rest.partition("\n")
    return f"{before}{heading}{title}\n\n{before_all(edition, '../' * page.path.count('/'))}\n{body}"


def configuration(edition: Edition, config: str | bytes | None) -> str:
    """Give a configuration without plugin and theme folder: what they would compute is written out.

    Raises ConfigurationError when `config` is no configuration.
    """
    catalog = edition.catalog
    known = laid_over({"site_url": edition.settings.site_url, **({} if config is None else read(config, Whole))})
    theme = {name: value for name, value in known["theme"].items() if name != "custom_dir"}
    written = {
        "site_name": catalog.about.title,
        "site_description": catalog.about.tagline,
        **{name: known[name] for name in _KEPT if known.get(name)},
        "extra_css": [*known["extra_css"], *page_styles.ALL, *filter(None, [own_colours(edition)])],
        "theme": {"language": catalog.about.language, **theme},
        "nav": navigation(known.get("nav") or usual_menu(edition.t, catalog.about), catalog),
    }
    return yaml.safe_dump(written, sort_keys=False, allow_unicode=True, width=100)
