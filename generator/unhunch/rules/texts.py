"""Every rule on text over every text of a catalog, in one walk.

What the texts of a YAML file break depends on that file and on a few words of the vocabulary, and is kept by these.
"""

from collections.abc import Iterable, Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.problems.code import Rule
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules import harm, plain_words
from unhunch.rules.by_file import by_file
from unhunch.rules.passages import Passage, heads, lines, prose, texts
from unhunch.rules.plain_words import HardPassage, HardWords, jargon, long_sentence
from unhunch.text.source import Document
from unhunch.work.store import NO_CACHE, Cache


def text_problems(catalog: Catalog, cache: Cache = NO_CACHE) -> Iterator[Diagnostic]:
    """Yield what the rules on text find. What is markup on a page, only its rendering tells: see rules/markup.py."""
    explained = {entry.term.lower() for entry in catalog.vocabulary.glossary}
    hard = HardWords(word for word in catalog.vocabulary.jargon if word.lower() not in explained)
    hard_alone = HardWords(catalog.vocabulary.jargon)

    def of_file(document: Document) -> Iterator[Diagnostic]:
        yield from (problem for passage in texts(document) for problem in judged(passage))

    def judged(passage: Passage) -> Iterator[Diagnostic]:
        yield from _broken(harm.RULES, passage)
        yield from _hard_to_read(passage, hard_alone if passage.alone else hard)

    words = (catalog.vocabulary.jargon, sorted(explained))
    yield from by_file(catalog.documents.values(), of_file, cache, repr(words))
    for passage in heads(catalog):
        yield from judged(passage)
    for passage in lines(catalog):
        yield from _broken(harm.OF_CHARACTERS, passage)
    for passage in prose(catalog):
        yield from _broken((harm.template_braces,), passage)
        yield from _hard_to_read(passage, hard)


def _broken(rules: Iterable[Rule[Passage]], passage: Passage) -> Iterator[Diagnostic]:
    if harm.SUSPICIOUS.search(passage.text):
        for rule in rules:
            yield from rule(passage)


def _hard_to_read(passage: Passage, hard: HardWords) -> Iterator[Diagnostic]:
    if passage.prose:
        yield from long_sentence(passage)
        if found := tuple(dict.fromkeys(hard.found(passage.text))):
            yield from jargon(HardPassage(passage, found))


RULES = (*harm.RULES, *plain_words.RULES)
