"""R305, R306, R318: the closed lists of content/vocabulary.yml, and its synonyms."""

import re
from collections.abc import Iterator
from itertools import islice

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import VOCABULARY
from unhunch.model.vocabulary import LISTS
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.problems.diagnostics import Place
from unhunch.problems.nearest import nearest, nearest_id, suggestion
from unhunch.rules.named import unknown

_WORD = re.compile(r"[^\W_]+")
_CAUTIONS = "cautions"


def _hint(word: str, list_: str, catalog: Catalog) -> Advice:
    words = catalog.named(list_)
    for other in LISTS:
        if other != list_ and word in catalog.named(other):
            return f"It is one of `{other}`. " + suggestion(word, words)
    near = suggestion(word, words, nearest_id)
    return near if near.instead else near + _new_word(word, list_, catalog)


def _new_word(word: str, list_: str, catalog: Catalog) -> str:
    label = word.replace("-", " ")
    kinds = ", ".join(catalog.named("kinds"))
    more = {
        "evidence_levels": ", benefit: false",
        "kinds": ", movement: true",
        _CAUTIONS: f", clause: you have {label}, defaults: [{{kinds: [{kinds}], do: ask, why: Ask first.}}]",
    }
    line = f"- {{id: {word}, label: {label}{more.get(list_, '')}}}"
    return f" If none fits, add a line under `{list_}:` in content/vocabulary.yml, such as `{line}`."


@rule("R305", "unknown-word")
def unknown_word(catalog: Catalog) -> Iterator[Found]:
    """Kinds, regions, directions, positions, equipment and the like are ids of content/vocabulary.yml."""
    for list_ in LISTS:
        for place, word in unknown(catalog, list_) if list_ != _CAUTIONS else ():
            yield place, f"`{word}` is not one of `{list_}` in vocabulary.yml", _hint(word, list_, catalog)


@rule("R306", "unknown-caution")
def unknown_caution(catalog: Catalog) -> Iterator[Found]:
    """Every condition that a technique answers to, or that safety.yml asks about, is one of `cautions`."""
    for place, word in unknown(catalog, _CAUTIONS):
        yield place, f"no caution is called `{word}`", _hint(word, _CAUTIONS, catalog)


@rule("R318", "synonym-of-nothing")
def synonym_of_nothing(catalog: Catalog) -> Iterator[Found]:
    """What a synonym means stands in a file of the catalog or in a page's title. Else a search finds nothing by it."""
    used = _words(catalog)
    strange = (found for found in _meant(catalog) if found[1] not in used)
    for place, word, phrase in islice(strange, MAX_PROBLEMS + 1):
        close = nearest(word, sorted(other for other in used if other[0] == word[0]))
        hint = _used_word(phrase, word, close) if close else Advice("Use a word that the catalog has.")
        yield place, f"nothing in the catalog says `{word}`", hint


def _used_word(phrase: str, word: str, close: str) -> Advice:
    """Give the advice to use a word that the catalog has in the place of one in a phrase."""
    return Advice(f"Did you mean `{close}`?", instead=(phrase.lower().replace(word, close),))


def _meant(catalog: Catalog) -> Iterator[tuple[Place, str, str]]:
    """Yield each word that an own synonym means, in small letters, and the phrase that it is of."""
    document = catalog.documents[VOCABULARY.path]
    for index, synonym in enumerate(catalog.vocabulary.synonyms):
        if not catalog.is_own(document) or ("synonyms", index) not in document.values:
            continue  # it may mean a routine or a page of the catalog that this one builds on
        for number, phrase in enumerate(synonym.means):
            for word in _WORD.findall(phrase.lower()):
                yield document.place(("synonyms", index, "means", number)), word, phrase


def _words(catalog: Catalog) -> set[str]:
    """Give every word of files and of titles, in small letters; those of the synonyms do not count."""
    files = (text for file in catalog.documents.values() for loc, text in file.texts if loc[0] != "synonyms")
    titles = (page.front.title for page in catalog.pages.values())
    return {word for text in (*files, *titles) for word in _WORD.findall(text.lower())}


RULES = (unknown_word, unknown_caution, synonym_of_nothing)
