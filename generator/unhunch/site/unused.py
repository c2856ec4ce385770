"""What the theme brings into a site and nobody loads."""

import shutil
from pathlib import Path

from unhunch.site.used_styles import asked_for, bare, classes, used, words


def prune(site: Path) -> None:
    """Remove from a built site source maps, styles for what no page has, and scripts where the pages have others."""
    for source_map in site.glob("assets/**/*.map"):
        source_map.unlink()
    _prune_scripts(site)
    _prune_styles(site)


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


def _prune_styles(site: Path) -> None:
    """Cut the theme's own style sheets, which it brings minified, to what the site uses; ours go without comments."""
    named: set[str] = set()
    asked: set[str] = set()
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        named |= classes(html)
        asked |= asked_for(html)
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
