"""R319: the language of a catalog."""

from collections.abc import Iterator

from generator.advice import Advice
from generator.catalog import Catalog
from generator.codes import Found, rule
from generator.strings import languages


@rule("R319", "unknown-language")
def unknown_language(catalog: Catalog) -> Iterator[Found]:
    """The `language` of catalog.yml is one in which the sentences around the content are written."""
    language, known = catalog.about.language, languages()
    if language not in known:
        place = catalog.documents["content/catalog.yml"].place(("language",))
        choices = " or ".join(f"`{one}`" for one in known)
        words = f"Write {choices}, or translate generator/strings/en.yml into a file {language}.yml beside it."
        hint = Advice(words, instead=tuple(known))
        yield place, f"there are no sentences in the language `{language}` yet", hint


RULES = (unknown_language,)
