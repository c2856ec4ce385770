"""Every rule on text over every text of a catalog, in one walk."""

from collections.abc import Iterable, Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.problems.code import Rule
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules import harm, plain_words
from unhunch.rules.passages import Passage, lines, passages, prose
from unhunch.rules.plain_words import HardPassage, HardWords, jargon, long_sentence


def text_problems(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what the rules on text find. What is markup on a page, only its rendering tells: see rules/markup.py."""
    explained = {entry.term.lower() for entry in catalog.vocabulary.glossary}
    hard = HardWords(word for word in catalog.vocabulary.jargon if word.lower() not in explained)
    hard_alone = HardWords(catalog.vocabulary.jargon)
    for passage in passages(catalog):
        yield from _broken(harm.RULES, passage)
        yield from _hard_to_read(passage, hard_alone if passage.alone else hard)
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
