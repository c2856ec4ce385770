"""Where on the body warning signs are felt: a numbered outline, and beside it what each number means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from unhunch.model.safety import Sign, Signs
from unhunch.model.vocabulary import Region
from unhunch.strings import Strings
from unhunch.views.edition import Edition
from unhunch.views.safety import in_few_words, with_time
from unhunch.views.words import capital


@dataclass(frozen=True)
class Felt:
    """The signs of one group that are felt at a place, in a few words each, after what to do."""

    group: str
    label: str
    signs: str


@dataclass(frozen=True)
class PlaceView:
    """A place: its number on the outline, and what is felt there, most urgent first."""

    number: int
    label: str
    felt: tuple[Felt, ...]


@dataclass(frozen=True)
class OutlineView:
    """The outline with its marks, if it is drawn, and its places."""

    picture: Markup | None
    places: tuple[PlaceView, ...]


def outline_view(edition: Edition) -> OutlineView:
    """Give every region where a sign is felt, in the order of the vocabulary."""
    tiers = edition.catalog.safety.tiers
    found = [
        (region, signs)
        for region in edition.catalog.vocabulary.regions
        if (signs := tuple(felt(region, tiers, edition.t)))
    ]
    places = (PlaceView(number, capital(region.label), signs) for number, (region, signs) in enumerate(found, 1))
    return OutlineView(picture(edition, [region for region, _ in found]), tuple(places))


def _told(sign: Sign, t: Strings) -> str:
    """Give a sign as the list has it, and how soon to act where that is sooner than its group."""
    return with_time(in_few_words(sign, t) or sign.text, sign, t)


def felt(region: Region, tiers: tuple[Signs, ...], t: Strings) -> Iterator[Felt]:
    """Yield what is felt at a region, for each group of signs of which any is."""
    end = t("list.sentence_end")
    for group in tiers:
        signs = tuple(sign for sign in group.signs if region.id in sign.where)
        if signs:
            told = " ".join(_told(sign, t).removesuffix(end) + end for sign in signs)
            yield Felt(group.id, group.label + t("sheet.colon"), told)


def picture(edition: Edition, regions: Sequence[Region]) -> Markup | None:
    """Draw the outline, if there is one, with a number for each region from 1 on, at its point if it has one."""
    if edition.outline is None:
        return None
    numbered = list(enumerate(regions, 1))
    marks = {number: region.outline for number, region in numbered if region.outline}
    listed = edition.t("list.comma").join(f"{number} {capital(region.label)}" for number, region in numbered)
    drawn = edition.outline.marked(marks, edition.t("outline.alt", places=listed))
    return Markup(drawn)  # noqa: S704 - drawn by us, and its words escaped there
