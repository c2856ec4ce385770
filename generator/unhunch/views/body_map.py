"""Where it hurts: the outline of a body, and for each place first who should get help, and then what works there."""

from dataclasses import dataclass

from markupsafe import Markup

from unhunch.views import lists
from unhunch.views.book import Book
from unhunch.views.edition import Link
from unhunch.views.lists import Rest
from unhunch.views.outline import Felt, felt, picture
from unhunch.views.words import capital


@dataclass(frozen=True)
class Spot:
    """A place by its number: the signs felt there for which nobody should begin, and what works there."""

    number: int
    label: str
    first: tuple[Felt, ...]
    techniques: tuple[Link, ...]
    rest: Rest | None


@dataclass(frozen=True)
class BodyMap:
    """The outline with its marks, if it is drawn, and its places."""

    picture: Markup | None
    spots: tuple[Spot, ...]


def body_map(book: Book) -> BodyMap:
    """Give every region that a technique works on and that has its point on the outline, as the vocabulary has them."""
    edition = book.edition
    urgent = edition.catalog.safety.urgent
    regions = {f"region-{region.id}": region for region in edition.catalog.vocabulary.regions}
    places = [(regions[list_.id], *lists.begun(edition, list_)) for list_ in lists.by_region(edition)]
    spots = (
        Spot(
            number,
            capital(region.label),
            tuple(felt(region, urgent, edition.t)),
            tuple(Link(id_, edition.technique(id_).name) for id_ in ids),
            rest,
        )
        for number, (region, ids, rest) in enumerate(places, 1)
    )
    return BodyMap(picture(edition, [region for region, _, _ in places]), tuple(spots))
