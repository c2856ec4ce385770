"""Whatever a file holds: no exception, nothing written, memory bounded."""

import shutil
import string
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.trees import TESTS, small
from unhunch.problems.codes.source import MAX_BYTES
from unhunch.problems.diagnostics import as_github, as_json, as_text
from unhunch.rules.checking import check

FILES = sorted(
    file.relative_to(TESTS / "small").as_posix() for file in (TESTS / "small").rglob("*.*") if file.is_file()
)
BOUND = 40 * 1024 * 1024
"""Bytes that a check may take at its peak: a file, its data with positions, and its problems, several times over."""

TOKENS = st.sampled_from(
    (
        *"-?:,[]{}#&*!|>'\"%@`~<=\\“",
        *(
            "\n",
            "\n  ",
            "\n- ",
            ": ",
            "\t",
            "---\n",
            "...\n",
            "<<: ",
            "!!python/object:os.system ",
            "&a ",
            "*a",
            "\r",
            " ",
        ),
        *(
            "{{",
            "}}",
            "<script>",
            "javascript:",
            "\u202e",
            "\u00a0",
            "\u2028",
            "\x00",
            "\ufeff",
            "[[routines]]",
            "\r\n",
        ),
        *(
            "null",
            "true",
            "NO",
            "010",
            "1:30",
            ".inf",
            ".nan",
            "1e999",
            "9" * 40,
            "0x",
            "name",
            "steps",
            "dose",
            "reps",
        ),
        *("technique", "toe-curl", "[@toe-guide]", "word"),
    )
)
SOUP = st.lists(TOKENS | st.text(max_size=3), max_size=60).map("".join)
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["toe-curl", "5 s"])
)
KEYS = st.sampled_from(
    ["name", "steps", "dose", "reps", "hold", "technique", "items", "cautions", "evidence", "text", "figure", "view"]
)
DATA = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5))
BYTES = st.binary(max_size=200)

relaxed = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "root")


@pytest.fixture
def untouched(root: Path) -> Iterator[None]:
    """Fail when a check leaves anything behind, or changes what is there."""
    names = {file.relative_to(root) for file in root.rglob("*")}
    yield
    assert {file.relative_to(root) for file in root.rglob("*")} == names


def checked(root: Path, path: str, raw: bytes) -> None:
    """Check the small catalog with one file replaced, and print what is found in every form; then put it back."""
    file = root / path
    file.write_bytes(raw)
    try:
        catalog, problems = check(root)
        assert file.read_bytes() == raw
    finally:
        shutil.copyfile(TESTS / "small" / path, file)
    assert (catalog is None) == any(problem.severity == "error" for problem in problems)
    lines = as_text(problems).split("\n")
    assert all(line.isprintable() for line in lines), lines
    assert len(as_github(problems).split("\n")) == max(len(problems), 1)
    assert as_json(problems)


@relaxed
@given(path=st.sampled_from(FILES), text=SOUP)
@pytest.mark.usefixtures("untouched")
def test_a_soup_of_signs_is_told_not_raised(root: Path, path: str, text: str) -> None:
    checked(root, path, text.encode("utf-8", "surrogatepass"))


@relaxed
@given(path=st.sampled_from(FILES), raw=BYTES)
@pytest.mark.usefixtures("untouched")
def test_any_bytes_are_told_not_raised(root: Path, path: str, raw: bytes) -> None:
    checked(root, path, raw)


@relaxed
@given(path=st.sampled_from(FILES), at=st.integers(0, 2000), length=st.integers(0, 40), insert=SOUP)
@pytest.mark.usefixtures("untouched")
def test_a_mutated_file_is_told_not_raised(root: Path, path: str, at: int, length: int, insert: str) -> None:
    raw = (TESTS / "small" / path).read_bytes()
    at %= len(raw) + 1
    checked(root, path, raw[:at] + insert.encode("utf-8", "surrogatepass") + raw[at + length :])


@relaxed
@given(path=st.sampled_from([file for file in FILES if file.endswith(".yml")]), key=KEYS, data=DATA)
@pytest.mark.usefixtures("untouched")
def test_sound_yaml_of_the_wrong_shape_is_told_not_raised(root: Path, path: str, key: str, data: object) -> None:
    text = (TESTS / "small" / path).read_text(encoding="utf-8")
    kept = [line for line in text.split("\n") if not line.startswith(f"{key}:")]
    checked(root, path, ("\n".join(kept) + f"\n{key}: {flow(data)}\n").encode("utf-8", "surrogatepass"))


def flow(data: object) -> str:
    """Write data as YAML on one line, with the plain words that a person would write."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    if isinstance(data, str) and not set(data) <= set(string.ascii_letters + " "):
        return '"' + data.encode("unicode_escape").decode().replace('"', "'") + '"'
    return str(data)


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\n" + "b: [*a" + ", *a" * 40_000 + "]",
        "{" * 200_000,
        "- " * 100_000,
        "a: " + "9" * 250_000,
        '"' + "\\" * 250_000,
        "? " * 100_000,
        "a: |\n" + " \n" * 100_000,
        "{a: 1, " * 20 + "a: 1, " * 40_000,
        "- a\n" * 60_000,
        "a:\n" * 80_000,
        "\x07" * 250_000,
        "\t\n" * 100_000,
        "!" * 250_000,
        "“" * 80_000,
        "a: " + "x " * 120_000,
        "steps:\n" + "- <b>\n" * 40_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_memory_is_bounded_whatever_the_largest_file_holds(root: Path, text: str) -> None:
    (root / "content/techniques/toe-curl.yml").write_bytes(text.encode()[:MAX_BYTES])
    tracemalloc.start()
    try:
        problems = check(root)[1]
        shown = as_text(problems) + as_github(problems) + as_json(problems)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(shown) < 1024 * 1024
    assert peak < BOUND
