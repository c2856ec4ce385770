"""What a catalog holds, said once: each kind of file, where it lies, and the model of what it says.

Reader, strays, `check --fix`, schemas, pages of keys, data, letters on paper, the summary and the command `new` go by
this list. A new kind stands here and as an attribute of Catalog; `tests/test_kinds.py` asks for the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeAlias, TypeVar

from unhunch.model.about import About
from unhunch.model.base import Entry
from unhunch.model.reference import Reference
from unhunch.model.routine import Routine
from unhunch.model.safety import Safety
from unhunch.model.technique import OF_ONES_OWN, Technique
from unhunch.model.vocabulary import Vocabulary
from unhunch.model.week import Week
from unhunch.text.shape import Shape

E = TypeVar("E", bound=Entry)

CONTENT = "content"
"""The folder of a catalog that holds all of it."""

OWN_PICTURES = "pictures"
"""The folder in it for pictures that files name: logo, icon."""


@dataclass(frozen=True)
class Kind(Generic[E]):
    """A kind of file: its name, as messages and its schema have it, and what such a file says.

    The order of the model's keys is that in which `check --fix` puts those of a file.
    """

    name: str
    model: type[E]

    @property
    def schema(self) -> str:
        """The file that explains its keys to editors."""
        return f"{self.name}.json"

    @cached_property
    def shape(self) -> Shape[E]:
        """What reads such a file; kept, as it takes a while to make."""
        return Shape(self.model)


@dataclass(frozen=True)
class Single(Kind[E]):
    """A kind of file of which every catalog has one; `attribute` is that of Catalog which holds what it says."""

    attribute: str

    @property
    def file(self) -> str:
        """Its name."""
        return f"{self.name}.yml"

    @property
    def path(self) -> str:
        """Where it lies, from the catalog's root."""
        return f"{CONTENT}/{self.file}"


@dataclass(frozen=True)
class Collection(Kind[E]):
    """A kind of file of which there are many, side by side in a folder; the name of each is its entry's id.

    `spare` is the word that makes another name of one that is taken; `called` is the key of what readers call such an
    entry. `has_page` says that each has a page of its own, with an address that it keeps. `wanted` are keys that most
    of them need, though the model does not ask for them.
    """

    folder: str
    spare: str
    called: str = "name"
    has_page: bool = False
    wanted: tuple[str, ...] = ()

    @property
    def attribute(self) -> str:
        """The attribute of Catalog that holds them."""
        return self.folder

    @property
    def home(self) -> str:
        """Where its folder lies, from the catalog's root."""
        return f"{CONTENT}/{self.folder}"

    def path(self, id_: str) -> str:
        """Give where the file of an entry lies, from the catalog's root."""
        return f"{self.home}/{id_}.yml"


TECHNIQUES = Collection("technique", Technique, "techniques", spare="exercise", has_page=True, wanted=OF_ONES_OWN)
ROUTINES = Collection("routine", Routine, "routines", spare="routine", has_page=True, wanted=("sessions",))
WEEKS = Collection("week", Week, "weeks", spare="week")
REFERENCES = Collection("reference", Reference, "references", spare="source", called="title")
SAFETY = Single("safety", Safety, "safety")
VOCABULARY = Single("vocabulary", Vocabulary, "vocabulary")
ABOUT = Single("catalog", About, "about")

COLLECTIONS: Mapping[str, Collection[Any]] = {kind.name: kind for kind in (TECHNIQUES, ROUTINES, WEEKS, REFERENCES)}
"""Every kind of entry, by its name."""

WITH_PAGES: Mapping[str, Collection[Any]] = {name: kind for name, kind in COLLECTIONS.items() if kind.has_page}
"""Every kind of entry that has pages, by its name."""

SINGLES: tuple[Single[Any], ...] = (ABOUT, VOCABULARY, SAFETY)
"""Every kind of file that there is one of, that on the catalog itself first."""

AnyKind: TypeAlias = Collection[Any] | Single[Any]

KINDS: tuple[AnyKind, ...] = (*COLLECTIONS.values(), *reversed(SINGLES))
"""Everything that is written in YAML, in the order in which people look it up."""
