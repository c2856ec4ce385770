"""The scale in words, the same for pages, the player, cards and sheets."""

from dataclasses import dataclass

from unhunch.model.scale import Act, Band, Start
from unhunch.views.edition import Edition, Link
from unhunch.views.sources import Said, said


@dataclass(frozen=True)
class BandView:
    """Numbers that mean the same, what they are in words, and what to do at them."""

    least: int
    most: int
    span: str
    numbers: tuple[int, ...]
    do: Act
    said: Said


@dataclass(frozen=True)
class ScaleView:
    """The rule: its bands, the next day, who stops sooner, and what to do with a high number before the start."""

    label: str
    title: str
    bands: tuple[BandView, ...]
    next_day: Said
    sooner: Said
    sooner_from: int
    sooner_with: str
    start: Said
    start_from: int
    gentler: Link
    rise: str


def scale_view(edition: Edition) -> ScaleView | None:
    """Put the rule into words, if the catalog has one."""
    scale = edition.catalog.safety.scale
    if scale is None:
        return None
    return ScaleView(
        label=scale.label,
        title=_title(edition),
        bands=tuple(
            BandView(
                least=least,
                most=band.most,
                span=_span(edition, least, band),
                numbers=tuple(range(least, band.most + 1)),
                do=band.do,
                said=said(edition, band),
            )
            for least, band in scale.spans
        ),
        next_day=said(edition, scale.next_day),
        sooner=said(edition, scale.sooner),
        sooner_from=scale.sooner.least,
        sooner_with=" ".join(scale.sooner.cautions),
        start=said(edition, scale.start),
        start_from=scale.start.least,
        gentler=Link(scale.start.routine, edition.routine(scale.start.routine).name),
        rise=scale.start.rise,
    )


@dataclass(frozen=True)
class ScaleLine:
    """The scale in a few words, for cards and sheets. Example: `Soreness from 0 to 10` and `0 to 3: go on.`"""

    title: str
    parts: tuple[str, ...]

    @property
    def words(self) -> str:
        """All of it, one after the other."""
        return " ".join(self.parts)


def scale_line(edition: Edition, routine: str | None = None) -> ScaleLine | None:
    """Give the rule for a card, if the catalog has one; the card of the gentler routine leads to no other."""
    scale = edition.catalog.safety.scale
    if scale is None:
        return None
    end = edition.t("list.sentence_end")
    bands = (edition.t("scale.band", span=_span(edition, least, band), short=band.short) for least, band in scale.spans)
    at_start = _rise(edition, scale.start) if routine == scale.start.routine else scale.start.short + end
    told = (part + end for part in (*bands, scale.next_day.short, scale.sooner.short))
    return ScaleLine(_title(edition), (*told, at_start))


def _rise(edition: Edition, start: Start) -> str:
    return edition.t("scale.gentler", least=start.least, rise=start.rise)


def ratings(edition: Edition) -> tuple[str, str]:
    """Give the words beside the squares for what readers rate before, and after."""
    rating = edition.catalog.safety.rating
    return edition.t("sheet.rating_before", rating=rating), edition.t("sheet.rating_after", rating=rating)


def _title(edition: Edition) -> str:
    return edition.t("scale.title", rating=edition.catalog.safety.rating)


def _span(edition: Edition, least: int, band: Band) -> str:
    if band.most == least + 1:
        return edition.t("scale.span.two", least=least, most=band.most)
    return edition.t("scale.span.more", least=least, most=band.most)
