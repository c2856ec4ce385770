"""A build that takes from the cache what it made before gives the same bytes as one that makes everything."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.trees import small, tree
from unhunch.edges import building
from unhunch.edges.mkdocs.kept import Kept

TECHNIQUE = "content/techniques/toe-curl.yml"


class Warm:
    """A catalog whose site is built again and again with one cache, and beside it each time with none of its pages."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self.cache, self._patch = small(folder / "root"), folder / "cache", patch
        self._warm, self._cold = folder / "warm", folder / "cold"
        self.made: list[str] = []
        """The bodies that the last build made, by their pages."""

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def build(self) -> dict[str, bytes]:
        """Give the site's files, which are the same from both builds."""
        self.made = []
        with self._patch.context() as patch:
            patch.setattr(Kept, "_get", lambda *_: None)
            building.build(self.root, self._cold, self.cache)
        with self._patch.context() as patch:
            patch.setattr(Kept, "_put", self._noted(Kept._put))
            building.build(self.root, self._warm, self.cache)
        warm = tree(self._warm)
        assert warm == tree(self._cold)
        return warm

    def _noted(self, put: Callable[..., None]) -> Callable[..., None]:
        def noting(kept: Kept, key: str, value: dict[str, object]) -> None:
            self.made.append(key.partition(" ")[0])
            put(kept, key, value)

        return noting


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    with pytest.MonkeyPatch.context() as patch:
        yield Warm(tmp_path_factory.mktemp("kept"), patch)


def test_what_is_built_once_more_is_made_of_what_was_kept(warm: Warm) -> None:
    first = warm.build()
    assert warm.made == []  # the build beside it has just made and kept all
    assert warm.build() == first
