"""What the site's search looks at: every page with its names, topics and words, and what people type instead."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.page import Page, address_of
from unhunch.model.evidence import Statement
from unhunch.model.safety import Signs
from unhunch.text.markup.mentions import INSERT
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.moments import by_moment
from unhunch.views.routine import RoutineView
from unhunch.views.technique import TechniqueView

_WORD = re.compile(r"[^\W_]+")
_NOT_READ = re.compile(r"\]\([^()]*\)|\[@[^\[\]]*\]|<[^<>]*>")
"""What of Markdown no reader sees as text: where links lead, ids of sources, elements.

What opens ends at the next that opens, so that a line of brackets alone is read once, not once for each.
"""


@dataclass(frozen=True)
class Findable:
    """A page, as search sees it; what stands in `title`, `names`, `topics` and `text` counts less and less."""

    path: str
    type: Literal["routine", "technique", "page"]
    title: str
    summary: str
    names: str
    topics: str
    text: str


def findable(book: Book) -> tuple[Findable, ...]:
    """Give every page of techniques, routines and hand-written text; of two that fit as well, the first is shown first.

    So the techniques that more routines use come before the others.
    """
    edition = book.edition
    techniques = sorted(book.techniques.values(), key=lambda view: -len(view.used_in))
    return (
        *(_technique(edition, view) for view in techniques),
        *(_routine(edition, view) for moment in by_moment(edition, book.routines.values()) for view in moment.routines),
        *(_page(edition.catalog, path, page) for path, page in edition.catalog.pages.items()),
    )


def _technique(edition: Edition, view: TechniqueView) -> Findable:
    x = edition.technique(view.id)
    topics = (
        *(view.kind, view.regions, view.positions, view.places, view.equipment),
        *edition.labels("muscles", x.muscles),
    )
    treatment = (x.treatment.who_provides, *x.treatment.what_happens) if x.treatment else ()
    text = (*x.steps, x.feel or "", *(way.text for way in (*x.easier, *x.harder)), *treatment)
    return Findable(
        f"techniques/{view.id}/", "technique", x.name, x.summary, ", ".join(x.aliases), ", ".join(topics), words(text)
    )


def _routine(edition: Edition, view: RoutineView) -> Findable:
    moment = edition.routine(view.id).moment
    topics = (view.level, view.need, view.positions, *edition.labels("moments", (moment,) if moment else ()))
    text = (view.for_whom, *(item.name for item in view.items))
    return Findable(f"routines/{view.id}/", "routine", view.name, view.purpose, "", ", ".join(topics), words(text))


def _page(catalog: Catalog, path: str, page: Page) -> Findable:
    """A page that the menu leaves out is found by its title and description alone: its text is for few."""
    lines = [line for _, line in page.prose()] if page.front.menu else []
    headings = (line.lstrip("# ") for line in lines if line.startswith("##"))
    prose = (_NOT_READ.sub(" ", line) for line in lines if not INSERT.fullmatch(line))
    inserted = (text for line in lines if (match := INSERT.fullmatch(line)) for text in _inserted(catalog, match[1]))
    return Findable(
        address_of(path),
        "page",
        page.front.title,
        page.front.description,
        "",
        words(headings),
        words((*prose, *inserted)),
    )


def _inserted(catalog: Catalog, name: str) -> Iterable[str]:
    """Give the text that an insert brings to its page, where it stands on no other."""
    return _TEXTS[name](catalog) if name in _TEXTS else ()


def _said(statements: Iterable[Statement]) -> Iterator[str]:
    return (statement.text for statement in statements)


def _tier(group: Signs) -> Iterable[str]:
    return (group.label, group.action, *_said(group.signs))


_TEXTS: Mapping[str, Callable[[Catalog], Iterable[str]]] = {
    "emergency": lambda c: _tier(c.safety.emergency),
    "soon": lambda c: _tier(c.safety.soon),
    "appointment": lambda c: _tier(c.safety.appointment),
    "ask-first": lambda c: (c.safety.ask_first.label, *_said(c.safety.ask_first.conditions)),
    "stop-if": lambda c: _said(c.safety.stop_if),
    "scale": lambda c: _said(c.safety.scale.statements) if c.safety.scale else (),
    "normal": lambda c: _said(c.safety.normal),
    "improvement": lambda c: _said(c.safety.improvement),
    "glossary": lambda c: (part for entry in c.vocabulary.glossary for part in (entry.term, entry.meaning)),
    "articles": lambda c: (part for article in c.about.articles for part in (article.title, *article.says)),
}


def words(texts: Iterable[str]) -> str:
    """Give each word of some texts once, in small letters: how often it stands there does not count."""
    return " ".join(dict.fromkeys(word.lower() for text in texts for word in _WORD.findall(text)))
