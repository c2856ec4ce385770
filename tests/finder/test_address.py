"""What is chosen survives the address, and an address can be anything."""

from hypothesis import given
from hypothesis import strategies as st

from tests.finder.choices import CHOSEN, FILTERS, OPTIONS, PATIENT, Chosen
from tests.modules import Call

SHARED = [f for f in FILTERS if f["id"] != "caution"]


def meant(chosen: Chosen) -> Chosen:
    """What is chosen, in the order of the form, without what stays on the device."""
    ordered = {f["id"]: [o for o in f["options"] if o in chosen.get(f["id"], [])] for f in SHARED}
    text = chosen.get("text", [""])[0].strip()
    return {name: ids for name, ids in ordered.items() if ids} | ({"text": [text]} if text else {})


@given(chosen=CHOSEN)
@PATIENT
def test_what_is_chosen_comes_back_from_the_address(call: Call, chosen: Chosen) -> None:
    fragment = call("finder/address", "fragmentOf", chosen, SHARED)
    assert call("finder/address", "chosenIn", f"#{fragment}", SHARED) == meant(chosen)


@given(fragment=st.text(max_size=60) | st.text(st.sampled_from("type=minutes&.%2#_text"), max_size=60))
@PATIENT
def test_any_address_chooses_only_what_there_is(call: Call, fragment: str) -> None:
    chosen = call("finder/address", "chosenIn", fragment, SHARED)
    if chosen is None:
        assert "=" not in fragment
        return
    assert all(set(ids) <= set(OPTIONS[name]) for name, ids in chosen.items() if name != "text")


@given(conditions=st.lists(st.sampled_from(OPTIONS["caution"]), min_size=1))
@PATIENT
def test_conditions_are_never_in_the_address(call: Call, conditions: list[str]) -> None:
    assert call("finder/address", "fragmentOf", {"caution": conditions}, SHARED) == ""
    assert call("finder/address", "chosenIn", f"#caution={'.'.join(conditions)}", SHARED) == {}


def test_the_address_of_a_heading_chooses_nothing(call: Call) -> None:
    assert call("finder/address", "chosenIn", "#routines", SHARED) is None
