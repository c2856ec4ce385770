"""Words of amounts as people write them, in English and German: each with the sign that stands for its meaning.

Phrases of an amount are patterns over these signs (`amounts.py`), so that no word is passed over: what stands in no
list is a `?`, and nothing with a `?` in it is ever read.
"""

from collections.abc import Mapping

from unhunch.text.shape.amounts import amount

_LISTS: Mapping[str, str] = {
    "s": "s sec secs second seconds sek sekunde sekunden",
    "m": "min mins minute minutes minuten",
    "H": "h hr hrs hour hours std stunde stunden",
    "M": "m",
    "x": "x by",
    "t": "time times rep reps repetition repetitions mal wdh wiederholung wiederholungen",
    "S": "set sets round rounds series satz sätze runde runden",
    "h": "hold holds holding held keep keeping halten halte gehalten",
    "r": "rest rests resting pause pauses pausing pausieren",
    "i": "in inhale einatmen",
    "u": "out exhale aus ausatmen",
    "b": "between",
    "v": "movement move",
    "g": "change switch",
    "e": "each every per either both pro je jede jeder jedes beide beiden",
    "d": "side sides arm arms leg legs hand hands foot feet seite seiten",
    "w": "direction directions way ways richtung richtungen",
    "k": "to or bis oder",
    "o": "of à",
    "z": "half halbe",
    "a": "a an ein eine einen",
    "&": "and with then und mit dann",
    "f": (
        "about approx approximately around at auf breathe ca circa do für for i it just lang long on perform repeat"
        " roughly some the them ungefähr wiederholen you your"
    ),
}
"""Words by their sign; `amounts.py` says what may follow what."""

_SIGNS: Mapping[str, str] = {word: sign for sign, words in _LISTS.items() for word in words.split()}
_TIMES: Mapping[str, int] = {"once": 1, "twice": 2, "thrice": 3}
_GERMAN: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        ("", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
    )
    for word in words.split()
}
_TENS: Mapping[str, int] = {"fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "sechzig": 60}
_MAL = "mal"


def meaning(word: str) -> str:
    """Give the sign of a word, or `?`; case does not matter."""
    return _SIGNS.get(word.casefold(), "?")


def number(word: str) -> int | None:
    """Give the whole number that a word is, such as 10 for `ten` and `zehn`."""
    word = word.casefold()
    found = _GERMAN.get(word, _TENS.get(word))
    if found is None and meaning(word) == "?":
        return whole if isinstance(whole := amount(word, "reps"), int) else None
    return found


def times(word: str) -> int | None:
    """Give the number in a word that says how many times: 2 for `twice` and `zweimal`."""
    word = word.casefold()
    if word.endswith(_MAL) and word != _MAL:
        stem = word.removesuffix(_MAL)
        return 1 if stem == "ein" else number(stem)
    return _TIMES.get(word)
