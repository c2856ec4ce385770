"""From a root folder to a publication: read, check, draw, render."""

from dataclasses import dataclass
from pathlib import Path

from generator.catalog import Catalog
from generator.checking import check
from generator.default_pages import with_default_pages
from generator.diagnostics import Diagnostic
from generator.pictures import pictures
from generator.settings import Settings
from generator.site import Site, build_site
from generator.strings import strings
from generator.views.edition import Edition


@dataclass(frozen=True)
class Publication:
    """A catalog without errors, and the site made from it."""

    catalog: Catalog
    site: Site


def publish(root: Path, settings: Settings) -> tuple[Publication | None, list[Diagnostic]]:
    """Give the publication, or None when there are errors, and every problem."""
    catalog, problems = check(root)
    if catalog is None:
        return None, problems
    t = strings(catalog.about.language)
    complete = with_default_pages(catalog, t)
    edition = Edition(complete, t, settings, pictures(catalog))
    return Publication(complete, build_site(edition)), problems
