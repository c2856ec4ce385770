"""What the theme brings into a site and nobody loads."""

import shutil
from pathlib import Path


def prune(site: Path) -> None:
    """Remove source maps, and the theme's scripts where the pages have others, from a built site."""
    for source_map in site.glob("assets/**/*.map"):
        source_map.unlink()
    scripts = site / "assets" / "javascripts"
    bundles = [*scripts.glob("bundle.*.js")]
    home = (site / "index.html").read_text("utf-8")
    if any(bundle.name in home for bundle in bundles):
        return
    for bundle in bundles:
        bundle.unlink()
    for folder in ("workers", "lunr"):
        shutil.rmtree(scripts / folder, ignore_errors=True)
