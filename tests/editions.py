"""The small catalog and that of the knees as editions, for tests of what is made from them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.default_pages import with_default_pages
from unhunch.catalog.read import read_catalog
from unhunch.edges.caching import open_cache
from unhunch.rules.checking import load
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition, Picture
from unhunch.views.settings import Settings

SMALL = Path(__file__).parent / "small"
KNEE = Path(__file__).parent / "knee"
PUBLISHED = Settings("https://toes.example/", "https://forge.example/toes/", "report@toes.example")


@cache
def catalog_of(root: Path) -> Catalog:
    """A catalog that no test changes, read once."""
    return load(root, open_cache())


@cache
def small_edition(settings: Settings = PUBLISHED) -> Edition:
    """The small catalog, published without pictures."""
    return edition_of(SMALL, settings)


def edition_of(root: Path, settings: Settings = PUBLISHED, pictures: Mapping[str, Picture] | None = None) -> Edition:
    """Any catalog's edition. Raises CatalogError when it has errors."""
    t = strings("en")
    return Edition(with_default_pages(load(root), t), t, settings, pictures or {})


def edition_of_unchecked(root: Path, settings: Settings = PUBLISHED) -> Edition:
    """An edition of a catalog that no rule has judged, to see what it would become."""
    catalog, problems = read_catalog(root)
    assert catalog is not None, problems
    t = strings("en")
    return Edition(with_default_pages(catalog, t), t, settings)


@cache
def small_book() -> Book:
    """Every view of the small catalog."""
    return Book.of(small_edition())


@cache
def knee_book() -> Book:
    """Every view of the knees' catalog, which uses more of what an entry may say."""
    return Book.of(edition_of(KNEE))
