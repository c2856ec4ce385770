"""What files may be called, and where a hint may send one: never to a place that is taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from unhunch.catalog.files.copies import originals
from unhunch.catalog.files.tree import Tree
from unhunch.problems.codes import files as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.slugs import slug

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that are devices to Windows, which can make no file of such a name."""

RESERVED = DEVICES | {
    *("index", "play", "card", "cards", "print", "find", "new", "all"),
    *("sheets", "schema", "assets", "search", "sitemap"),
}
"""Ids that no entry may have: the site has pages of these names, or Windows can make no file."""

_ENDINGS = (".yml", ".yaml", ".txt", ".json", ".md")


def stem(name: str) -> str:
    """Give a file's name without the endings that people and programs put there, also several."""
    ending = next((ending for ending in _ENDINGS if name.lower().endswith(ending)), "")
    return stem(name[: -len(ending)]) if ending else name


@dataclass
class Targets:
    """Where hints send files: each to a place of its own that is free."""

    tree: Tree
    _claimed: dict[str, str] = field(default_factory=dict)

    def sent(self, problem: Diagnostic, better: str) -> Diagnostic:
        """Give the problem, whose hint sends its file to `better`; where something lies, this is a copy of it."""
        taken = self.tree.lies_at(better, problem.path) or self._claimed.setdefault(better.lower(), problem.path)
        return problem if taken == problem.path else _copy(problem.path, taken)

    def copied(self, path: str, ending: str) -> Iterator[Diagnostic]:
        """Yield the problem of a copy, when a file's name says that it is one, and its original lies beside it."""
        file = PurePosixPath(path)
        for original in originals(stem(file.name.removesuffix(ending))):
            for name in (stem(original.removesuffix(ending)), slug(stem(original))):
                found = self.tree.lies_at(str(file.with_name(f"{name}{ending}")), path) if name else None
                if found:
                    yield _copy(path, found)

    def free(self, better: str) -> str:
        """Give a path again if nothing lies there, else nothing."""
        return "" if self.tree.lies_at(better) else better


def _copy(path: str, of: str) -> Diagnostic:
    file, original = PurePosixPath(path), PurePosixPath(of)
    return codes.copy(Place(path), file.name, original.name if original.parent == file.parent else of)
