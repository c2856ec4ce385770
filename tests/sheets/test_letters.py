"""`check` knows the letters of the sheets' fonts as Typst does, without printing, and where a text is printed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editions import KNEE, SMALL, edition_of_unchecked
from tests.marks import marked
from tests.project import PROJECT
from tests.trees import small
from unhunch.catalog.read import read_catalog
from unhunch.rules.letters import letter_problems
from unhunch.sheets.fonts import make_fonts
from unhunch.sheets.jobs import sheet_jobs
from unhunch.sheets.share import share_jobs
from unhunch.text.letters import LETTERS, families, missing_letters
from unhunch.views.book import Book
from unhunch.views.settings import Settings

SHEETS = Path(make_fonts.__file__).parent.parent
FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[SHEETS / "fonts"])
PAGE = """#import "templates/common.typ": *
#set text(font: ("Atkinson Hyperlegible Next", "Noto Sans"), fallback: false, hyphenate: false, lang: "en")
#set document(title: "letters")
#for text in data.texts { par(text) }
"""
SHARED = {"paper": "a4", "words": {}}


def refused(texts: list[str]) -> set[str]:
    """Give all that Typst says it cannot print of these."""
    compiler = typst.Compiler(root=SHEETS, font_paths=FONTS, ignore_system_fonts=True)
    inputs = {"data": json.dumps({**SHARED, "texts": texts})}
    try:
        compiler.compile(input=PAGE.encode(), sys_inputs=inputs, format="pdf", pdf_standards="ua-1")
    except typst.TypstError as error:
        told = re.findall(r'the text `"(.*?)"` could not be displayed', error.diagnostic) or [str(error)]
        return {re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text) for text in told}
    return set()


def is_missing(text: str) -> bool:
    return any(missing_letters(text))


def test_the_letters_that_are_known_are_those_of_the_fonts() -> None:
    assert (PROJECT / "generator" / "unhunch" / "text" / LETTERS).read_text("ascii") == make_fonts.letters()


def printable_as(codes: Iterator[int]) -> list[str]:
    return [chr(code) for code in codes if not 0xD800 <= code < 0xE000]


SAMPLE = printable_as(iter([*range(0x20, 0x7F), *range(0xA0, 0x3400), *range(0xA640, 0xA700), *range(0xFB00, 0xFFFE)]))
RARE = printable_as(iter([*range(0x3400, 0xFB00, 97), *range(0x10000, 0x30000, 61), *range(0xE0000, 0xE0200, 3)]))


def test_every_letter_that_is_said_to_print_prints() -> None:
    assert not refused([char for char in SAMPLE + RARE if not is_missing(char)])


def test_every_letter_that_is_said_to_be_missing_is_refused() -> None:
    wrong = [char for char in SAMPLE + RARE if is_missing(char)]
    assert len(wrong) > 10_000
    assert [f"U+{ord(char):04X}" for char in sorted(set(wrong) - refused(wrong))] == []


LETTER = st.sampled_from(sorted(families()[0] | families()[1] - {"\0", "\r"}))
MARK = st.sampled_from([chr(code) for code in range(0x300, 0x344)])
OTHER = st.sampled_from([*"\u00a0\u2009\u202f 日אعह🌙👍🏽❤₂→", "\u1e69", "👩‍💻", "❤️", "1️⃣", "🇺🇦", "각"])


@settings(max_examples=300)
@given(st.lists(LETTER | OTHER | st.tuples(LETTER, MARK).map("".join), min_size=1, max_size=6).map("".join))
def test_whatever_typst_refuses_is_missing(text: str) -> None:
    assert is_missing(text) or not refused([text])


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Evening 🌙 ease", [(8, "🌙")]),
        ("👩🏽‍💻 at a desk", [(0, "👩🏽‍💻")]),
        ("❤️", [(0, "❤️")]),
        ("日本 語", [(0, "日本"), (3, "語")]),
        ("5 µm, x₂ → y", [(2, "µ"), (7, "₂"), (9, "→")]),
        ("e\u0301, Å, ṩ", [(7, "ṩ")]),
        ("soft\u00adhyphen, no\u00a0break, zero\u200bwidth, a\ufe0f", []),
        ("Ελένη, Надія, Nguyễn, “quoted” \u2013 20 % …", []),
    ],
)
def test_a_run_of_missing_letters_is_told_with_its_place(text: str, missing: list[tuple[int, str]]) -> None:
    assert list(missing_letters(text)) == missing


def test_a_space_without_a_letter_prints() -> None:
    assert not refused(["a\u202fb\u3000c\u2009d"])


@pytest.mark.parametrize("root", [SMALL, KNEE], ids=["small", "knee"])
def test_a_letter_is_told_wherever_it_is_printed_and_nowhere_else(root: Path, tmp_path: Path) -> None:
    marks = marked(root, tmp_path)
    book = Book.of(edition_of_unchecked(tmp_path, Settings("https://toes.example/")))
    data = " ".join(job.data for job in (*sheet_jobs(book), *share_jobs(book)))
    publisher = next(
        mark for mark, (path, loc) in marks.items() if (path, loc) == ("content/catalog.yml", ("publisher",))
    )
    printed = {mark for mark in marks if mark in data} - {publisher}  # only said of the PDF, not on it
    told = {
        mark for problem in letter_problems(book.edition.catalog) for mark in marks if f"`{mark}`" in problem.message
    }
    assert len(printed) > 50
    assert [marks[mark] for mark in sorted(printed - told)] == []
    # A word of the vocabulary is printed as soon as an entry uses it.
    assert [marks[mark] for mark in sorted(told - printed) if marks[mark][0] != "content/vocabulary.yml"] == []


def test_every_text_of_a_sheet_is_told_not_the_first_alone(tmp_path: Path) -> None:
    root = small(tmp_path)
    for name in ("toe-curl", "toe-spread"):
        file = root / f"content/techniques/{name}.yml"
        text = file.read_text("utf-8")
        file.write_text(
            text.replace("\nsteps:\n- ", "\nsteps:\n- 🦶 → ", 1).replace("summary: ", "summary: 足 "), "utf-8"
        )
    catalog, _ = read_catalog(root)
    assert catalog is not None
    told = [(problem.path[19:], problem.line > 1, problem.message[-4:]) for problem in letter_problems(catalog)]
    assert len(told) == 6
    assert {path for path, _, _ in told} == {"toe-curl.yml", "toe-spread.yml"}
