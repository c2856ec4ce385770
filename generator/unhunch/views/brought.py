"""Pictures that a catalog brings: whose they are, what may be done with them, and where they are shown."""

from dataclasses import dataclass

from markupsafe import Markup

from unhunch.views.edition import Edition, Link


@dataclass(frozen=True)
class BroughtPictures:
    """The pictures that a technique brings. They have a `still` where no card shows them.

    That is so beside a drawn figure, and for a treatment by others, which has no card.
    """

    author: str
    licence: str
    alt: str
    still: Markup | None


@dataclass(frozen=True)
class Credit:
    """Somebody's pictures under one licence, and the techniques that show them."""

    author: str
    licence: str
    shown: tuple[Link, ...]


def beside(id_: str) -> str:
    """Give the name of the pictures of a technique that stand beside its drawn figure."""
    return f"{id_}.pictures"


def brought_pictures(edition: Edition, id_: str) -> BroughtPictures | None:
    """Give the pictures that a technique brings, if it does."""
    technique = edition.technique(id_)
    pictures = technique.pictures
    if pictures is None:
        return None
    shown = edition.pictures.get(id_ if technique.by_others else beside(id_))
    return BroughtPictures(pictures.author, pictures.licence, pictures.alt, shown.still if shown else None)


def credits_of(edition: Edition) -> tuple[Credit, ...]:
    """Give whose pictures the catalog brings, in the order in which its techniques show them."""
    found: dict[tuple[str, str], list[Link]] = {}
    for id_, sourced in edition.catalog.techniques.items():
        if pictures := sourced.entry.pictures:
            found.setdefault((pictures.author, pictures.licence), []).append(Link(id_, sourced.entry.name))
    return tuple(Credit(author, licence, tuple(shown)) for (author, licence), shown in found.items())
