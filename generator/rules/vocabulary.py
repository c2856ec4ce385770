"""R305, R306, R318: the closed lists of content/vocabulary.yml, and its synonyms."""

import re
from collections.abc import Iterator

from generator.advice import Advice
from generator.catalog import Catalog
from generator.codes import Found, rule
from generator.model.technique import Technique
from generator.model.vocabulary import Vocabulary
from generator.nearest import nearest, nearest_id, suggestion
from generator.source import Loc

_VOCABULARY = "content/vocabulary.yml"
_WORD = re.compile(r"[^\W_]+")
_ONE_OF = {"kind": "kinds"}
_SOME_OF = {name: name for name in ("regions", "muscles", "positions", "places", "equipment")}


def _lists(vocabulary: Vocabulary) -> dict[str, list[str]]:
    names = ("kinds", *_SOME_OF, "cautions", "evidence_levels", "directness")
    return {name: [term.id for term in getattr(vocabulary, name)] for name in names}


def _choices(technique: Technique) -> Iterator[tuple[Loc, str, str]]:
    """Yield place, id, and the list that it must be of, for each id that a technique chooses."""
    for name, list_ in _ONE_OF.items():
        yield (name,), getattr(technique, name), list_
    for name, list_ in _SOME_OF.items():
        for index, word in enumerate(getattr(technique, name)):
            yield (name, index), word, list_
    for part in ("family", "move"):
        grade = getattr(technique.evidence, part)
        if grade is not None:
            yield ("evidence", part, "level"), grade.level, "evidence_levels"
            yield ("evidence", part, "about"), grade.about, "directness"


def _hint(word: str, list_: str, catalog: Catalog) -> Advice:
    lists = _lists(catalog.vocabulary)
    for other, words in lists.items():
        if other != list_ and word in words:
            return f"It is one of `{other}`. " + suggestion(word, lists[list_])
    near = suggestion(word, lists[list_], nearest_id)
    return near if near.instead else near + _new_word(word, list_)


def _new_word(word: str, list_: str) -> str:
    label = word.replace("-", " ")
    more = ", benefit: false" if list_ == "evidence_levels" else ", movement: true" if list_ == "kinds" else ""
    line = f"- {{id: {word}, label: {label}{more}}}"
    return f" If none fits, add a line under `{list_}:` in content/vocabulary.yml, such as `{line}`."


@rule("R305", "unknown-word")
def unknown_word(catalog: Catalog) -> Iterator[Found]:
    """Kinds, regions, muscles, positions, places, equipment and grades are ids of content/vocabulary.yml."""
    lists = _lists(catalog.vocabulary)
    for technique in catalog.techniques.values():
        for loc, word, list_ in _choices(technique.entry):
            if word not in lists[list_]:
                place = technique.document.place(loc)
                yield place, f"`{word}` is not one of `{list_}` in vocabulary.yml", _hint(word, list_, catalog)


@rule("R306", "unknown-caution")
def unknown_caution(catalog: Catalog) -> Iterator[Found]:
    """Every condition that a technique answers to, or that safety.yml asks about, is one of `cautions`."""
    known = [term.id for term in catalog.vocabulary.cautions]
    for technique in catalog.techniques.values():
        for word in technique.entry.cautions:
            if word not in known:
                place = technique.document.place(("cautions", word), at_key=True)
                yield place, f"no caution is called `{word}`", _hint(word, "cautions", catalog)
    for index, ask in enumerate(catalog.safety.ask_first.conditions):
        if ask.caution is not None and ask.caution not in known:
            place = catalog.documents["content/safety.yml"].place(("ask_first", "conditions", index, "caution"))
            yield place, f"no caution is called `{ask.caution}`", _hint(ask.caution, "cautions", catalog)


@rule("R318", "synonym-of-nothing")
def synonym_of_nothing(catalog: Catalog) -> Iterator[Found]:
    """What a synonym means stands in a file of the catalog or in a page's title; else a search finds nothing by it."""
    document = catalog.documents[_VOCABULARY]
    used = _words(catalog)
    for index, synonym in enumerate(catalog.vocabulary.synonyms):
        for number, phrase in enumerate(synonym.means):
            for word in _WORD.findall(phrase.lower()):
                if word not in used:
                    place = document.place(("synonyms", index, "means", number))
                    yield place, f"nothing in the catalog says `{word}`", _used_word(phrase, word, sorted(used))


def _used_word(phrase: str, word: str, used: list[str]) -> Advice:
    """Give the advice to use a word that the catalog has in the place of one in a phrase."""
    close = nearest(word, used)
    if close is None:
        return Advice("Use a word that the catalog has.")
    return Advice(f"Did you mean `{close}`?", instead=(phrase.lower().replace(word, close),))


def _words(catalog: Catalog) -> set[str]:
    """Give every word of files and of titles, in small letters; those of the synonyms do not count."""
    files = (text for file in catalog.documents.values() for loc, text in file.texts if loc[0] != "synonyms")
    titles = (page.front.title for page in catalog.pages.values())
    return {word for text in (*files, *titles) for word in _WORD.findall(text.lower())}


RULES = (unknown_word, unknown_caution, synonym_of_nothing)
