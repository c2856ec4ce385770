"""Nodes of JSON-LD in the words of schema.org, which describes every type and property used here."""

from collections.abc import Iterable, Sequence

from unhunch.model.evidence import Review
from unhunch.views.edition import Edition

Node = dict[str, object]
"""A thing with its `@type` and properties."""

Trail = Iterable[tuple[str, str]]
"""Names, each with its address below the site's own."""


def graph(*nodes: Node) -> Node:
    """Give a page's data: its nodes, in the vocabulary that they are written in."""
    return {"@context": "https://schema.org", "@graph": list(nodes)}


def page(edition: Edition, address: str, name: str, description: str, kind: str) -> Node:
    """Give a page of the site; `address` is its path below the site's own."""
    about = edition.catalog.about
    full = edition.settings.address(address)
    return {
        "@type": kind,
        "@id": full,
        "url": full,
        "name": name,
        "description": description,
        "inLanguage": about.language,
        "dateModified": about.date.isoformat(),
        "license": about.licence_url,
        "isPartOf": {"@id": edition.settings.address("#site")},
    }


def website(edition: Edition) -> Node:
    """Give the site itself, which every page is a part of."""
    about = edition.catalog.about
    return {
        "@type": "WebSite",
        "@id": edition.settings.address("#site"),
        "url": edition.settings.address(""),
        "name": about.title,
        "description": about.tagline,
        "inLanguage": about.language,
        "version": about.version,
        "publisher": {"@type": "Organization", "name": about.publisher},
    }


def breadcrumbs(edition: Edition, trail: Trail) -> Node:
    """Give the way to a page from the site's first page, as names and addresses."""
    return {"@type": "BreadcrumbList", "itemListElement": items(edition, [(edition.catalog.about.title, ""), *trail])}


def items(edition: Edition, entries: Trail) -> list[Node]:
    """Give a list's entries: names and addresses, numbered from 1."""
    return [
        {"@type": "ListItem", "position": number, "name": name, "item": edition.settings.address(address)}
        for number, (name, address) in enumerate(entries, 1)
    ]


def steps(steps: Iterable[str]) -> list[Node]:
    """Give steps, numbered from 1."""
    return [{"@type": "HowToStep", "position": number, "text": text} for number, text in enumerate(steps, 1)]


def reviewed(reviews: Sequence[Review | None]) -> Node:
    """Say who reviewed a page and when, if all that it shows was reviewed: the oldest review dates it."""
    done = [review for review in reviews if review]
    if len(done) < len(reviews):
        return {}
    people = dict.fromkeys((review.by, review.role) for review in done)
    return {
        "lastReviewed": min(review.on for review in done).isoformat(),
        "reviewedBy": [{"@type": "Person", "name": name, "jobTitle": role} for name, role in people],
    }


def duration(length: int) -> str:
    """Give seconds as ISO 8601 writes them. Example: PT2M5S"""
    minutes, rest = divmod(length, 60)
    return "PT" + (f"{minutes}M" if minutes else "") + (f"{rest}S" if rest or not minutes else "")
