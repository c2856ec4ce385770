"""What the thin pages say on safety, in few words: the player, and the page of readers' own sheets."""

from dataclasses import dataclass

from unhunch.views.edition import Edition


@dataclass(frozen=True)
class Brief:
    """The line before all else with its link, signs of an emergency below their label, and when to stop."""

    before_all: str
    link: str
    emergency: str
    signs: tuple[str, ...]
    stop_if: tuple[str, ...]
    stop_then: str


def brief(edition: Edition) -> Brief:
    """Put the catalog's warnings into few words."""
    safety = edition.catalog.safety
    return Brief(
        before_all=safety.before_all.text,
        link=safety.before_all.link,
        emergency=safety.emergency.label,
        signs=tuple(sign.short or sign.text for sign in safety.emergency.signs),
        stop_if=tuple(sign.text for sign in safety.stop_if),
        stop_then=safety.stop_then,
    )
