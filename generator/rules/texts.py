"""Every rule on text over every text of a catalog, in one walk."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.rules import harm, plain_words
from generator.rules.passages import passages
from generator.rules.plain_words import HardWords, Wording, jargon, long_sentence


def text_problems(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what the rules on text find."""
    explained = {entry.term.lower() for entry in catalog.vocabulary.glossary}
    hard = HardWords(word for word in catalog.vocabulary.jargon if word.lower() not in explained)
    for passage in passages(catalog):
        if harm.SUSPICIOUS.search(passage.text):
            for rule in harm.RULES:
                yield from rule(passage)
        if passage.prose:
            yield from long_sentence(passage)
            if found := tuple(dict.fromkeys(hard.found(passage.text))):
                yield from jargon(Wording(passage, found))


RULES = (*harm.RULES, *plain_words.RULES)
