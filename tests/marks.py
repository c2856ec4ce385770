"""A catalog in which each text has a mark of its own, by which it is found wherever it comes to."""

import copy
import json
import re
import shutil
from pathlib import Path
from typing import Any

from unhunch.catalog.kinds import CONTENT
from unhunch.catalog.read import read_catalog
from unhunch.text.source import Loc

Marks = dict[str, tuple[str, Loc]]
"""Each mark with the file and the place of its text."""


def marked(root: Path, to: Path) -> Marks:
    """Copy a catalog, and give each text in it, as far as it may, two letters of its own that no font has."""
    shutil.copytree(root / CONTENT, to / CONTENT)
    catalog, _ = read_catalog(root)
    assert catalog is not None
    marks: Marks = {}
    for path, document in catalog.documents.items():
        data = copy.deepcopy(document.data)
        for loc, text in document.texts:
            mark = chr(0xE000 + len(marks) // 1000) + chr(0xE800 + len(marks) % 1000)
            if _is_prose(loc):
                marks[mark] = path, loc
                _put(data, loc, text[:70] + mark)
        (to / path).write_text(json.dumps(data, ensure_ascii=False, default=str, indent=1), "utf-8")
    return marks


_IDS = frozenset(
    {
        *("id", "technique", "references", "kind", "kinds", "level", "about", "source", "caution", "group", "formerly"),
        *(
            "regions",
            "muscles",
            "directions",
            "positions",
            "places",
            "equipment",
            "do",
            "each",
            "side",
            "of",
            "code",
            "on",
            "date",
        ),
        *(
            "version",
            "language",
            "licence_url",
            "doi",
            "url",
            "claim_seen",
            "on_a_bad_day",
            "moment",
            "routine",
            "cautions",
            "person",
            "part_of",
            "outline",
            "where",
            "days",
            "numbers",
            *("logo", "icon", "strong", "ground", "to", "paper", "start", "end"),
        ),
    }
)


def marks_in(text: str) -> set[str]:
    """Give the marks that stand in a text."""
    return set(re.findall(r"[\ue000-\ue0ff][\ue800-\uebe7]", text))


def _is_prose(loc: Loc) -> bool:
    names = [part for part in loc if isinstance(part, str)]
    if "figure" in names:
        return names[-1] == "alt"
    return names[-1] not in _IDS or (names[-1] == "kind" and len(loc) == 2)


def _put(data: Any, loc: Loc, value: str) -> None:  # noqa: ANN401 - YAML
    for part in loc[:-1]:
        data = data[part]
    data[loc[-1]] = value
