"""Rules across files, and the register of every code that `check` knows."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.problems.code import Code, Coded, Rule
from unhunch.problems.codes import files, forms, shape, sheets, source
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules import (
    acceptances,
    amounts,
    changes,
    circles,
    conditions,
    configuration,
    dialect,
    evidence,
    extending,
    face,
    figures,
    hyperlinks,
    ids,
    languages,
    letters,
    links,
    loaded,
    markdown,
    markup,
    mistakes,
    on_paper,
    pages,
    reviews,
    room,
    routines,
    scale,
    techniques,
    texts,
    vocabulary,
    weeks,
)
from unhunch.text.markup import limits as limits_of_pages
from unhunch.text.source import limits
from unhunch.text.source import mistakes as mistakes_of_syntax
from unhunch.work.store import NO_CACHE, Cache

RULES: tuple[Rule[Catalog], ...] = (
    *links.RULES,
    *vocabulary.RULES,
    *pages.RULES,
    *hyperlinks.RULES,
    markup.odd_address,
    *ids.RULES,
    *languages.RULES,
    *routines.RULES,
    *amounts.RULES,
    *weeks.RULES,
    *techniques.RULES,
    *mistakes.RULES,
    *conditions.RULES,
    *circles.RULES,
    *evidence.RULES,
    *scale.RULES,
    *on_paper.RULES,
    *reviews.RULES,
    *changes.RULES,
    *room.RULES,
    *face.RULES,
    *extending.RULES,
    *markdown.RULES,
)

_CODED: tuple[Coded, ...] = (
    *source.CODES,
    *mistakes_of_syntax.CODES,
    *limits.CODES,
    *files.CODES,
    *shape.CODES,
    *RULES,
    *acceptances.RULES,
    *texts.RULES,
    *markup.PAGE_RULES,
    hyperlinks.broken_anchor,
    dialect.other_markdown,
    *limits_of_pages.CODES,
    *figures.CODES,
    *configuration.CODES,
    *loaded.CODES,
    *sheets.CODES,
    *forms.CODES,
)


def all_problems(catalog: Catalog, cache: Cache = NO_CACHE) -> Iterator[Diagnostic]:
    """Yield what every rule finds; what it finds in a file by itself is kept."""
    for rule in RULES:
        yield from rule(catalog)
    yield from markup.page_problems(catalog)
    yield from texts.text_problems(catalog, cache)
    yield from letters.letter_problems(catalog)


def codes() -> tuple[Code, ...]:
    """Give every code, in order."""
    return tuple(sorted(coded.code for coded in _CODED))


def codes_of_safety() -> frozenset[str]:
    """Give the codes of what readers may come to harm by."""
    return frozenset(coded.code.code for coded in _CODED if coded.code.of_safety)
