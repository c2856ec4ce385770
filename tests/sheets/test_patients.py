"""A table of patients is printed as it says, or not at all, with every problem at once; nothing else is kept of it."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import segno
from click.testing import CliRunner
from hypothesis import given, settings

from tests.browser.sheet_criteria import Sheet, missing, qr_code
from tests.editions import SMALL
from tests.own.making import BARE, DATA, SHEETS, Data
from unhunch.edges.cli import main
from unhunch.sheets.compile import SheetError
from unhunch.sheets.job import Job
from unhunch.sheets.patients.jobs import Handed
from unhunch.sheets.patients.link import Item, OwnSheet, own_sheet
from unhunch.sheets.patients.own import MOST_OF_CODE
from unhunch.sheets.patients.table import patients

Call = Callable[..., Any]
CLINIC = "name: Physio House\nprepared_by: Dr Ann Example\npaper: a4\n"
TABLE = """name,sheet,therapist,next_visit
Bo Patient,toe-rest,,
"Cy, the second",toe-break,Dr Dee,12 March
"""


def link_of(call: Call, **said: object) -> str:
    return f"https://toes.example/my-sheet/#{call('own-sheet/address', 'fragmentOf', {**BARE, **said}, '1.0.0')}"


def printed(folder: Path, table: str | bytes, clinic: str = CLINIC) -> tuple[int, str]:
    (folder / "clinic.yml").write_text(clinic, "utf-8")
    (folder / "patients.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
    files = ["--clinic", str(folder / "clinic.yml"), "--batch", str(folder / "patients.csv")]
    options = ["--root", str(SMALL), "--cache", str(folder / "cache"), "--out", str(folder / "out")]
    done = CliRunner().invoke(main, ["sheets", *files, *options], env={"SITE_URL": "https://toes.example/"})
    return done.exit_code, done.output


def made(folder: Path) -> dict[str, Sheet]:
    return {path.name: Sheet(path.read_bytes()) for path in sorted((folder / "out/patients").glob("*.pdf"))}


def test_each_patient_has_a_sheet_with_name_therapist_and_next_visit(tmp_path: Path) -> None:
    code, output = printed(tmp_path, TABLE)
    assert (code, output.splitlines()[-1].endswith("2 written, 0 unchanged, 0 of an earlier table removed.")) == (
        0,
        True,
    ), output
    sheets = made(tmp_path)
    assert list(sheets) == ["002-toe-rest-a4.pdf", "003-toe-break-a4.pdf"]
    first, second = sheets.values()
    assert missing(first, ["Bo Patient", "Dr Ann Example", "Physio House", "Next visit"]) == []
    assert missing(second, ["Cy, the second", "Dr Dee", "12 March"]) == []
    assert missing(second, ["Dr Ann Example"]) == ["Dr Ann Example"]


def test_no_name_is_kept_anywhere_but_on_the_sheets_and_those_of_an_earlier_table_go(tmp_path: Path) -> None:
    printed(tmp_path, TABLE)
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix not in {".csv", ".pdf"}]
    assert kept
    for path in kept:
        assert b"Bo Patient" not in path.read_bytes(), path
        assert "Bo" not in path.name
    assert not [path for path in (tmp_path / "cache").rglob("*") if path.is_file() and b"%PDF" in path.read_bytes()]
    code, output = printed(tmp_path, "name;sheet\r\nEd;toe-rest\r\n")
    assert code == 0
    assert "1 of an earlier table removed." in output
    assert list(made(tmp_path)) == ["002-toe-rest-a4.pdf"]


def test_the_sheet_of_a_link_is_printed_as_it_was_made(tmp_path: Path, call: Call) -> None:
    curl = {"id": "toe-curl", "dose": {"reps": 20}, "beyond": ["reps"], "note": "Slowly.", "times": 2, "on": [0, 3]}
    said = {"title": "Evenings", "by": "Dr Fay", "review": "in May", "times": 1, "days": 3, "items": [curl]}
    link = link_of(call, **said)
    code, output = printed(tmp_path, f"name,sheet\nBo,{link}\n")
    assert code == 0, output
    ((name, sheet),) = made(tmp_path).items()
    assert name == "002-my-sheet-a4.pdf"
    told = [
        "Evenings",
        "Dr Fay",
        "in May",
        "on 3 days a week",
        "20 times",
        "2 times a day, on Monday and Thursday.",
        "Slowly.",
    ]
    assert missing(sheet, [*told, "20 is outside the suggested 3 to 12. Whoever made this sheet confirmed it."]) == []
    code_ = qr_code(sheet)
    assert code_
    assert code_.text == link


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (b"name,sheet\nB\xe9,toe-rest\n", ["patients.csv:2:2: B801"]),
        ("", ["patients.csv:1:1: B802"]),
        ("name,sheet\n", ["patients.csv:1:1: B801"]),
        ('name,sheet\n"Bo,toe-rest\n', ["patients.csv:2:1: B801"]),
        ("name,shet,name\nBo,toe-rest,\n", ["1:6: B803", "1:11: B802", "1:1: B802"]),
        (
            "name,sheet,therapist\nBo,toe-rst\n,toe-rest\nCy,toe-break,Dr Dee,more\nDi\n",
            ["2:4: B805", "3:1: B804", "4:21: B804", "5:1: B804"],
        ),
        ("name,sheet\nBo,toe-rst\nCy,#v=3&s=toe-curl&k=zz\n", ["2:4: B805", "Did you mean `toe-rest`?", "3:4: B806"]),
        (
            f"name,sheet\n{'B' * 51},toe-rest\nB\u200bo,toe-rest\n\U00010348,toe-rest\n",
            ["2:1: B807", "3:1: B807", "4:1: B807"],
        ),
    ],
)
def test_every_problem_of_a_table_is_told_at_its_place_and_nothing_is_printed(
    tmp_path: Path, table: str | bytes, told: list[str]
) -> None:
    code, output = printed(tmp_path, table)
    assert code == 1
    assert [one for one in told if one not in output] == [], output
    assert "Traceback" not in output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"id": "toe-none", "dose": {}}, "`toe-none` of this link is no longer here"),
        ({"id": "toe-treatment", "dose": {}}, "`toe-treatment` of this link is no longer here"),
        ({"id": "toe-curl", "dose": {"reps": 20}}, "`reps` of this link is 20, and 3 to 12 is allowed"),
        (
            {"id": "toe-curl", "dose": {"reps": 99}, "beyond": ["reps"]},
            "`reps` of this link is 99, and 1 to 60 is allowed",
        ),
        ({"id": "toe-curl", "dose": {"sets": 2}}, "`sets` of this link cannot be set"),
        ({"id": "toe-curl", "dose": {}, "note": "\U00010348"}, "no letter for `\U00010348`"),
    ],
)
def test_a_link_that_cannot_be_printed_as_it_says_is_refused(tmp_path: Path, call: Call, item: Data, told: str) -> None:
    code, output = printed(tmp_path, f"name,sheet\nBo,{link_of(call, items=[item])}\n")
    assert code == 1
    assert "patients.csv:2:4: B806" in output
    assert told in output
    assert not (tmp_path / "out").exists()


def test_a_table_needs_a_clinic_and_names_the_routines_itself(tmp_path: Path) -> None:
    (tmp_path / "patients.csv").write_text(TABLE)
    done = CliRunner().invoke(main, ["sheets", "--root", str(SMALL), "--batch", str(tmp_path / "patients.csv")])
    assert done.exit_code == 2
    assert "--batch needs --clinic" in done.output


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_table_is_read_as_spreadsheets_write_it(separator: str, ending: str) -> None:
    lines = ["name,sheet", '"Bo ""B"" Lee, Jr.",toe-rest', "", " Cy , toe-break "]
    text = "\ufeff" + ending.join(lines) + ending
    text = text.replace(",", separator).replace(f"Lee{separator}", "Lee,")
    found, problems = patients("p.csv", text.encode())
    assert problems == []
    assert [(one.name.text, one.sheet.text) for one in found] == [('Bo "B" Lee, Jr.', "toe-rest"), ("Cy", "toe-break")]
    assert [one.sheet.place.line for one in found] == [2, 4]


@settings(max_examples=200)
@given(sheet=SHEETS)
def test_a_link_says_to_python_what_it_says_to_a_browser(call: Call, sheet: Data) -> None:
    fragment = call("own-sheet/address", "fragmentOf", sheet, DATA["version"])
    found = own_sheet(fragment)
    assert isinstance(found, OwnSheet)
    assert found.fragment == fragment
    for name in ("title", "frequency", "by", "review", "times", "days", "large", "routine"):
        assert getattr(found, name) == sheet[name], name
    assert [asdict(item) for item in found.items] == [asdict(of_browser(item)) for item in sheet["items"]]


def of_browser(item: Data) -> Item:
    return Item(
        **{**item, "on": tuple(item.get("on", ())), "beyond": sorted(item.get("beyond", []), key=[*item["dose"]].index)}
    )


def test_a_link_that_is_cut_or_newer_is_refused_as_in_a_browser(call: Call) -> None:
    whole = call("own-sheet/address", "fragmentOf", {**BARE, "items": [{"id": "toe-curl", "dose": {}}]}, "1.0.0")
    assert own_sheet(whole[:-1]) == "damaged"
    assert own_sheet("") == "damaged"
    bare = whole.partition("&k=")[0].replace("v=3", "v=4")
    assert own_sheet(f"{bare}&k={call('shared/checksum', 'checksum', bare)}") == "newer"


@pytest.mark.parametrize("item", ["toe-curl_e" + "9" * 5000, "toe-curl_t" + "9" * 5000, "toe-curl_d21", "toe-curl_q1"])
def test_an_item_that_says_what_none_can_is_damaged(call: Call, item: str) -> None:
    bare = f"v=3&c=1.0.0&s={item}"
    assert own_sheet(f"{bare}&k={call('shared/checksum', 'checksum', bare)}") == "damaged"


def test_a_sheet_that_has_no_room_is_told_at_the_cell_that_names_it() -> None:
    (patient,), _ = patients("p.csv", b"name,sheet\nBo,toe-rest\n")
    job = Job("002-toe-rest-a4.pdf", "sheet", "", "{}")
    problem = Handed((job,), {job.path: patient}).problem(SheetError(job, "overfull", "12", ""))
    assert str(problem).startswith("p.csv:2:4: B807 the sheet of `Bo` does not fit: 12 mm too much")


def test_a_code_on_paper_is_as_large_as_in_a_browser() -> None:
    modules = [
        segno.make("a" * size, micro=False).symbol_size(border=0)[0] for size in (MOST_OF_CODE, MOST_OF_CODE + 1)
    ]
    assert modules[0] <= 69 < modules[1]
