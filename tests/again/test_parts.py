"""Parts that are kept are those that would be made, after any edit and whoever reads what was edited."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from markupsafe import Markup

from tests.again.printed import printed
from tests.editions import small_edition
from tests.trees import rewrite, small
from unhunch.catalog.kinds import COLLECTIONS
from unhunch.edges import publication
from unhunch.edges.again import book, digests
from unhunch.edges.again.reads import Reads, noted
from unhunch.edges.again.ways import PICTURE
from unhunch.edges.publication import publish
from unhunch.problems.diagnostics import Diagnostic
from unhunch.site.site import Site, build_site
from unhunch.views.edition import Picture
from unhunch.views.settings import Settings
from unhunch.work.store import Cache, Store

SETTINGS = Settings(site_url="https://toes.example/")


class Forgetful:
    """A cache that has everything but parts."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def get(self, key: str) -> bytes | None:
        return None if key.startswith("part ") else self._cache.get(key)

    def put(self, key: str, content: bytes) -> None:
        if not key.startswith("part "):
            self._cache.put(key, content)


class Edited:
    """A catalog that is edited again and again, and published with what is kept and without."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(publication, "compile_sheets", printed)
        self._patch = patch
        self.root, self.cache = small(folder / "root"), Store(folder / "cache", 100_000_000)
        self.made: set[str] = set()
        """The first pages and files of the parts that were made anew the last time."""

    def publish(self) -> tuple[Site | None, list[Diagnostic]]:
        """Publish it with what is kept; without, it is the same."""
        self.made = set()

        def noted(one: object) -> list[object]:
            self.made.add(getattr(one, "path", ""))
            return encoded(one)

        encoded = book._encoded
        with self._patch.context() as patch:
            patch.setattr(book, "_encoded", noted)
            kept, told = publish(self.root, SETTINGS, self.cache)
        plain, problems = publish(self.root, SETTINGS, Forgetful(self.cache))
        assert told == problems
        if kept is None or plain is None:
            assert kept is plain is None
            return None, told
        assert kept.site.pages == plain.site.pages
        assert kept.site.files == plain.site.files
        return kept.site, told

    def edit(self, path: str, old: str, new: str) -> None:
        rewrite(self.root / "content" / path, old, new, times=1)


@pytest.fixture
def edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edited:
    return Edited(tmp_path, monkeypatch)


def test_what_nobody_edited_is_not_made_again(edited: Edited) -> None:
    first, _ = edited.publish()
    assert "techniques/toe-curl.md" in edited.made
    assert edited.publish()[0] == first
    assert edited.made == set()


def test_an_edit_makes_what_reads_it_and_nothing_else(edited: Edited) -> None:
    edited.publish()
    edited.edit("techniques/toe-spread.yml", "\nsummary: ", "\nsummary: Now ")
    edited.publish()
    assert "techniques/toe-spread.md" in edited.made
    assert "techniques/toe-curl.md" not in edited.made
    edited.edit("routines/toe-rest.yml", "name: ", "name: My ")
    edited.publish()
    assert "routines/toe-rest.md" in edited.made
    assert "techniques/toe-treatment.md" not in edited.made


def test_what_all_may_read_makes_everything(edited: Edited) -> None:
    edited.publish()
    everything = edited.made
    edited.edit("safety.yml", "text: ", "text: Now ")
    edited.publish()
    assert edited.made == everything


def test_what_a_rule_says_of_a_broken_catalog_is_read(
    edited: Edited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited.publish()
    everything, example = edited.made, tmp_path / "expected.txt"
    example.write_text("content/safety.yml:1:1: X999 a problem\n", "utf-8")
    monkeypatch.setattr(digests, "examples", lambda: [example])
    edited.publish()
    assert edited.made == everything


def test_a_page_of_the_catalog_in_the_words_that_every_catalog_has_tells_where_it_lies(edited: Edited) -> None:
    edited.publish()
    usual = small_edition().catalog.pages["changes.md"]
    front = yaml.safe_dump({"title": usual.front.title, "description": usual.front.description}, width=1000)
    file = edited.root / "content" / "pages" / "changes.md"
    file.write_text(f"---\n{front}---\n{usual.body}", "utf-8")
    site, _ = edited.publish()
    assert site is not None
    assert [page.source for page in site.pages if page.path == "changes.md"] == ["content/pages/changes.md"]


def test_a_technique_that_no_routine_holds_any_more_is_made_again(edited: Edited) -> None:
    edited.publish()
    for file in (edited.root / "content" / "routines").iterdir():
        file.write_text(file.read_text("utf-8").replace("technique: toe-spread", "technique: toe-curl"), "utf-8")
    edited.publish()
    assert "techniques/toe-spread.md" in edited.made
    assert "techniques/toe-treatment.md" not in edited.made


def test_a_site_without_pdfs_leaves_nothing_for_one_that_has_them(edited: Edited) -> None:
    book_, _ = publication.read_book(edited.root, SETTINGS, edited.cache)
    assert book_ is not None
    bare = {page.path: page.text for page in build_site(book_, {}).pages}
    assert "toe-break-a4.pdf" not in bare["routines/toe-break.md"]
    site, _ = edited.publish()
    assert site is not None
    assert "toe-break-a4.pdf" in {page.path: page.text for page in site.pages}["routines/toe-break.md"]


def test_a_drawing_is_read_by_its_name() -> None:
    edition, reads = small_edition(), Reads()
    drawing = Picture(Markup(), Markup(), Markup(), Markup(), Markup(), alt="A toe.")
    drawn = noted(replace(edition, pictures={"toe-curl.easier.1": drawing}), reads)
    assert reads.of(lambda: drawn.pictures["toe-curl.easier.1"]) == (
        drawing,
        frozenset([(PICTURE, "toe-curl.easier.1")]),
    )
    assert reads.of(lambda: drawn.pictures.get("toe-curl")) == (None, frozenset([(PICTURE, "toe-curl")]))


def words(line: str) -> str | None:
    """Another word at the end of a sentence, or of a name."""
    key, colon, said = line.partition(": ")
    if not colon or said[:1] in "{[|>" or not said[:1].isalpha() or key.strip("- ") not in SAID:
        return None
    return f"{line[:-1]} too." if line.endswith(".") else f"{line} too"


SAID = {"name", "summary", "text", "why", "says", "purpose", "title", "for_whom", "frequency", "how", "note"}


def edit_words(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(root.glob("content/*/*.yml")))
    lines = file.read_text("utf-8").split("\n")
    places = [number for number, line in enumerate(lines) if words(line)]
    if places:
        number = chance.choice(places)
        lines[number] = words(lines[number]) or ""
        file.write_text("\n".join(lines), "utf-8")


def take_a_line(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(root.glob("content/**/*.yml")))
    lines = file.read_text("utf-8").split("\n")
    del lines[chance.randrange(len(lines))]
    file.write_text("\n".join(lines), "utf-8")


def copy_an_entry(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(root.glob("content/[rt]*/*.yml")))
    copy = file.with_stem(f"{file.stem}-{chance.randrange(100)}")
    copy.write_text(file.read_text("utf-8").replace("name: ", f"name: {copy.stem[-1]} ", 1), "utf-8")


def remove_an_entry(root: Path, chance: random.Random) -> None:
    chance.choice(sorted(root.glob("content/[rt]*/*.yml"))).unlink()


def rename_an_entry(root: Path, chance: random.Random) -> None:
    """Give an entry another id, wherever it is named."""
    file = chance.choice(sorted(root.glob("content/[rt]*/*.yml")))
    new = f"{file.stem}-{chance.randrange(100)}"
    file.rename(file.with_stem(new))
    for other in root.glob("content/*/*.yml"):
        text = re.sub(
            rf"(technique|on_a_bad_day): {file.stem}$", rf"\1: {new}", other.read_text("utf-8"), flags=re.MULTILINE
        )
        other.write_text(text, "utf-8")


def edit_a_number(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(root.glob("content/[rt]*/*.yml")))
    lines = file.read_text("utf-8").split("\n")
    places = [number for number, line in enumerate(lines) if re.search(r": \d$", line)]
    if places:
        number = chance.choice(places)
        lines[number] = f"{lines[number][:-1]}{chance.randrange(1, 4)}"
        file.write_text("\n".join(lines), "utf-8")


def edit_a_word_of_the_vocabulary(root: Path, chance: random.Random) -> None:
    file = root / "content" / "vocabulary.yml"
    file.write_text(file.read_text("utf-8").replace("label: ", f"label: {chance.choice('ABC')} ", 1), "utf-8")


def turn_a_routine_round(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(root.glob("content/routines/*.yml")))
    head, items, rest = file.read_text("utf-8").partition("\nitems:\n")
    file.write_text(f"{head}{items}- technique: toe-spread\n{rest}" if items else head, "utf-8")


def edit_a_page(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(root.glob("content/pages/*.md")))
    file.write_text(file.read_text("utf-8") + "\nMore words.\n", "utf-8")


def edit_a_sentence(root: Path, chance: random.Random) -> None:
    ours = Path(publication.__file__).parents[1] / "strings" / "en.yml"
    (root / "strings").mkdir(exist_ok=True)
    changed = ours.read_text("utf-8").replace("Print", f"Print {chance.randrange(9)}", 1)
    (root / "strings" / "en.yml").write_text(changed, "utf-8")


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    *(edit_words,) * 5,
    *(take_a_line, copy_an_entry, remove_an_entry, rename_an_entry, turn_a_routine_round),
    *(edit_a_number, edit_a_number, edit_a_word_of_the_vocabulary, edit_a_page, edit_a_sentence),
)


def any_edits(edited: Edited, number: int, seed: int) -> int:
    """Edit a catalog so many times; give how often it could be published. What no build takes is taken back."""
    chance, published = random.Random(seed), 0
    for _ in range(number):
        files = {file: file.read_bytes() for file in edited.root.rglob("*") if file.is_file()}
        chance.choice(EDITS)(edited.root, chance)
        if edited.publish()[0] is not None:
            published += 1
            continue
        for file in [file for file in edited.root.rglob("*") if file.is_file()]:
            file.unlink()
        for file, content in files.items():
            file.write_bytes(content)
    return published


def test_after_any_edits_what_is_kept_is_what_would_be_made(edited: Edited) -> None:
    assert any_edits(edited, 10, 1) >= 5


@pytest.mark.audit
@pytest.mark.parametrize("seed", range(2, 8))
def test_after_many_edits_what_is_kept_is_what_would_be_made(edited: Edited, seed: int) -> None:
    assert any_edits(edited, 40, seed) >= 10


def test_a_verdict_makes_what_shows_it_and_neither_lists_nor_routines(edited: Edited) -> None:
    edited.publish()
    edited.edit("techniques/toe-spread.yml", "says: We found", "says: So far we found")
    edited.publish()
    assert "techniques/toe-spread.md" in edited.made
    assert not {"techniques/index.md", "routines/toe-break.md"} & edited.made


def test_each_key_of_an_entry_says_all_of_its_field() -> None:
    """Else the digest of what stands below a key would not tell all that is read of a field.

    What looks at a whole entry afterwards can only refuse it: it is frozen.
    """
    for kind in COLLECTIONS.values():
        found = kind.model.__pydantic_decorators__
        assert not found.field_validators
        assert all(one.info.mode == "after" for one in found.model_validators.values())
