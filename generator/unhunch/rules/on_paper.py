"""R380, R381, R382: the few lines on paper stand for every sign that must not be missing there."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import SAFETY
from unhunch.model.safety import TIERS, Sign
from unhunch.model.technique import StopSign
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.problems.nearest import suggestion
from unhunch.text.source import Document, Loc


@rule("R380", "sign-not-on-paper", of_safety=True)
def sign_not_on_paper(catalog: Catalog) -> Iterator[Found]:
    """In the few lines on paper, words to call for help stand for each sign of an emergency.

    Words to stop stand for each common sign to stop. They do so for each sign of a technique with words on paper.
    """
    short = catalog.safety.on_paper
    if short is None:
        return
    calls = (*short.call.signs, *(short.before_call.signs if short.before_call else ()))
    stops = (*short.call.signs, *short.rest.signs)
    for document, loc, sign in _signs(catalog):
        if loc[0] == "stop_if":
            # A technique's own sign is added to the words to stop, unless it says that some stand for it.
            words = stops if sign.on_paper or document is catalog.documents[SAFETY.path] else ()
        else:
            words = calls if loc[0] == "emergency" else ()
        if words and not set(words) & set(sign.on_paper):
            told = ", ".join(f"`{one}`" for one in words)
            hint = f"Give it an `on_paper` with words that stand for it, of {told}, or add words there."
            yield document.place((*loc, "text")), "no words on paper stand for this sign", hint


@rule("R381", "words-not-on-paper")
def words_not_on_paper(catalog: Catalog) -> Iterator[Found]:
    """The words that stand for a sign on paper are among those of `on_paper` in safety.yml."""
    known = [words for _, _, words in _words(catalog)]
    for document, loc, sign in _signs(catalog):
        for index, words in enumerate(sign.on_paper):
            if words not in known:
                yield document.place((*loc, "on_paper", index)), f"`{words}` is not on paper", suggestion(words, known)


@rule("R382", "words-of-no-sign", of_safety=True)
def words_of_no_sign(catalog: Catalog) -> Iterator[Found]:
    """Each of the few words on paper stands for a sign of safety.yml, whose sources are theirs."""
    meant = {words for _, _, sign in _signs(catalog) for words in sign.on_paper}
    document = catalog.documents[SAFETY.path]
    for line, index, words in _words(catalog):
        if words not in meant:
            hint = Advice("Add the words to `on_paper` of a sign that they stand for, or take them out here.")
            yield document.place(("on_paper", line, "signs", index)), f"`{words}` stands for no sign", hint


def _words(catalog: Catalog) -> Iterator[tuple[str, int, str]]:
    """Yield the key of each line, and each of its signs with its place there."""
    short = catalog.safety.on_paper
    for key, line in short.lines if short else ():
        yield from ((key, index, words) for index, words in enumerate(line.signs))


def _signs(catalog: Catalog) -> Iterator[tuple[Document, Loc, Sign | StopSign]]:
    document, safety = catalog.documents[SAFETY.path], catalog.safety
    for key, tier in zip(TIERS, safety.tiers, strict=True):
        yield from ((document, (key, "signs", index), sign) for index, sign in enumerate(tier.signs))
    yield from ((document, ("stop_if", index), sign) for index, sign in enumerate(safety.stop_if))
    for technique in catalog.techniques.values():
        own = technique.entry.stop_if
        yield from ((technique.document, ("stop_if", index), sign) for index, sign in enumerate(own))


RULES = (sign_not_on_paper, words_not_on_paper, words_of_no_sign)
