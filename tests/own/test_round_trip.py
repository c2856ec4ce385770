"""Five hundred sheets, and each comes back as it was: from an address of each format, and from the device."""

from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from tests.own.making import DATA, SHEETS, Data
from tests.own.sheet_page import SheetPage

MANY = 500
TRIP = """async ({sheets, data}) => {
  const at = (path) => import(new URL(`../assets/javascripts/${path}.js`, location.href).href);
  const [{asked, fragmentOf}, {opened}, kept, {checksum}] = await Promise.all(
    ["own-sheet/address", "own-sheet/fitting", "own-sheet/kept", "shared/checksum"].map(at));
  const plain = (sheet) => JSON.stringify(sheet, (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value);
  const back = (fragment) => opened(asked(fragment), data);
  const lost = [];
  const compare = (how, sheet, {sheet: found, notes}) => {
    if (notes.length || plain(sheet) !== plain(found)) lost.push([how, sheet, found, notes]);
  };
  // What a format could not say yet is not in its sheets.
  const older = {
    2: (sheet) => ({...sheet, items: sheet.items.filter(({beyond}) => !beyond).map(({times, on, ...item}) => item)}),
    1: (sheet) => ({...sheet, clinic: "", review: "", times: 0, days: 0, items: sheet.items
      .filter(({beyond}) => !beyond).map(({id, dose}) => ({id, dose}))}),
  };
  for (const sheet of sheets) {
    const fragment = fragmentOf(sheet, data.version);
    compare("address", sheet, back(fragment));
    for (const [format, as] of Object.entries(older)) {
      const said = fragmentOf(as(sheet), data.version).replace(/^v=3/, `v=${format}`).replace(/&k=.*$/, "");
      compare(`format ${format}`, as(sheet), back(`${said}&k=${checksum(said)}`));
    }
    const id = kept.keepSheet({id: null, fragment, own: true});
    compare("kept", sheet, back(kept.sheetOf(id).fragment));
  }
  return {lost: lost.slice(0, 3), kept: kept.keptSheets().length};
}"""


def many() -> list[Data]:
    """Make sheets at random, the same in each run."""
    found: list[Data] = []

    @settings(max_examples=MANY, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(SHEETS)
    def note(sheet: Data) -> None:
        found.append(sheet)

    note()
    return found


def test_five_hundred_sheets_come_back_from_their_addresses_and_from_the_device(sheet: SheetPage) -> None:
    sheets = many()
    assert len(sheets) == MANY
    assert sum(any(item.get("beyond") for item in one["items"]) for one in sheets) > MANY / 10
    sheet.open()
    done: dict[str, Any] = sheet.page.evaluate(TRIP, {"sheets": sheets, "data": DATA})
    assert done["lost"] == []
    assert done["kept"] == MANY
