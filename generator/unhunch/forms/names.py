"""Which technique is meant by a name as people write it: also by another name, in the plural, by its id or address."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from unhunch.catalog.catalog import Catalog
from unhunch.text.slugs import slug

_NEAR = 3
_LONGEST = 100
"""Characters of a name that is still looked for."""

_MOST_WORDS = 12
_ADDRESS = re.compile(
    r"<?(?:https?://[^\s/<>()]{1,200})?/?(?:[\w.-]{1,100}/){0,8}?techniques/(?P<id>[a-z0-9-]{1,80})"
    r"(?:\.(?:md|yml|html)|(?:/(?:index\.html|card\.html)?)?)(?:[?#][^\s<>()]{0,200})?>?",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[(?P<text>[^\[\]\n]{1,200})\]\((?P<address>[^\s()]{1,400})\)")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")  # noqa: RUF001 - an apostrophe that phones make


@dataclass(frozen=True)
class Mention:
    """A technique that a text names, from `start` to `end`; no id where a link says two different things."""

    start: int
    end: int
    id: str | None


@dataclass(frozen=True)
class Names:
    """The names of a catalog's techniques, and where each leads."""

    called: Mapping[str, str]
    """The name of each technique by its id."""

    exact: Mapping[str, str]
    """Ids by each id, name and other name as `slug` writes it; a name goes before another technique's other name."""

    @cached_property
    def _plain(self) -> Mapping[str, str]:
        """Ids by what is left of each name without the endings of a plural; what two share is nobody's."""
        found: dict[str, str] = {}
        for name, id_ in self.exact.items():
            found[_singular(name)] = id_ if found.get(_singular(name), id_) == id_ else ""
        return {name: id_ for name, id_ in found.items() if id_}

    @cached_property
    def _words(self) -> int:
        return min(max((name.count("-") + 1 for name in self.exact), default=0), _MOST_WORDS)

    def find(self, text: str) -> str | None:
        """Give the id of the technique that is called so, or None."""
        name = slug(text) if len(text) <= _LONGEST else ""
        if not name:
            return None
        return self.exact.get(name) or self._plain.get(_singular(name))

    def is_torn(self, text: str) -> bool:
        """Whether a text is a link that names one technique and leads to another."""
        link = _LINK.fullmatch(text)
        address = _ADDRESS.fullmatch(link["address"]) if link else None
        return bool(link and address and self.find(link["text"]) and self.find(address["id"]))

    def near(self, text: str) -> list[str]:
        """Give the names of the few techniques that are most nearly called so."""
        close = get_close_matches(slug(text), self.exact, n=_NEAR, cutoff=0.6)
        return [*dict.fromkeys(self.called[self.exact[name]] for name in close)]

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield each technique that a text names, from left to right, each at the longest of its names."""
        after = 0
        words = [word.span() for word in _WORD.finditer(text)]
        links = {mention.start: mention for mention in self._links(text)}
        for number, (start, _) in enumerate(words):
            linked = next((links[at] for at in (start, start - 1, start - 2) if at in links and at >= after), None)
            if start < after:
                continue
            found = linked or self._longest(text, words[number : number + self._words])
            if found:
                yield found
                after = found.end

    def _links(self, text: str) -> Iterator[Mention]:
        for link in _LINK.finditer(text):
            address = _ADDRESS.fullmatch(link["address"])
            if address:
                id_, named = self.find(address["id"]), self.find(link["text"])
                yield Mention(link.start(), link.end(), id_ if named in {None, id_} else None)
        for address in _ADDRESS.finditer(text):
            yield Mention(address.start(), address.end(), self.find(address["id"]))

    def _longest(self, text: str, words: list[tuple[int, int]]) -> Mention | None:
        for _, end in reversed(words):
            if id_ := self.find(text[words[0][0] : end]):
                return Mention(words[0][0], end, id_)
        return None


def names(catalog: Catalog) -> Names:
    """Give the names of a catalog's techniques."""
    called = {id_: sourced.entry.name for id_, sourced in catalog.techniques.items()}
    exact = {id_: id_ for id_ in called}
    for id_, name in called.items():
        exact.setdefault(slug(name), id_)
    for id_, sourced in catalog.techniques.items():
        for alias in sourced.entry.aliases:
            exact.setdefault(slug(alias), id_)
    return Names(called, exact)


def _singular(name: str) -> str:
    return "-".join(_without_plural(word) for word in name.split("-"))


def _without_plural(word: str) -> str:
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
