"""What the site's search looks at: every page with its names, topics and words, and what people type instead."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.page import address_of
from unhunch.model.evidence import Statement
from unhunch.model.safety import Signs
from unhunch.text.markup.mentions import INSERT
from unhunch.views.book import Book
from unhunch.views.moments import by_moment

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
    catalog, routines_with = book.edition.catalog, book.edition.routines_with
    techniques = sorted(catalog.techniques, key=lambda id_: -len(routines_with.get(id_, ())))
    routines = book.part("routines as searched", partial(_routines, book))
    return (
        *book.parts("search technique", techniques, partial(_technique, book)),
        *book.parts("search routine", routines, partial(_routine, book)),
        *book.parts("search page", catalog.pages, partial(_page, catalog)),
    )


def _routines(book: Book) -> Iterator[str]:
    return (view.id for moment in by_moment(book.edition, book.routines.values()) for view in moment.routines)


def _technique(book: Book, id_: str) -> Iterator[Findable]:
    edition, view = book.edition, book.techniques[id_]
    x = edition.technique(id_)
    topics = (
        *(view.kind, view.regions, view.positions, view.places, view.equipment),
        *edition.labels("muscles", x.muscles),
    )
    treatment = (x.treatment.who_provides, *x.treatment.what_happens) if x.treatment else ()
    text = (*x.steps, x.feel or "", *(way.text for way in (*x.easier, *x.harder)), *treatment)
    yield Findable(
        f"techniques/{id_}/", "technique", x.name, x.summary, ", ".join(x.aliases), ", ".join(topics), words(text)
    )


def _routine(book: Book, id_: str) -> Iterator[Findable]:
    edition, view = book.edition, book.routines[id_]
    moment = edition.routine(id_).moment
    topics = (view.level, view.need, view.positions, *edition.labels("moments", (moment,) if moment else ()))
    text = (view.for_whom, *(item.name for item in view.items))
    yield Findable(f"routines/{id_}/", "routine", view.name, view.purpose, "", ", ".join(topics), words(text))


def _page(catalog: Catalog, path: str) -> Iterator[Findable]:
    """A page that the menu leaves out is found by its title and description alone: its text is for few."""
    page = catalog.pages[path]
    lines = [line for _, line in page.prose()] if page.front.menu else []
    headings = (line.lstrip("# ") for line in lines if line.startswith("##"))
    prose = (_NOT_READ.sub(" ", line) for line in lines if not INSERT.fullmatch(line))
    inserted = (text for line in lines if (match := INSERT.fullmatch(line)) for text in _inserted(catalog, match[1]))
    yield Findable(
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
