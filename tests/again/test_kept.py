"""A build that takes from the cache what it made before gives the same bytes as one that makes everything."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from tests.again.printed import printed
from tests.trees import rewrite, small, tree
from unhunch.edges import building, publication
from unhunch.edges.again.book import KeptBook
from unhunch.edges.mkdocs.kept import Kept, _is_usual
from unhunch.edges.ours import OURS, PLUGIN
from unhunch.views.book import Book
from unhunch.work.compiled import Compiled

TECHNIQUE = "content/techniques/toe-curl.yml"


class Warm:
    """A catalog whose site is built again and again with one cache, and beside it each time with none of its pages."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self.cache, self._patch = small(folder / "root"), folder / "cache", patch
        self._warm, self._cold = folder / "warm", folder / "cold"
        self.made: list[str] = []
        """The bodies that the last build made, by their pages."""
        self.compiled: set[str] = set()
        """For which environments the last build took compiled templates."""

    def edit(self, path: str, old: str, new: str) -> None:
        rewrite(self.root / path, old, new)

    def build(self) -> dict[str, bytes]:
        """Give the site's files, which are the same from both builds."""
        self.made, self.compiled = [], set()
        with self._patch.context() as patch:
            patch.setattr(Kept, "_get", lambda *_: None)
            patch.setattr(Kept, "_put", lambda *_: None)
            patch.setattr(KeptBook, "part", Book.part)
            building.build(self.root, self._cold, self.cache)
        with self._patch.context() as patch:
            patch.setattr(Kept, "_put", self._noted(Kept._put))
            patch.setattr(Compiled, "load_bytecode", lambda kept, _: self.compiled.add(kept._environment))
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
        patch.setattr(publication, "compile_sheets", printed)
        yield Warm(tmp_path_factory.mktemp("kept"), patch)


def test_after_each_edit_the_site_is_that_of_a_build_that_kept_nothing(warm: Warm) -> None:
    first = warm.build()
    everything = warm.made
    assert "theme" in warm.compiled
    assert warm.build() == first
    assert warm.made == []

    warm.edit(TECHNIQUE, "summary: ", "summary: Now ")
    warm.build()
    assert 0 < len(warm.made) < len(everything) / 3

    warm.edit("content/pages/index.md", "# Toes", "# Ten toes\n\n[curl](techniques/toe-curl.md)")
    warm.build()
    (warm.root / TECHNIQUE).rename(warm.root / "content/techniques/toe-roll.yml")
    for path in ("content/pages/index.md", "content/routines/toe-break.yml"):
        warm.edit(path, "toe-curl", "toe-roll")
    moved = warm.build()
    assert "techniques/toe-roll/index.html" in moved
    assert "techniques/toe-curl/index.html" not in moved

    (warm.root / "mkdocs.yml").write_text("site_name: Toes\nextra: {homepage: https://toes.example/}\n", "utf-8")
    warm.build()
    assert warm.made
    (warm.root / "overrides").mkdir()
    (warm.root / "overrides/main.html").write_text('{% extends "base.html" %}<!-- {{ pages | length }} -->', "utf-8")
    for _ in range(2):  # a template of somebody else's may read what no name of a page tells, so none is looked up
        warm.build()
        assert warm.made.count("body") >= everything.count("body")
        assert "theme" not in warm.compiled


@pytest.mark.parametrize(("more", "usual"), [([], True), (["pymdownx.snippets"], False)])
def test_an_extension_of_somebody_elses_may_read_any_file(more: list[str], usual: bool) -> None:
    config = MkDocsConfig()
    extensions = [*OURS["markdown_extensions"], *more]
    config.load_dict({"site_name": "Toes", "theme": "material", "plugins": [], "markdown_extensions": extensions})
    assert config.validate() == ([], [])
    config["plugins"] = {PLUGIN: None}
    assert _is_usual(config) is usual
