"""A site that is only renewed has the bytes of one that is built whole, whatever was edited, and by whomever."""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.again.printed import printed
from tests.again.test_parts import edit_words
from tests.trees import rewrite, small, tree
from unhunch.edges import building, publication
from unhunch.edges.again.run import Begun, Said, Watch
from unhunch.edges.caching import open_cache
from unhunch.edges.publication import publish
from unhunch.edges.renewing import renew
from unhunch.edges.sources import watched
from unhunch.views.settings import from_environment
from unhunch.work.output import manifest
from unhunch.work.store import Store

ROLL = "content/techniques/toe-curl.yml"


class Place:
    """A catalog whose site is brought up to date again and again, and beside it built whole."""

    def __init__(self, folder: Path) -> None:
        self.root, self.out, self.cache = small(folder / "root"), folder / "site", folder / "cache"
        self._whole = folder / "whole"
        self.build()

    def edit(self, path: str, old: str, new: str) -> None:
        rewrite(self.root / path, old, new)

    def build(self) -> bool:
        """Bring the site up to date; tell whether it was only renewed. It is the same as a whole one."""
        renewed = self.bring_up_to_date()
        publication_, _ = publish(self.root, from_environment().of_site(), open_cache(self.cache))
        building.build(self.root, self._whole, self.cache, publication_)
        assert tree(self.out) == tree(self._whole)
        return renewed

    def bring_up_to_date(self) -> bool:
        kept = open_cache(self.cache)
        watch = self.watch().keeping_in(kept)
        found, _ = publish(self.root, from_environment().of_site(), kept)
        assert found is not None
        renewed = renew(self.root, self.out, self.cache, found, watch)
        if not renewed:
            building.build(self.root, self.out, self.cache, found)
        time.sleep(0.06)
        watch.ended(Said(0, "Built\n"), self.out)
        return renewed

    def watch(self) -> Watch:
        time.sleep(0.06)  # a disk tells no two writes of the same moment apart
        place = ("--root", str(self.root), "--cache", str(self.cache), "--out", str(self.out))
        watch = watched(Begun(["build", *place], time.time_ns()), self.root)
        assert watch is not None
        return watch


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "compile_sheets", printed)
        yield Place(tmp_path_factory.mktemp("renewing"))


def test_what_is_kept_is_looked_through_once(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    make_room = Store._make_room

    def counted(store: Store, size: int) -> int:
        looked.append(size)
        return make_room(store, size)

    monkeypatch.setattr(Store, "_make_room", counted)
    place.edit(ROLL, "summary: ", "summary: Once more, ")
    assert place.bring_up_to_date()
    assert len(looked) == 1


@pytest.mark.parametrize("seed", range(3))
def test_after_words_of_entries_were_edited_the_site_is_renewed(place: Place, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(3):
        edit_words(place.root, chance)
    place.build()
    edit_words(place.root, chance)
    assert place.build()


def test_a_name_is_another_wherever_it_stands(place: Place) -> None:
    place.edit(ROLL, "name: ", "name: Slow ")
    assert place.build()


def copy(root: Path) -> None:
    text = (root / ROLL).read_text("utf-8").replace("name: ", "name: Another ", 1)
    (root / "content/techniques/another.yml").write_text(text, "utf-8")


UNUSUAL: dict[str, Callable[[Place], object]] = {
    "safety": lambda place: place.edit("content/safety.yml", "text: ", "text: Now "),
    "a page": lambda place: place.edit("content/pages/index.md", "# Toes", "# Ten toes"),
    "its title in the menu": lambda place: place.edit("content/pages/index.md", "title: ", "title: Our "),
    "a technique more": lambda place: copy(place.root),
    "a technique less": lambda place: (place.root / "content/techniques/another.yml").unlink(),
    "a configuration": lambda place: (place.root / "mkdocs.yml").write_text("site_name: Feet\n", "utf-8"),
    "a page of the site changed by hand": lambda place: (place.out / "404.html").write_bytes(b""),
    "a page of the site removed by hand": lambda place: (place.out / "index.html").unlink(),
    "no site": lambda place: shutil.rmtree(place.out),
}


@pytest.mark.parametrize("what", UNUSUAL)
def test_whatever_is_unusual_is_built_whole(place: Place, what: str) -> None:
    place.edit(ROLL, "summary: ", "summary: So ")
    if what.startswith("a page of the site"):  # the site is not ours to write over, until that is gone
        UNUSUAL[what](place)
        assert not place.watch().is_as_left(place.out)
        shutil.rmtree(place.out)
    else:
        UNUSUAL[what](place)
    assert not place.build()


def test_a_class_that_no_page_had_asks_for_its_styles(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.edit(ROLL, "summary: ", "summary: Oh ")
    monkeypatch.setattr("unhunch.edges.renewing.names", lambda html: {f".{len(html)}"})
    assert not place.build()


def test_who_is_killed_meanwhile_leaves_a_site_that_is_built_whole(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.edit(ROLL, "summary: ", "summary: Ah ")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(manifest, "write", killed)
        place.bring_up_to_date()
    assert not place.build()
    place.edit(ROLL, "summary: ", "summary: Eh ")
    assert place.build()


def test_the_address_of_the_site_is_in_every_page(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://toes.example/")
    place.edit(ROLL, "summary: ", "summary: Uh ")
    assert not place.build()
    place.edit(ROLL, "summary: ", "summary: Er ")
    assert place.build()
