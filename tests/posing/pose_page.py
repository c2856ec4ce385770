"""The pose page in a browser, used as a person uses it: what is folded is opened, and controls are moved."""

from dataclasses import dataclass
from typing import Any

import yaml
from playwright.sync_api import Locator, Page, expect

from unhunch.views.pose_block import block


@dataclass(frozen=True)
class PosePage:
    """The page, and what went wrong on it."""

    page: Page
    faults: list[str]

    def control(self, at: str) -> Locator:
        """Give what stands for a value of the figure, such as `end.neck.flex`, where one can use it."""
        found = self.page.locator(f'[data-at="{at}"]')
        folded = found.locator("xpath=ancestor-or-self::details[not(@open)]/summary")
        while folded.count():
            folded.first.click()
        return found

    def enter(self, at: str, value: Any = None) -> None:  # noqa: ANN401 - what a YAML file holds
        """Set a value by its control, or take it out.

        `NAME.+` is the button that adds an item, named by the value; `+ Start`, `Start` and the like are those that add
        and show poses.
        """
        if at[0].isupper() or at.startswith(("+", "between")):
            self.page.locator("#moments button").get_by_text(at, exact=True).click()
            return
        if at.endswith(".+"):
            within = self.control(at.removesuffix(".+"))
            if value is not None:
                name = within.locator(":scope > .list > .row > *").first
                name.select_option(value) if name.evaluate("e => e.localName") == "select" else name.fill(value)
            within.locator(":scope > .list button", has_text="Add one").last.click()
            return
        self._fill(self.control(at), value)

    def _fill(self, control: Locator, value: Any) -> None:  # noqa: ANN401 - what a YAML file holds
        if value is None:
            control.get_by_role("button", name="As in the base pose").click()
        elif isinstance(value, bool):
            control.locator("input[type=checkbox]").set_checked(value)
        elif isinstance(value, list) and control.locator(".ticks").count():
            for one in value:
                control.locator(f'input[value="{one}"]').check()
        elif isinstance(value, list):
            for number, one in enumerate(value):
                control.locator("input[type=number]").nth(number).fill(str(one))
        elif control.locator("input[data-slider]").count() == 1 and value == int(value):
            control.locator("input[data-slider]").fill(str(int(value)))
        elif isinstance(value, int | float):
            control.locator("input[data-number]").first.fill(str(value))
        elif control.locator("select").count():
            control.locator("select").first.select_option(value)
        else:
            control.locator("input[type=text]").first.fill(value)

    @property
    def figure(self) -> Any:  # noqa: ANN401 - what a YAML file holds
        """What the block says, once it is drawn."""
        return yaml.safe_load(self.page.locator("#text").input_value())["figure"]

    def settles(self, figure: Any) -> None:  # noqa: ANN401 - what a YAML file holds
        """Wait until the block says this figure."""
        self.page.wait_for_function("wanted => document.getElementById('text').value === wanted", arg=written(figure))

    def shows(self, lines: list[str]) -> None:
        """Wait until the whole figure has these lines, after drawings of what was set before."""
        self.page.wait_for_function(
            "wanted => [...document.querySelectorAll('#whole path')].map((e) => e.getAttribute('d')).join() === wanted",
            arg=",".join(lines),
        )

    def drawn(self) -> str:
        """Give the picture, once there is one."""
        expect(self.page.locator("#picture svg")).to_have_count(1)
        return self.page.locator("#picture").inner_html()


def written(figure: Any) -> str:  # noqa: ANN401 - what a YAML file holds
    """Give the block that the page shows."""
    return block(figure)
