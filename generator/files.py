"""Files of the catalog: which there are, and their bytes; none from outside, none too large, none misnamed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.codes import Words, wording
from generator.diagnostics import Diagnostic, Place
from generator.nearest import nearest
from generator.slugs import slug
from generator.source.codes import MAX_BYTES, too_large

_CONTENT = "content"
_AT_HOME = frozenset(
    {"catalog.yml", "vocabulary.yml", "safety.yml", "references.yml", "techniques", "routines", "pages", "schema"}
)
_PICTURES = frozenset({".jpeg", ".jpg", ".png", ".webp"})
RESERVED = frozenset(
    {
        *("index", "play", "card", "cards", "print", "find", "new", "all"),
        *("sheets", "schema", "assets", "search", "sitemap"),
        *("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))),
    }
)
"""Ids that no entry may have: the site has pages of these names, or Windows devices, so that it can make no file."""


@wording("Y141", "missing-file")
def missing_file() -> Words:
    """A catalog has catalog.yml, vocabulary.yml, safety.yml and references.yml in its folder `content`."""
    return "the file is missing", "Every catalog needs it; copy it from another catalog and change it."


@wording("Y142", "wrong-ending")
def wrong_ending(name: str, better: str) -> Words:
    """Names of technique and routine files end in `.yml`, in small letters."""
    return f"the name `{name}` does not end in `.yml`", f"Rename the file to `{better}`, or move it out of this folder."


@wording("Y143", "file-name")
def file_name(name: str, better: str) -> Words:
    """A file's name is the entry's id: small letters a to z, digits and single hyphens, then `.yml`."""
    return (
        f"the name `{name}` has more than small letters, digits and single hyphens",
        f"Rename the file to `{better or 'a-short-name'}.yml`.",
    )


@wording("Y144", "reserved-name")
def reserved_name(name: str) -> Words:
    """Some names cannot be ids, as the site has pages, or some computers devices, of that name."""
    return f"the name `{name}` is taken by the site or by some computers", f"Add a word, such as `{name}-exercise.yml`."


@wording("Y145", "file-in-folder")
def file_in_folder(better: str) -> Words:
    """Techniques and routines lie side by side, without folders between."""
    return "the file lies in a folder of its own", f"Move it to `{better}`."


@wording("Y146", "outside-link")
def outside_link() -> Words:
    """Every file of the catalog lies inside it; a link that leads out is not followed."""
    return "this is a link that leads out of the catalog", "Put the file itself here instead of the link."


@wording("Y147", "not-a-file")
def not_a_file() -> Words:
    """What has the name of a file is a file that can be read."""
    return "this cannot be read as a file", "Put an ordinary file here, or take it out."


@wording("Y149", "capitals-only")
def capitals_only(name: str, other: str) -> Words:
    """Names of files differ in more than capitals: on many computers they would be the same file."""
    return f"the name `{name}` differs from `{other}` only in capitals", "Delete one of the two, or rename it."


@wording("Y148", "stray-file")
def stray_file(name: str, better: str | None) -> Words:
    """The folder `content` holds only what the catalog reads: a misspelt name would silently be left out.

    Among the pages may lie pictures, as PNG, JPEG or WebP.
    """
    hint = f"Did you mean `{better}`? Rename it." if better else "Move it to where it belongs, or delete it."
    return f"nothing reads `{name}` here", hint


CODES = (
    missing_file,
    wrong_ending,
    file_name,
    reserved_name,
    file_in_folder,
    outside_link,
    not_a_file,
    stray_file,
    capitals_only,
)


@dataclass
class Files:
    """The files below a catalog's root; every problem met with them is kept in `problems`."""

    root: Path
    problems: list[Diagnostic] = field(default_factory=list)

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes, at most one more than a file may have, or None when it cannot be read."""
        file = self.root / path
        place = Place(path)
        if not file.exists() and not file.is_symlink():
            self.problems.append(missing_file(place))
        elif not self._inside(file):
            self.problems.append(outside_link(place))
        elif not file.is_file():
            self.problems.append(not_a_file(place))
        else:
            return self._bytes(file, place)
        return None

    def entries(self, folder: str) -> Iterator[tuple[str, str]]:
        """Yield id and path of each entry file of a folder such as `techniques`."""
        top = self.root / _CONTENT / folder
        first: dict[str, str] = {}
        for file in sorted(self._below(top), key=lambda f: (f.name.lower(), f.name.swapcase())):
            path = file.relative_to(self.root).as_posix()
            stem, better = file.stem, slug(file.name.split(".")[0])
            other = first.setdefault(file.name.lower(), file.name)
            if other != file.name:
                self.problems.append(capitals_only(Place(path), file.name, other))
            elif file.suffix != ".yml":
                self.problems.append(wrong_ending(Place(path), file.name, f"{better}.yml"))
            elif file.parent != top:
                self.problems.append(file_in_folder(Place(path), f"{_CONTENT}/{folder}/{file.name}"))
            elif stem != slug(stem):
                self.problems.append(file_name(Place(path), file.name, better))
            elif stem in RESERVED:
                self.problems.append(reserved_name(Place(path), stem))
            else:
                yield stem, path

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield name and path of each Markdown page.

        A site builder publishes whatever else lies there, so only small pictures may.
        """
        top = self.root / _CONTENT / "pages"
        for file in self._below(top):
            place = Place(file.relative_to(self.root).as_posix())
            if not self._inside(file):
                self.problems.append(outside_link(place))
            elif file.suffix == ".md":
                yield file.relative_to(top).as_posix(), place.path
            elif file.suffix not in _PICTURES:
                self.problems.append(stray_file(place, file.name, None))
            elif file.stat().st_size > MAX_BYTES:
                self.problems.append(too_large(place))

    def strays(self) -> Iterator[Diagnostic]:
        """Yield a problem for each thing in `content` that has nearly the name of something that is read."""
        for file in _sorted(self.root / _CONTENT):
            close = nearest(file.name, _AT_HOME)
            if file.name not in _AT_HOME and (file.suffix in (".yml", ".yaml") or close) and file.name[0] != ".":
                yield stray_file(Place(f"{_CONTENT}/{file.name}"), file.name, close)

    def _below(self, folder: Path) -> Iterator[Path]:
        for file in _sorted(folder):
            if file.name.startswith("."):
                continue
            if file.is_dir() and not file.is_symlink() and file.suffix != ".yml":
                yield from self._below(file)
            else:
                yield file

    def _inside(self, file: Path) -> bool:
        try:
            return file.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself
            return False

    def _bytes(self, file: Path, place: Place) -> bytes | None:
        try:
            with file.open("rb") as opened:
                return opened.read(MAX_BYTES + 1)
        except OSError:
            self.problems.append(not_a_file(place))
            return None


def _sorted(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
