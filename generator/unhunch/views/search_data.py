"""The files of the site's search: one while there are few pages, else parts, so that a search loads a few of many.

Where there are many, `search.json` has every word that some page has. Parts say which pages have these words, and
others what is shown of the pages that are found; they are numbered, and the script fetches those that it needs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Final

from unhunch.views.book import Book
from unhunch.views.search import Findable, findable, words

WHOLE: Final = 128
"""Of how many pages one file tells all; our choice: it has then about as much as a picture."""

OFFERED: Final = 6
"""How many routines are offered to who has typed nothing: search/dialog.js shows as many."""

POSTED: Final = 4_000
"""How often a part says that a page has a word; one word of very many pages has a part of its own."""

TOLD: Final = 32
"""Of how many pages a part says what is shown of them."""

Data = dict[str, object]

Posted = Mapping[str, Mapping[str, Sequence[int]]]
"""For each word the pages that have it, by their places, below the field that it stands in."""

_FIELDS: Final = ("title", "names", "topics", "summary", "text")
"""What counts more comes first: a word is told of where it counts most in a page."""


def search_files(book: Book) -> Iterator[tuple[str, Data]]:
    """Yield the path and the data of each file; `search.json` is the first."""
    found = findable(book)
    common: Data = {
        "synonyms": [synonym.model_dump(mode="json") for synonym in book.edition.catalog.vocabulary.synonyms],
        "strings": dict(book.edition.t.group("search.script")),
    }
    if len(found) <= WHOLE:
        yield "search.json", {"entries": [asdict(entry) for entry in found], **common}
        return
    parts = tuple(_parts(posted(found)))
    offered = [entry for entry in found if entry.type == "routine"][:OFFERED]
    known: Data = {"pages": len(found), "told": TOLD, "words": [[*part] for part in parts]}
    yield "search.json", {"entries": [*map(_shown, offered)], "parts": known, **common}
    for number, part in enumerate(parts):
        yield f"search/words-{number}.json", {**part}
    for number, start in enumerate(range(0, len(found), TOLD)):
        yield f"search/pages-{number}.json", {"entries": [_shown(entry) for entry in found[start : start + TOLD]]}


def posted(found: Iterable[Findable]) -> Posted:
    """Give the words of some pages in order, each with the places of the pages that have it."""
    places: dict[str, dict[str, list[int]]] = {}
    for place, entry in enumerate(found):
        best: dict[str, str] = {}
        for field in _FIELDS:
            for word in words([getattr(entry, field)]).split():
                best.setdefault(word, field)
        for word, field in best.items():
            places.setdefault(word, {}).setdefault(field, []).append(place)
    return {word: places[word] for word in sorted(places)}


def _parts(whole: Posted) -> Iterator[Posted]:
    part: dict[str, Mapping[str, Sequence[int]]] = {}
    room = POSTED
    for word, fields in whole.items():
        size = sum(map(len, fields.values()))
        if part and size > room:
            yield part
            part, room = {}, POSTED
        part[word] = fields
        room -= size
    yield part


def _shown(entry: Findable) -> Data:
    return {"path": entry.path, "type": entry.type, "title": entry.title, "summary": entry.summary}
