"""What the theme brings into a site and nobody loads."""

import shutil
from collections import Counter
from collections.abc import Set
from pathlib import Path

from unhunch.site.used_styles import asked_for, bare, classes, used, words


def prune(site: Path) -> Counter[str]:
    """Remove from a built site source maps, styles for what no page has, and scripts where the pages have others.

    Give how many pages name each thing that styles are cut by.
    """
    for source_map in site.glob("assets/**/*.map"):
        source_map.unlink()
    _prune_scripts(site)
    named = Counter(name for page in site.rglob("*.html") for name in names(page.read_text("utf-8")))
    _prune_styles(site, named.keys())
    return named


def names(html: str) -> Set[str]:
    """Give what a page names that styles are cut by: each class, behind a dot, and each custom property."""
    return {f".{name}" for name in classes(html)} | asked_for(html)


def _prune_scripts(site: Path) -> None:
    scripts = site / "assets" / "javascripts"
    bundles = [*scripts.glob("bundle.*.js")]
    home = (site / "index.html").read_text("utf-8")
    if any(bundle.name in home for bundle in bundles):
        return
    for bundle in bundles:
        bundle.unlink()
    for folder in ("workers", "lunr"):
        shutil.rmtree(scripts / folder, ignore_errors=True)


def _prune_styles(site: Path, by_pages: Set[str]) -> None:
    """Cut the theme's own style sheets, which it brings minified, to what the site uses; ours go without comments."""
    named = {name[1:] for name in by_pages if name.startswith(".")}
    asked = {name for name in by_pages if not name.startswith(".")}
    for script in site.rglob("*.js"):
        named |= words(script.read_text("utf-8"))
    sheets = sorted(site.rglob("*.css"))
    of_theme = [sheet for sheet in sheets if sheet.match("assets/stylesheets/*.min.css")]
    for sheet in sheets:
        if sheet not in of_theme:
            text = bare(sheet.read_text("utf-8"))
            asked |= asked_for(text)
            if sheet.match("assets/stylesheets/*.css"):
                sheet.write_text(text, "utf-8")
    for sheet in of_theme:
        asked |= asked_for(used(sheet.read_text("utf-8"), named, asked))
    for sheet in of_theme:
        sheet.write_text(used(sheet.read_text("utf-8"), named, asked), "utf-8")
