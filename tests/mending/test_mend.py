"""What is safe to mend is mended; what a file says never changes, and notes stay where they belong."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from tests.editions import SMALL
from tests.project import PROJECT
from tests.trees import BAD, MISTAKES, TESTS, lay_over
from unhunch.catalog.kinds import COLLECTIONS
from unhunch.catalog.mending.catalog import mend_catalog
from unhunch.catalog.mending.mend import mend, mend_page
from unhunch.model.technique import Technique
from unhunch.rules.checking import check, load
from unhunch.text.shape.fields import at, fields
from unhunch.text.source import read
from unhunch.text.source.writing import write

REAL = sorted((PROJECT / "content").glob("*/*.yml"))
KINDS: Mapping[str, Any] = {kind.folder: kind.model for kind in COLLECTIONS.values()}
FIXTURES = [*sorted(BAD.iterdir()), *sorted(MISTAKES.iterdir()), TESTS / "worst"]
SIGNS = "\t \u00a0“”‘’\r\n#:-'\"|>{}[]ab"  # noqa: RUF001 - meant
few = settings(max_examples=40)


def mended(text: str | bytes, kind: Any = Technique) -> str:  # noqa: ANN401 - a type expression
    raw = text if isinstance(text, bytes) else text.encode()
    better = mend("content/techniques/x.yml", raw, kind)
    return (better.raw if better else raw).decode()


def says(raw: bytes) -> object:
    """Give what our reader reads, or None."""
    document, _ = read("x.yml", raw)
    return document and document.data


def says_to_others(raw: bytes) -> object:
    """Give what another program reads: YAML as ruamel.yaml has it, every value as it is written."""
    reader = YAML(typ="safe", pure=True)
    reader.resolver.versioned_resolver.clear()
    try:
        return reader.load(raw.decode("utf-8"))
    except (YAMLError, UnicodeDecodeError):
        return None


def notes(raw: bytes) -> Counter[str]:
    return Counter(re.findall(r"(?:^|\s)(#.*?)\s*$", raw.decode("utf-8", "replace"), re.MULTILINE))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeffname: Toe\n", "name: Toe\n"),
        ("name: Toe\r\nlevel: 1\r\n", "name: Toe\nlevel: 1\n"),
        ("name: Toe", "name: Toe\n"),
        ("name: Toe  \t\nlevel: 1\n\n\n", "name: Toe\nlevel: 1\n"),
        ("name:\tToe\n", "name: Toe\n"),
        ("name: “Toe curl”\n", 'name: "Toe curl"\n'),
        ("name: ‘Toe curl’\n", 'name: "Toe curl"\n'),  # noqa: RUF001 - meant
        ("steps:\n- “Sit.”\n- «Stand.»\n", 'steps:\n- "Sit."\n- "Stand."\n'),
        ("name:\u00a0Toe\nsteps:\n-\u00a0 Sit.\n", "name: Toe\nsteps:\n-  Sit.\n"),
        ("steps:\n\t- Sit.\n\t- Stand.\n", "steps:\n - Sit.\n - Stand.\n"),
        ("easier:\n- text: Sit.\n\ttechnique: toe\n", "easier:\n- text: Sit.\n  technique: toe\n"),
    ],
)
def test_what_has_one_meaning_is_mended(before: str, after: str) -> None:
    assert mended(before) == after
    assert mended(after) == after


def test_another_encoding_is_mended() -> None:
    assert mended("name: Füße\n".encode("utf-16")) == "name: Füße\n"


@pytest.mark.parametrize(
    "text",
    [
        "name: “Toe” curl\n",
        "name: “Toe\n",
        "summary: >-\n  One.\n  “Two.”\nname: “Toe”\n",  # the text would say something else
        "note: >-\n  One.\n\u00a0 Two.\n",
        "cautions:\n  gout:\n    do: ask\n\twhy: So.\n",  # a tab of 2 and of 4 would read differently
        "note: |\n  One.\n\tTwo.\n",
        "name: 'Toe\n",
        "name: Toe\nname: Toe\n",
        "name: Toe \x00\r\n",
        "",
    ],
)
def test_what_could_mean_two_things_is_left_byte_for_byte(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("raw", [b"name: \xff\r\n", b"\xff\xfea", b"#" * 300_000])
def test_what_nobody_can_read_is_left(raw: bytes) -> None:
    assert mend("content/techniques/x.yml", raw, Technique) is None


def test_spaces_that_belong_to_a_text_stay() -> None:
    text = "summary: |\n  One.  \n  Two.\nname: Toe\n"
    assert says(mended(text).encode()) == says(text.encode())
    assert "One.  \n" in mended(text)


def test_keys_are_put_in_order_with_the_notes_above_them() -> None:
    before = """\
# yaml-language-server: $schema=../schema/technique.json
# A note on the file.

# On the sum.
summary: Lift.   # in short

# On the name,
# in two lines.
name: Toe
easier:
# On the item.
- technique: toe-rest   # which
  # On the text.
  text: Sit.
- text: Lie.
kind: mobilise
# At the end.
"""
    after = """\
# yaml-language-server: $schema=../schema/technique.json
# A note on the file.

# On the name,
# in two lines.
name: Toe

kind: mobilise
# On the sum.
summary: Lift.   # in short
easier:
# On the item.
  # On the text.
- text: Sit.
  technique: toe-rest   # which
- text: Lie.
# At the end.
"""
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "dose: {hold_seconds: 5, reps: 3}\n",  # on one line, as its writer wished
        "cautions:\n  gout: {do: ask}\n  age: {do: ask}\n",  # ids have no order
        "zebra: 1\nname: Toe\n",  # where an unknown key belongs nobody can tell
        "? summary\n: Lift.\n? name\n: Toe\n",
        "{summary: Lift.,\n name: Toe}\n",
    ],
)
def test_an_order_that_is_free_or_cannot_be_moved_stays(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "name: a" + " " * 200_000 + "b\n",
        "name: a\nsummary:" + "\t" * 200_000 + "\n",
        "-" * 200_000 + "\u00a0\n",
        "- " * 50_000 + "\t",
        "name: “" + "a" * 200_000 + "\n",
        "easier:\n" + "- {technique: a,\n  text: b}\n" * 4_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_file_made_to_take_for_ever_does_not(text: str) -> None:
    mended(text)


def test_a_large_file_is_put_in_order_whole() -> None:
    entry = "- technique: a\n  text: b\n"
    assert mended("easier:\n" + entry * 150) == "easier:\n" + "- text: b\n  technique: a\n" * 150


def test_one_place_that_cannot_be_moved_leaves_the_others_movable() -> None:
    before = "easier:\n- technique: a\n  text: b\n- {technique: a,\n  text: b}\n- technique: c\n  text: d\n"
    after = "easier:\n- text: b\n  technique: a\n- {technique: a,\n  text: b}\n- text: d\n  technique: c\n"
    assert mended(before) == after


def test_sources_come_last() -> None:
    text = "stop_if:\n- text: Pain.\n  short: Pain\n  references: [a]\n"
    assert mended(text) == text
    assert mended("stop_if:\n- references: [a]\n  text: Pain.\n  short: Pain\n") == text


def test_a_page_gets_its_line_ends_and_keeps_its_line_breaks() -> None:
    raw = "\ufeff---\r\ntitle: A\r\ndescription: B.\r\n---\r\n# A  \r\nTwo\r\n\r\n".encode()
    better = mend_page("content/pages/a.md", raw)
    assert better is not None
    assert better.raw == b"---\ntitle: A\ndescription: B.\n---\n# A  \nTwo\n"
    assert better.done == ("the byte-order mark", "line ends", "the end of the file")
    assert mend_page("content/pages/a.md", better.raw) is None
    assert mend_page("content/pages/a.md", b"# A\r\n") is None
    assert mend_page("content/pages/a.md", b"\xff\r\n") is None


@pytest.mark.parametrize("root", [SMALL, PROJECT / "tests" / "knee", PROJECT], ids=["toes", "knees", "this project"])
def test_a_catalog_in_order_is_not_touched(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "content", tmp_path / "content")
    assert [*mend_catalog(tmp_path)] == []
    for file in (root / "content").rglob("*.*"):
        assert (tmp_path / file.relative_to(root)).read_bytes() == file.read_bytes()


@pytest.mark.untraced
def test_the_catalog_says_the_same_and_keeps_its_notes_once_it_is_mended(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    done = dict(mend_catalog(tmp_path))
    for file in sorted((PROJECT / "content").rglob("*.yml")):
        path = file.relative_to(PROJECT)
        raw, before = (tmp_path / path).read_bytes(), file.read_bytes()
        assert says(raw) == says(before)
        assert says_to_others(raw) == says_to_others(before)
        assert notes(raw) == notes(before)
        assert (raw == before) == (path.as_posix() not in done)


@pytest.mark.untraced
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_no_bad_file_says_anything_else_once_it_is_mended(fixture: Path, tmp_path: Path) -> None:
    root = lay_over(fixture, tmp_path / "root")
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    changed = {root / path for path, _ in mend_catalog(root)}
    assert {file: file.read_bytes() for file in before if file not in changed} == {
        file: raw for file, raw in before.items() if file not in changed
    }
    for file in changed:
        raw = file.read_bytes()
        assert says(raw) is not None
        assert notes(raw) == notes(before[file].removeprefix(b"\xef\xbb\xbf"))
        if says(before[file]) is not None:
            assert says(raw) == says(before[file])
            assert says_to_others(raw) == says_to_others(before[file])
    assert set(before) == {file for file in root.rglob("*") if file.is_file()}
    if not changed:  # nothing else can be said of the same bytes
        return
    told = check(lay_over(fixture, tmp_path / "before"))[1]
    assert not Counter(problem.code for problem in check(root)[1]) - Counter(problem.code for problem in told)
    assert [*mend_catalog(root)] == []


@pytest.mark.parametrize(
    "name",
    [
        *("Y102-byte-order-mark", "Y104-tab", "Y116-curly-quote", "Y119-odd-space"),
        *("a-smart-quotes-from-a-phone", "b-a-tab", "g-copied-non-breaking-spaces"),
    ],
)
def test_slips_of_phones_and_editors_are_mended_whole(name: str, tmp_path: Path) -> None:
    fixture = next(one for one in FIXTURES if one.name == name)
    root = lay_over(fixture, tmp_path / "root")
    assert check(root)[0] is None
    assert [*mend_catalog(root)]
    assert check(root)[1] == []


def shuffled(data: object, chance: Random) -> object:
    if isinstance(data, list):
        return [shuffled(item, chance) for item in data]
    if isinstance(data, dict):
        items = chance.sample(list(data.items()), len(data))
        return {key: shuffled(value, chance) for key, value in items}
    return data


def annotated(text: str) -> str:
    """Write a note above each key that begins its line."""
    number = iter(range(10_000))
    return re.sub(r"^( *)([\w-]+):", lambda m: f"{m[1]}# {next(number)} on {m[2]}\n{m[0]}", text, flags=re.MULTILINE)


def spoilt(text: str, chance: Random) -> str:
    """Add what editors, phones and other systems add: spaces at line ends, other line ends, tabs after keys, a mark."""
    lines = [line + chance.choice(["", "", "  ", "\t"]) for line in text.split("\n")]
    lines = [re.sub(r"^([ -]*[\w-]+:) (?=\S)", chance.choice([r"\1 ", "\\1\t"]), line) for line in lines]
    return chance.choice(["", "\ufeff"]) + chance.choice(["\n", "\r\n", "\r"]).join(lines)


def orders(data: object, kind: Any, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[list[str], list[str]]]:  # noqa: ANN401 - a type expression
    """Yield the keys at each place as they are, and as the model has them, sources last."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from orders(item, kind, (*loc, index))
    elif isinstance(data, dict):
        names = sorted(fields(at(kind, loc)), key=lambda name: name == "references")
        yield list(data), [name for name in names if name in data] or list(data)
        for key, value in data.items():
            yield from orders(value, kind, (*loc, key))


@few
@given(file=st.sampled_from(REAL), seed=st.integers(0, 2**32))
def test_files_shuffled_and_spoilt_come_out_in_order_and_say_the_same(file: Path, seed: int) -> None:
    chance, kind = Random(seed), KINDS[file.parent.name]
    data = says(file.read_bytes())
    raw = spoilt(annotated(write(shuffled(data, chance))), chance).encode()
    text = mended(raw, kind)
    assert says(text.encode()) == data
    assert says_to_others(text.encode()) == says_to_others(file.read_bytes())
    document, _ = read("x.yml", text.encode())
    assert document is not None
    for found, wanted in orders(document.data, kind):
        assert found == wanted
    assert not re.search(r"\r|\ufeff|[ \t]$", text, re.MULTILINE)
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if match := re.fullmatch(r" *# \d+ on ([\w-]+)", line):
            assert re.match(rf" *(?:- )?{match[1]}:", lines[number + 1])
    assert len(re.findall(r"# \d+ on", text)) == len(re.findall(rb"# \d+ on", raw))
    assert mended(text, kind) == text


@few
@given(file=st.sampled_from(REAL), at=st.integers(0, 5000), length=st.integers(0, 9), seed=st.integers(0, 2**32))
def test_whatever_a_file_holds_it_says_the_same_or_it_could_not_be_read(
    file: Path, at: int, length: int, seed: int
) -> None:
    chance, raw = Random(seed), file.read_bytes()
    insert = "".join(chance.choices(SIGNS, k=chance.randint(0, 6))).encode()
    at %= len(raw)
    raw = raw[:at] + insert + raw[at + length :]
    better = mend(file.name, raw, KINDS[file.parent.name])
    if better is None:
        return
    after = says(better.raw)
    assert after is not None
    assert says(raw) in (None, after)
    assert mend(file.name, better.raw, KINDS[file.parent.name]) is None


def test_a_mended_catalog_is_as_sound_as_before(tmp_path: Path) -> None:
    root = lay_over(BAD / "Y119-odd-space", tmp_path / "root")
    (root / "content" / "techniques" / "toe-curl.yml").chmod(0o640)
    assert [*mend_catalog(root)]
    assert load(root).techniques["toe-curl"].entry.name == "Toe curl"
    assert (root / "content" / "techniques" / "toe-curl.yml").stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay_over(BAD / "Y104-tab", tmp_path / "root")
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", full)
    with pytest.raises(OSError, match="No space"):
        list(mend_catalog(root))
    assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before
