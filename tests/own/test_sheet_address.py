"""A sheet survives its address; what is damaged, old or foreign is told, and never shown as if it were whole."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.own.making import BARE, DATA, PATIENT, SHEETS, TECHNIQUES, Data

Call = Callable[..., Any]
VERSION = DATA["version"]
WORDS = DATA["words"]["opened"]


def opened(call: Call, fragment: str, data: Data = DATA) -> Data:
    found: Data = call("own-sheet/fitting", "opened", call("own-sheet/address", "asked", fragment), data)
    return found


def written(call: Call, items: list[Data], version: str = VERSION) -> str:
    fragment: str = call("own-sheet/address", "fragmentOf", {**BARE, "items": items}, version)
    return fragment


@given(sheet=SHEETS)
@PATIENT
def test_a_sheet_comes_back_from_its_address_as_it_was(call: Call, sheet: Data) -> None:
    fragment = call("own-sheet/address", "fragmentOf", sheet, VERSION)
    assert opened(call, f"#{fragment}") == {"sheet": sheet, "notes": []}


@given(sheet=SHEETS)
@PATIENT
def test_an_address_may_be_written_out_in_another_way_and_still_be_whole(call: Call, sheet: Data) -> None:
    fragment = (
        call("own-sheet/address", "fragmentOf", sheet, VERSION)
        .replace("+", "%20")
        .replace("_", "%5F")
        .replace("%2C", "%2c")
    )
    assert opened(call, fragment)["sheet"] == sheet


@given(sheet=SHEETS, where=st.floats(0, 1, exclude_max=True), letter=st.sampled_from("abz019=&_.-"))
@PATIENT
def test_a_letter_that_changed_is_noticed(call: Call, sheet: Data, where: float, letter: str) -> None:
    fragment = call("own-sheet/address", "fragmentOf", sheet, VERSION)
    place = int(where * len(fragment))
    damaged = fragment[:place] + letter + fragment[place + 1 :]
    assume(call("own-sheet/address", "asked", damaged) != call("own-sheet/address", "asked", fragment))
    assert opened(call, damaged) == {"sheet": BARE, "notes": [WORDS["damaged"]]}


@given(sheet=SHEETS, kept=st.floats(0, 1, exclude_max=True))
@PATIENT
def test_a_link_that_was_cut_off_is_noticed(call: Call, sheet: Data, kept: float) -> None:
    fragment = call("own-sheet/address", "fragmentOf", sheet, VERSION)
    cut = fragment[: max(1, int(kept * len(fragment)))]
    assert opened(call, cut) == {"sheet": BARE, "notes": [WORDS["damaged"]]}


@given(fragment=st.text(min_size=1, max_size=40) | st.text(st.sampled_from("vcstfbpk=&1%_#"), max_size=40))
@PATIENT
def test_any_fragment_is_a_sheet_or_is_refused(call: Call, fragment: str) -> None:
    found = opened(call, fragment)
    assert found["sheet"] == BARE
    assert found["notes"] in ([], [WORDS["damaged"]])


def test_no_fragment_is_an_empty_sheet(call: Call) -> None:
    assert opened(call, "") == opened(call, "#") == {"sheet": BARE, "notes": []}


def resummed(call: Call, fragment: str) -> str:
    bare = fragment.split("&k=", maxsplit=1)[0]
    return f"{bare}&k={call('shared/checksum', 'checksum', bare)}"


def test_a_link_of_a_newer_format_says_so(call: Call) -> None:
    fragment = resummed(call, written(call, []).replace("v=3", "v=4"))
    assert opened(call, fragment)["notes"] == [WORDS["newer"]]


@pytest.mark.parametrize(
    "item",
    [
        "Arm Slides",
        "arm-slides_",
        "arm-slides_x3",
        "arm-slides_r",
        "arm-slides_d31",
        "arm-slides_d8",
        "<b>",
        "__proto__",
    ],
)
def test_what_is_no_technique_with_a_dose_is_damaged(call: Call, item: str) -> None:
    fragment = resummed(call, written(call, [{"id": "q", "dose": {}}]).replace("s=q", f"s={item.replace(' ', '+')}"))
    assert opened(call, fragment)["notes"] == [WORDS["damaged"]]


def test_a_link_of_the_first_format_is_still_read(call: Call) -> None:
    said = "v=1&c=1.0.0&s=arm-slides_r8h0&t=Mine&o=Once+a+day&f=Ann&b=Bo&p=large&r=gentle-day"
    found = call("own-sheet/address", "asked", f"{said}&k={call('shared/checksum', 'checksum', said)}")
    texts = {"title": "Mine", "frequency": "Once a day", "for": "Ann", "by": "Bo"}
    items = [{"id": "arm-slides", "dose": {"reps": 8, "hold_seconds": 0}}]
    whole = {**BARE, **texts, "large": True, "routine": "gentle-day", "items": items}
    assert found == {"more": False, "version": "1.0.0", "sheet": whole}


@pytest.mark.parametrize("more", ["n=3.Slowly", "n=Slowly", "d=2", "d=twice"])
def test_a_note_of_nothing_and_a_week_that_is_none_are_damaged(call: Call, more: str) -> None:
    fragment = resummed(call, written(call, [item("arm-slides")]).split("&k=")[0] + f"&{more}")
    assert opened(call, fragment)["notes"] == [WORDS["damaged"]]


def test_what_was_prepared_for_somebody_is_cut_to_what_a_sheet_can_show(call: Call) -> None:
    two_sided = next(id_ for id_ in sorted(TECHNIQUES) if TECHNIQUES[id_]["dose"].get("each") != "side")
    prepared = {**item(two_sided), "note": "N" * 500, "side": "left", "rest": 9999}
    sheet = {**BARE, "items": [prepared], "times": 9, "days": 9, "clinic": "C" * 500, "review": "R" * 500}
    found = opened(call, call("own-sheet/address", "fragmentOf", sheet, VERSION))["sheet"]
    assert len(found["items"][0]["note"]) == 120
    assert "side" not in found["items"][0]
    assert found["items"][0].get("rest", 600) == 600
    assert (found["times"], found["days"], len(found["clinic"]), len(found["review"])) == (4, 7, 80, 40)


def test_the_checksum_is_that_of_zip(call: Call) -> None:
    assert int(call("shared/checksum", "checksum", "123456789"), 36) == 0xCBF43926


def test_a_technique_that_is_gone_is_left_out_and_named(call: Call) -> None:
    found = opened(call, written(call, [{"id": "long-gone", "dose": {}}, item("arm-slides")], "0.9.0"))
    assert [one["id"] for one in found["sheet"]["items"]] == ["arm-slides"]
    edition, gone = found["notes"]
    assert "0.9.0" in edition
    assert VERSION in edition
    assert "long-gone" in gone


@pytest.mark.parametrize("id_", ["ultrasound", "deep-tissue-massage", "fingernail-acupressure", "constructor"])
def test_what_no_routine_holds_is_on_no_sheet(call: Call, id_: str) -> None:
    found = opened(call, written(call, [{"id": id_, "dose": {}}]))
    assert found["sheet"]["items"] == []
    assert id_ in found["notes"][0]


def test_a_technique_that_was_renamed_is_found_and_its_new_name_told(call: Call) -> None:
    renamed = {**TECHNIQUES["arm-slides"], "formerly": ["wall-angels"]}
    data = {**DATA, "techniques": {**TECHNIQUES, "arm-slides": renamed}}
    found = opened(call, written(call, [{**item("arm-slides"), "id": "wall-angels"}]), data)
    assert found["sheet"]["items"] == [item("arm-slides")]
    assert "wall-angels" in found["notes"][0]
    assert renamed["name"] in found["notes"][0]


def item(id_: str) -> Data:
    technique = TECHNIQUES[id_]
    return {"id": id_, "dose": {part: technique["dose"][part] for part in technique["range"]}}


def test_a_dose_outside_of_todays_range_is_set_to_the_nearest_and_told(call: Call) -> None:
    most = TECHNIQUES["arm-slides"]["range"]["reps"][1]
    found = opened(call, written(call, [{"id": "arm-slides", "dose": {"reps": 60, "hold_seconds": 0}}]))
    assert found["sheet"]["items"][0]["dose"] == {"reps": most, "hold_seconds": 0}
    assert "60" in found["notes"][0]
    assert f"{most:g}" in found["notes"][0]


def test_a_dose_that_somebody_confirmed_stays_and_is_told_only_where_no_dose_may_have_it(call: Call) -> None:
    most, last = TECHNIQUES["arm-slides"]["range"]["reps"][1], DATA["limits"]["reps"][1]
    for asked, now, beyond in ((last, last, ["reps"]), (last + 1, last, ["reps"]), (most, most, None)):
        one = {"id": "arm-slides", "dose": {"reps": asked, "hold_seconds": 0}, "beyond": ["reps"]}
        found = opened(call, written(call, [one]))
        assert found["sheet"]["items"][0]["dose"]["reps"] == now
        assert found["sheet"]["items"][0].get("beyond") == beyond
        assert len(found["notes"]) == (asked != now)


def test_a_part_that_no_range_allows_keeps_the_dose_that_we_suggest(call: Call) -> None:
    assert "sets" not in TECHNIQUES["arm-slides"]["range"]
    found = opened(call, written(call, [{"id": "arm-slides", "dose": {"sets": 9, "reps": 8, "hold_seconds": 0}}]))
    assert found["sheet"]["items"] == [item("arm-slides")]
    assert "Sets" in found["notes"][0]


def test_a_part_that_the_link_does_not_give_is_the_one_that_we_suggest(call: Call) -> None:
    assert opened(call, written(call, [{"id": "arm-slides", "dose": {}}]))["sheet"]["items"] == [item("arm-slides")]


def test_more_than_a_sheet_holds_is_left_out_and_told(call: Call) -> None:
    found = opened(call, written(call, [item("arm-slides")] * 9))
    assert len(found["sheet"]["items"]) == 8
    assert "8" in found["notes"][0]


def test_long_texts_of_a_strange_link_are_cut(call: Call) -> None:
    long = dict.fromkeys(("title", "frequency", "for"), "T" * 500)
    sheet = opened(call, call("own-sheet/address", "fragmentOf", {**BARE, **long}, VERSION))["sheet"]
    assert [len(sheet[name]) for name in long] == [60, 100, 50]


@pytest.mark.parametrize("routine", sorted(DATA["routines"]))
def test_every_routine_can_be_started_from_without_a_loss(call: Call, routine: str) -> None:
    found = opened(call, f"#from={routine}")
    assert found["notes"] == []
    assert found["sheet"]["title"] == DATA["routines"][routine]["name"]
    assert found["sheet"]["frequency"] == DATA["routines"][routine]["frequency"]
    for one, planned in zip(found["sheet"]["items"], DATA["routines"][routine]["items"], strict=True):
        assert one["id"] == planned["id"]
        whole = {**TECHNIQUES[one["id"]]["dose"], **one["dose"]}
        assert whole == {**TECHNIQUES[one["id"]]["dose"], **planned["dose"]}


def test_a_routine_that_is_not_there_is_named(call: Call) -> None:
    assert "no-such-routine" in opened(call, "#from=no-such-routine")["notes"][0]


TAILS = [
    *(").", ">", ",", ".", "'", '"', ";", "]", "!", "%22", "%3E", "%20Best%20wishes", " Best wishes, Ann", "Best"),
    *(
        "%0D%0ABest",
        "&utm_source=mail",
        "&s=arm-slides_r60",
        "&k=abc",
        "&v=2",
        "&t=Mine&t=Yours",
        "%",
        "%zz",
        "%E2%82",
        "#",
    ),
    "&s=x" * 10_000,
]
"""What mail programs, trackers and hands put after a link."""
TITLED = {**BARE, "title": "Ann's evening, now & then", "for": "Jörg 100 %"}


def whole(call: Call) -> tuple[Data, str]:
    sheet = {**TITLED, "items": [item("arm-slides"), item("slow-breathing")]}
    return sheet, call("own-sheet/address", "fragmentOf", sheet, VERSION)


@pytest.mark.parametrize("tail", TAILS, ids=lambda tail: tail[:20])
def test_what_is_glued_to_a_link_is_left_out_and_told_in_one_sentence(call: Call, tail: str) -> None:
    sheet, fragment = whole(call)
    assert opened(call, f"#{fragment}{tail}") == {"sheet": sheet, "notes": [WORDS["more"]]}


@given(sheet=SHEETS, tail=st.text(min_size=1, max_size=20))
@PATIENT
def test_whatever_is_glued_to_a_link_its_sheet_is_read(call: Call, sheet: Data, tail: str) -> None:
    fragment = call("own-sheet/address", "fragmentOf", sheet, VERSION)
    assert opened(call, f"#{fragment}{tail}") == {"sheet": sheet, "notes": [WORDS["more"]]}


@pytest.mark.parametrize("broken", ["\n", "\r\n", "%0A", "%0D%0A", "%0D%0A%20%20", "%20", "\t", "%3D%0D%0A", "=\r\n"])
@pytest.mark.parametrize("where", [0.2, 0.5, 0.9])
def test_a_link_that_was_broken_into_lines_is_mended(call: Call, broken: str, where: float) -> None:
    sheet, fragment = whole(call)
    place = int(where * len(fragment))
    assert opened(call, f"#{fragment[:place]}{broken}{fragment[place:]}") == {"sheet": sheet, "notes": []}


@pytest.mark.parametrize(("old", "new"), [("&", "&amp;"), ("=", "=3D"), ("=", "%3D"), ("&", "%26")])
def test_a_link_that_was_written_in_a_mails_own_code_is_mended(call: Call, old: str, new: str) -> None:
    sheet, fragment = whole(call)
    assert opened(call, f"#{fragment.replace(old, new)}") == {"sheet": sheet, "notes": []}


def test_a_link_that_was_encoded_twice_is_mended(call: Call) -> None:
    sheet, fragment = whole(call)
    assert opened(call, f"#{quote(fragment, safe='+')}") == {"sheet": sheet, "notes": []}


@pytest.mark.parametrize(
    "tail", [").", ">", "%20Best%20wishes", "&utm_source=mail", "&from=first-article", "-", "Best"]
)
def test_what_is_glued_to_the_link_of_a_routine_is_left_out_too(call: Call, tail: str) -> None:
    plain, glued = opened(call, "#from=gentle-day"), opened(call, f"#from=gentle-day{tail}")
    assert glued == {"sheet": plain["sheet"], "notes": [WORDS["more"]]}


@pytest.mark.parametrize("known", [0, 1, 8])
def test_ten_thousand_techniques_that_nobody_knows_are_told_in_one_sentence(call: Call, known: int) -> None:
    items = [item("arm-slides")] * known + [{"id": f"unknown-{n}", "dose": {"reps": 8}} for n in range(10_000)]
    found = opened(call, written(call, items))
    assert found["sheet"]["items"] == items[:known]
    assert found["notes"] == [WORDS["all_gone"].format(n=10_000)]


def test_more_than_a_sheet_holds_and_what_is_gone_are_told_in_one_sentence(call: Call) -> None:
    items = [item("arm-slides"), {"id": "gone", "dose": {}}] * 10_000
    found = opened(call, written(call, items))
    assert found["sheet"]["items"] == [item("arm-slides")] * 8
    assert found["notes"] == [WORDS["several"].format(n=19_992, most=8)]


def test_an_id_without_an_end_is_told_in_short(call: Call) -> None:
    (note,) = opened(call, written(call, [{"id": "a" * 100_000, "dose": {}}]))["notes"]
    assert len(note) < 200


def test_only_what_stays_on_the_sheet_is_told_of(call: Call) -> None:
    items = [{"id": "arm-slides", "dose": {"reps": 99}}] * 500
    found = opened(call, written(call, items))
    assert len(found["notes"]) == 8 + 1


def test_an_address_may_ask_for_one_technique(call: Call) -> None:
    id_ = next(iter(TECHNIQUES))
    found = opened(call, f"#technique={id_}")
    assert found["notes"] == []
    assert [item["id"] for item in found["sheet"]["items"]] == [id_]
    assert found["sheet"]["title"] == DATA["techniques"][id_]["name"]
    assert opened(call, "#technique=no-such-move")["sheet"]["items"] == []
    assert opened(call, f"#technique={id_}&x")["notes"] == [WORDS["more"]]
