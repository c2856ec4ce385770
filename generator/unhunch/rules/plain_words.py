"""T410, T411: words that everybody can read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unhunch.problems.code import Found, rule
from unhunch.rules.passages import Passage

_MOST_WORDS = 20
_SHOWN = 40
_END = re.compile(r"(?<=[.!?])[\"')\]*_]*\s+|\n\n|\s\|\s")
_NOT_SAID = re.compile(r"\[@[^\[\]]*\]|\]\([^()]*\)|[#>*_`|]+")
_WORD = re.compile(r"\S*\w\S*")
_LETTERS = re.compile(r"\w+")
_ENDS = re.compile(r"(?:(?<!\w)|(?!\w))(?! \()")
"""After a whole word that is not explained."""


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
class HardPassage:
    """A passage, and the words in it that only professionals know."""

    passage: Passage
    words: tuple[str, ...]


@rule("T411", "jargon", "warning")
def jargon(hard: HardPassage) -> Iterator[Found]:
    """A medical word is replaced by a plain one, explained in brackets after it, or explained in the glossary.

    Cards show a condition far from the glossary. So its words are explained where they stand.
    """
    for word in hard.words:
        hint = f"Write a plain word, `{word} (what it means)`"
        hint += "." if hard.passage.alone else ", or explain it in `glossary` of vocabulary.yml."
        yield hard.passage.place_of(word), f"`{word}` is a medical word", hint


class HardWords:
    """Finds the words of a list in texts, as whole words and without an explanation in brackets after them.

    The time that it takes does not grow with the list.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word.lower() for word in words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            if first := _LETTERS.match(word):
                lengths.setdefault(first[0], set()).add(len(word))
        self._lengths = {first: sorted(some, reverse=True) for first, some in lengths.items()}
        """By the first word of each, how long those are that begin with it; the longest first."""

    def found(self, text: str) -> Iterator[str]:
        """Yield each of the words where it stands in the text; none that stands within another."""
        if self._lengths.keys().isdisjoint(_LETTERS.findall(text.lower())):  # as in nearly every text
            return
        end = 0
        for first in _LETTERS.finditer(text):
            if first.start() >= end and (word := self._at(text, first)) and not _in_brackets(text, first.start(), word):
                end = first.start() + len(word)
                yield word

    def _at(self, text: str, first: re.Match[str]) -> str | None:
        for length in self._lengths.get(first[0].lower(), ()):
            word = text[first.start() : first.start() + length]
            if word.lower() in self._words and _ENDS.match(text, first.start() + length):
                return word
        return None


def _in_brackets(text: str, start: int, word: str) -> bool:
    """Tell whether the word alone stands in brackets after what it means: `big toe (hallux)`."""
    return start > 1 and text[start - 1] == "(" and text[start + len(word) : start + len(word) + 1] == ")"


RULES = (long_sentence, jargon)
