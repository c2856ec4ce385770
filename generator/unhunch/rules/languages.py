"""R319: the language of a catalog."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from unhunch import strings
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import ABOUT
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.text.letters import missing_letters

_MOST = 8
_PRINTED = ("card", "list", "sheet", "dose", "time", "share", "seen")


@rule("R319", "unknown-language")
def unknown_language(catalog: Catalog) -> Iterator[Found]:
    """The `language` of catalog.yml is one in which all sentences around the content are written."""
    language, known = catalog.about.language, strings.languages(catalog.own_strings)
    place = catalog.documents[ABOUT.path].place(("language",))
    if language not in known:
        choices = " or ".join(f"`{one}`" for one in known)
        file = f"{strings.FOLDER}/{language}.yml"
        words = f"Write {choices}, or bring the sentences as {file} beside content: `unhunch strings` prints them all."
        hint = Advice(words, instead=tuple(known))
        yield place, f"there are no sentences in the language `{language}` yet", hint
    elif language != strings.REFERENCE and (wrong := [*faults(language, catalog.own_strings)]):
        told = ", ".join(wrong[:_MOST]) + (f", and {len(wrong) - _MOST} more" if len(wrong) > _MOST else "")
        complete = f"Complete {strings.FOLDER}/{language}.yml: `unhunch strings` prints all sentences in English."
        yield place, f"the sentences of `{language}` cannot be used: {told}", complete


def faults(language: str, own: Path | None) -> Iterator[str]:
    """Yield what keeps the sentences of a language from being used."""
    try:
        found = strings.tree(language, own)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        yield f"the file cannot be read ({' '.join(str(error).split())})"
        return
    known = strings.tree(strings.REFERENCE)
    yield from (f"`{key}` {what}" if key else f"the file {what}" for key, what in strings.differences(known, found))
    if isinstance(found, dict):
        text = yaml.safe_dump({name: found.get(name) for name in _PRINTED}, allow_unicode=True)
        yield from (f"`{run}` cannot be printed" for run in dict.fromkeys(run for _, run in missing_letters(text)))


RULES = (unknown_language,)
