"""What pages say of the catalog itself: its words, its levels of evidence, who publishes it, and where to report."""

from dataclasses import dataclass

from unhunch.views.edition import Edition


@dataclass(frozen=True)
class LevelView:
    """A level of evidence, and what it means."""

    id: str
    label: str
    meaning: str | None


@dataclass(frozen=True)
class ArticleView:
    """An article that the catalog started from, and what it says in our words."""

    title: str
    says: tuple[str, ...]


@dataclass(frozen=True)
class WordView:
    """A medical word and its plain meaning."""

    word: str
    meaning: str


@dataclass(frozen=True)
class Imprint:
    """Who publishes which version, when, and under which licence."""

    title: str
    publisher: str
    version: str
    date: str
    licence: str
    licence_url: str


@dataclass(frozen=True)
class Report:
    """Where a reader reports what is wrong: an address for letters, and one where issues are listed, if there are."""

    email: str
    issues: str


def levels(edition: Edition) -> tuple[LevelView, ...]:
    """Give the levels of evidence, strongest first."""
    given = edition.catalog.vocabulary.evidence_levels
    return tuple(LevelView(level.id, level.label, level.description) for level in given)


def articles(edition: Edition) -> tuple[ArticleView, ...]:
    """Give the articles that the catalog started from."""
    return tuple(ArticleView(article.title, article.says) for article in edition.catalog.about.articles)


def glossary(edition: Edition) -> tuple[WordView, ...]:
    """Give the medical words that the catalog explains."""
    return tuple(WordView(entry.term, entry.meaning) for entry in edition.catalog.vocabulary.glossary)


def imprint(edition: Edition) -> Imprint:
    """Give who publishes the catalog."""
    about = edition.catalog.about
    day = about.date.isoformat()
    return Imprint(about.title, about.publisher, about.version, day, about.licence, about.licence_url)


def report(edition: Edition) -> Report:
    """Give where to report."""
    settings = edition.settings
    return Report(settings.report_email, f"{settings.repo_url}issues" if settings.repo_url else "")
