"""The table that compares techniques is sorted by its heads, by whoever can press a button."""

from playwright.sync_api import Browser

PRESSED = """(head) => {
  const table = document.querySelector(".comparison");
  const buttons = [...table.tHead.querySelectorAll("button")];
  buttons.find((one) => one.textContent === head).click();
  return [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
}"""
SAID = "[...document.querySelectorAll('.comparison thead th')].map((one) => one.getAttribute('aria-sort'))"
HEADS = "[...document.querySelectorAll('.comparison thead th')].map((one) => one.textContent)"


def test_a_head_sorts_the_rows_and_turns_them_round_and_says_so(chromium: Browser, site: str) -> None:
    with chromium.new_page() as page:
        page.goto(f"{site}techniques/compare/")
        page.locator(".comparison--sorts").wait_for()
        heads = page.evaluate(HEADS)
        assert page.evaluate(SAID) == ["ascending", *[None] * (len(heads) - 1)]
        down = page.evaluate(PRESSED, heads[0])
        assert page.evaluate(SAID)[0] == "descending"
        up = page.evaluate(PRESSED, heads[0])
        assert up == down[::-1]
        names = [row[0] for row in up]
        assert names == sorted(names, key=str.casefold)

        by_kind = page.evaluate(PRESSED, heads[2])
        assert page.evaluate(SAID) == [None, None, "ascending", *[None] * (len(heads) - 3)]
        kinds = [row[2] for row in by_kind]
        assert len(set(kinds)) > 2
        assert kinds == [kind for one in dict.fromkeys(kinds) for kind in kinds if kind == one]
        alike = [row[0] for row in by_kind if row[2] == kinds[0]]
        assert alike == sorted(alike, key=str.casefold), "what is alike stays as it was"

        graded = [row[5] for row in page.evaluate(PRESSED, heads[5])]
        assert graded[0] == "Supported"
        assert graded[-1] == "Not recommended"


def test_without_scripts_the_table_is_whole_and_its_heads_are_words(chromium: Browser, site: str) -> None:
    page = chromium.new_page(java_script_enabled=False, viewport={"width": 390, "height": 664})
    page.goto(f"{site}techniques/compare/")
    rows = page.locator(".comparison tbody tr")
    assert rows.count() > 20
    assert page.locator(".comparison button").count() == 0
    assert rows.first.get_by_role("rowheader").count() == 1
    page.close()
