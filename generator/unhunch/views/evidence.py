"""How well a technique is known: what was found, and what articles say of it."""

from dataclasses import dataclass

from unhunch.model.evidence import ArticleNote, Grade
from unhunch.views.edition import Edition
from unhunch.views.sources import Said, Source, said, sources


@dataclass(frozen=True)
class GradeView:
    """A level of evidence with what it means and what was found."""

    level: str
    label: str
    meaning: str
    about: str
    says: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class NoteView:
    """What an article says of the technique, and where we differ."""

    article: str
    title: str
    says: tuple[str, ...]
    claims: tuple[str, ...]
    corrections: tuple[Said, ...]


def grade(edition: Edition, given: Grade) -> GradeView:
    """Put a grade into words."""
    level = edition.term("evidence_levels", given.level)
    return GradeView(
        level=given.level,
        label=level.label,
        meaning=level.description or "",
        about=edition.term("directness", given.about).label,
        says=given.says,
        sources=sources(edition, given.references),
    )


def note(edition: Edition, given: ArticleNote) -> NoteView:
    """Put what an article says into words."""
    article = next(a for a in edition.catalog.about.articles if a.id == given.source)
    corrections = tuple(said(edition, correction) for correction in given.corrections)
    return NoteView(article.short, article.title, given.says, given.claims, corrections)
