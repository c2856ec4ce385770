"""R305, R306: ids of the closed lists in content/vocabulary.yml."""

from collections.abc import Iterator, Mapping

from generator.catalog import Catalog
from generator.codes import Found, rule
from generator.model.technique import Technique
from generator.model.vocabulary import Vocabulary
from generator.nearest import suggestion
from generator.source import Loc

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


def _hint(word: str, list_: str, lists: Mapping[str, list[str]]) -> str:
    for other, words in lists.items():
        if other != list_ and word in words:
            return f"It is one of `{other}`. " + suggestion(word, lists[list_])
    return suggestion(word, lists[list_])


@rule("R305", "unknown-word")
def unknown_word(catalog: Catalog) -> Iterator[Found]:
    """Kinds, regions, muscles, positions, places, equipment and grades are ids of content/vocabulary.yml."""
    lists = _lists(catalog.vocabulary)
    for technique in catalog.techniques.values():
        for loc, word, list_ in _choices(technique.entry):
            if word not in lists[list_]:
                place = technique.document.place(loc)
                yield place, f"`{word}` is not one of `{list_}` in vocabulary.yml", _hint(word, list_, lists)


@rule("R306", "unknown-caution")
def unknown_caution(catalog: Catalog) -> Iterator[Found]:
    """Every condition that a technique answers to, or that safety.yml asks about, is one of `cautions`."""
    known = [term.id for term in catalog.vocabulary.cautions]
    for technique in catalog.techniques.values():
        for word in technique.entry.cautions:
            if word not in known:
                place = technique.document.place(("cautions", word), at_key=True)
                yield place, f"no caution is called `{word}`", suggestion(word, known)
    for index, ask in enumerate(catalog.safety.ask_first.conditions):
        if ask.caution is not None and ask.caution not in known:
            place = catalog.documents["content/safety.yml"].place(("ask_first", "conditions", index, "caution"))
            yield place, f"no caution is called `{ask.caution}`", suggestion(ask.caution, known)


RULES = (unknown_word, unknown_caution)
