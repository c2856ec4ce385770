"""P613: letters that the sheets' fonts lack, in every text that is printed."""

import re
from collections.abc import Iterator, Mapping
from fnmatch import translate

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import KINDS
from unhunch.model.safety import TIERS
from unhunch.problems.codes.sheets import unknown_letter
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.letters import missing_letters
from unhunch.text.source import Document, Loc


def letter_problems(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every run of letters that cannot be printed, at its place."""
    for document, pages_only in _documents(catalog):
        for loc, text in document.texts:
            missing = dict.fromkeys(run for _, run in missing_letters(text))
            if missing and not pages_only.fullmatch(_keys(loc)):
                yield from (unknown_letter(document.place(loc, word=run), run) for run in missing)


def _documents(catalog: Catalog) -> Iterator[tuple[Document, re.Pattern[str]]]:
    """Yield each file with what it holds for pages alone."""
    for kind in KINDS:
        yield from ((document, _OF_PAGES_ALONE[kind.name]) for document in catalog.documents_of(kind))


def _keys(loc: Loc) -> str:
    return ".".join(part for part in loc if isinstance(part, str))


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(translate(pattern) for pattern in patterns))


_OF_PAGES_ALONE: Mapping[str, re.Pattern[str]] = {
    "technique": _any_of(
        *("aliases", "article.*", "accept.*", "changes.*", "cautions.*.why"),
        *(
            "dose_reason.*",
            "figure.*",
            "*.figure.*",
            "pictures.*",
            "range.note",
            "reviewed.*",
            "*.on_paper",
        ),
    ),
    "routine": _any_of("for_whom", "article.*", "accept.*", "changes.*"),
    "week": _any_of("why.*"),
    "reference": _any_of("found", "of_100.*", "limits"),
    "safety": _any_of(
        *("before_all.link", "before_all.short", "notes.*", "*.on_paper"), *(f"{tier}.signs.short" for tier in TIERS)
    ),
    "vocabulary": _any_of(
        *(
            "*.description",
            "cautions.defaults.why",
            "regions.*",
            "muscles.*",
            "positions.*",
            "places.*",
            "directness.*",
        ),
        *("jargon", "glossary.*", "synonyms.*"),
    ),
    "catalog": _any_of(
        *("articles.*", "changes.*", "accept.*", "licence", "licence_url", "publisher", "face.footer", "menu.*")
    ),
}
"""For each kind of file the keys of texts that no sheet, card, booklet or picture shows, though a page does."""
