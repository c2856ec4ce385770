"""The angles of a pose, for the page that explains posing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhunch.views.edition import Edition, Picture

if TYPE_CHECKING:
    from unhunch.figures.primer import Sample


@dataclass(frozen=True)
class AngleView:
    """One angle: how it is written, what it does, how far it goes, and its picture."""

    written: str
    meaning: str
    extent: str
    picture: Picture | None


@dataclass(frozen=True)
class PartView:
    """A key of a pose, what it moves, and its angles."""

    key: str
    moves: str
    angles: tuple[AngleView, ...]


def parts(edition: Edition) -> list[PartView]:
    """Give every key of a pose that takes angles, in the order of the primer."""
    from unhunch.figures.primer import samples  # noqa: PLC0415 - its geometry takes half a second to import

    by_key: dict[str, list[Sample]] = {}
    for sample in samples():
        by_key.setdefault(sample.key, []).append(sample)
    return [PartView(key, of[0].part, tuple(_angle(edition, sample) for sample in of)) for key, of in by_key.items()]


def _angle(edition: Edition, sample: "Sample") -> AngleView:
    extent = edition.t("figures.extent", low=f"{sample.limit.low:g}", high=f"{sample.limit.high:g}")
    meaning = "" if sample.meaning == sample.part else sample.meaning
    return AngleView(sample.written, meaning, extent, edition.joints.get(sample.name))
