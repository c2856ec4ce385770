"""T410, T411: words that everybody can read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.codes import Found, rule
from generator.rules.passages import Passage

_MOST_WORDS = 20
_SHOWN = 40
_END = re.compile(r"(?<=[.!?])[\"')\]*_]*\s+|\n\n|\s\|\s")
_NOT_SAID = re.compile(r"\[@[^\[\]]*\]|\]\([^()]*\)|[#>*_`|]+")
_WORD = re.compile(r"\S*\w\S*")


@rule("T410", "long-sentence", "warning")
def long_sentence(passage: Passage) -> Iterator[Found]:
    """A sentence has at most 20 words."""
    if passage.text.count(" ") < _MOST_WORDS:
        return
    for sentence in _END.split(passage.text):
        count = len(_WORD.findall(_NOT_SAID.sub(" ", sentence)))
        if count > _MOST_WORDS:
            start = sentence.strip().split("\n")[0][:_SHOWN].rstrip()
            yield passage.place_of(start), f"the sentence has {count} words: “{start}…”", "Make two sentences of it."


@dataclass(frozen=True)
class Wording:
    """A passage, and the words in it that only professionals know."""

    passage: Passage
    hard: tuple[str, ...]


@rule("T411", "jargon", "warning")
def jargon(wording: Wording) -> Iterator[Found]:
    """A medical word is replaced by a plain one, explained in brackets after it, or explained in the glossary."""
    for word in wording.hard:
        hint = f"Write a plain word, `{word} (what it means)`, or explain it in `glossary` of vocabulary.yml."
        yield wording.passage.place_of(word), f"`{word}` is a medical word", hint


def hard_words(words: Iterable[str]) -> re.Pattern[str]:
    """Give the pattern that finds the words, as whole words and without an explanation in brackets after them."""
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b(?! \()" if either else r"(?!)", re.IGNORECASE)


RULES = (long_sentence, jargon)
