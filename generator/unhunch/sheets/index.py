"""What stands where a document of the whole catalog would, when it is printed in parts: the way to each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from unhunch.catalog.shared_sheets import CARDS, Part
from unhunch.views.edition import Edition


def index_content(edition: Edition, kind: str, paper: str, parts: Sequence[Part]) -> dict[str, Any]:
    """Give an index of the parts of a kind of document: what each has, and where it is."""
    t, catalog = edition.t, edition.catalog
    routines = {id_: one.entry.name for id_, one in catalog.routines.items()}
    techniques = {id_: one.entry.name for id_, one in catalog.techniques.items()}
    groups = (
        (t("finder.routines"), routines, [(part, part.routines) for part in parts]),
        (t("finder.techniques"), techniques, [(part, part.techniques) for part in parts]),
    )
    return {
        "title": t("sheet.cards" if kind == CARDS else "sheet.booklet"),
        "before": catalog.safety.before_all.text,
        "groups": [
            {"label": label, "parts": listed}
            for label, names, of in groups
            if (listed := [*_listed(edition, kind, paper, of, names)])
        ],
    }


def _listed(
    edition: Edition, kind: str, paper: str, parts: Sequence[tuple[Part, tuple[str, ...]]], names: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    for part, ids in parts:
        if ids:
            path, settings = part.path(kind, paper), edition.settings
            yield {
                "span": edition.t("list.from_to", first=names[ids[0]], last=names[ids[-1]]),
                "file": path,
                "address": None if settings.local else settings.address(path),
            }
