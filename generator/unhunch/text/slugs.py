"""Names become ids: small letters a to z, digits and single hyphens, as they stand in addresses and file names."""

import re
import unicodedata

LONGEST_ID = 60
"""Characters."""

_LETTERS = str.maketrans(
    dict(zip("đðħıĸłŋøŧƒɓɗəɛɔƙ", "ddhiklnotfbdeeok", strict=True)) | {"æ": "ae", "œ": "oe", "þ": "th"}
)
"""Latin letters that Unicode does not take apart into a letter and its mark; `ß` is `ss` as soon as it is folded."""

_WITHIN_A_WORD = re.compile(r"(?<=\w)['’ʼ‘`´′](?=\w)")  # noqa: RUF001 - the marks that stand for an apostrophe
_OTHERS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Give the id that is nearest to a text, or nothing if no letter of it can stand in an id.

    Letters of other scripts are left out; whatever else divides words becomes a hyphen.
    """
    folded = unicodedata.normalize("NFKD", _WITHIN_A_WORD.sub("", text)).casefold().translate(_LETTERS)
    plain = "".join(character for character in folded if character.isascii() or not _of_a_word(character))
    return _OTHERS.sub("-", plain).strip("-")[:LONGEST_ID].rstrip("-")


def _of_a_word(character: str) -> bool:
    """Whether it is a letter, a mark on one, or a sign within a word that nobody sees."""
    return unicodedata.category(character)[0] in "LM" or unicodedata.category(character) == "Cf"
