"""Digests of what an edition is made of: of each file alone, and of all that parts may read without a note."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import cached_property

from unhunch.catalog.kinds import COLLECTIONS
from unhunch.edges.program import files_below, hash_of, hash_of_files, hash_of_plain, program
from unhunch.rules.examples import examples
from unhunch.strings import text
from unhunch.views.edition import Edition
from unhunch.work.places import TEMPLATES


@dataclass(frozen=True)
class Digests:
    """The digests of one edition, each made once, when it is first asked for."""

    edition: Edition

    @cached_property
    def files(self) -> Mapping[str, str]:
        """A digest of each file that is written in YAML, by its path."""
        return {path: hash_of_plain(document.lines) for path, document in self.edition.catalog.documents.items()}

    def field(self, what: str) -> str:
        """Give a digest of a field of an entry, as `of_field` names it: of the file's own data, as each key says all of
        its field; nothing where there is none.
        """
        if what not in self._fields:
            path, _, key = what.rpartition("#")
            document = self.edition.catalog.documents.get(path)
            data = document.data if document else None
            self._fields[what] = hash_of(repr(data[key]).encode()) if isinstance(data, dict) and key in data else ""
        return self._fields[what]

    def picture(self, name: str) -> str:
        """Give a digest of a drawing, or nothing when there is none."""
        if name not in self._pictures:
            drawn = self.edition.pictures.get(name)
            self._pictures[name] = hash_of_plain(*astuple(drawn)) if drawn else ""
        return self._pictures[name]

    @cached_property
    def _fields(self) -> dict[str, str]:
        return {}

    @cached_property
    def _pictures(self) -> dict[str, str]:
        return {}

    @cached_property
    def common(self) -> str:
        """A digest of all that parts may read without a note; of collections, it has the ids in their order."""
        edition, catalog = self.edition, self.edition.catalog
        collections = {kind.attribute: [*catalog.entries(kind)] for kind in COLLECTIONS.values()}
        of_entries = {one.document.path for kind in COLLECTIONS.values() for one in catalog.entries(kind).values()}
        singles = {path: digest for path, digest in self.files.items() if path not in of_entries}
        pages = [(path, page.path, repr(page.front), page.body) for path, page in catalog.pages.items()]
        pictures = [(path, hash_of(content)) for path, content in catalog.pictures.items()]
        own_pictures = [(name, hash_of(content)) for name, content in catalog.own_pictures.items()]
        sentences = text(catalog.about.language, catalog.own_strings)
        templates = hash_of_files(files_below(TEMPLATES))
        broken = [(file.parent.name, file.read_text("utf-8")) for file in examples()]
        named = [collections, singles, pages, pictures, own_pictures, sentences, templates, broken]
        return hash_of_plain(program().decode(), repr(edition.settings), sorted(edition.joints), *named)
