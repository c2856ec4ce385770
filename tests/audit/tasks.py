"""Ten things that people come for, from the home page on a phone: presses and screens until it is done.

`python -m tests.audit.tasks [FOLDER...]` walks through this project's site, or through sites that were built before, to
compare them.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error

from tests.audit.site import built_site
from tests.audit.walk import Walk
from tests.chromium import chromium
from tests.phone import SMALL
from tests.serving import served

PATIENCE = 3000
"""Milliseconds until a step counts as one that the site does not offer."""


def a_few_minutes_at_the_desk(walk: Walk) -> None:
    """Do something for a few minutes at the desk."""
    start = walk.page.get_by_role("link", name=re.compile(r"^Start, \d"))
    if not start.count():
        walk.press(walk.page.locator("main").get_by_role("link", name="Two-minute desk reset"))
    walk.press(start, walk.page.get_by_role("link", name="Play with a timer"))
    walk.press(walk.page.get_by_role("button", name=re.compile("^Start")))


def safe_with_osteoporosis(walk: Walk) -> None:
    """Find out whether it is safe with osteoporosis."""
    walk.press(walk.page.get_by_role("link", name="Check before you start"))
    walk.press(walk.page.locator("main").get_by_role("link", name="ask first", exact=True))
    walk.see(
        walk.page.locator(".check-group--ask").get_by_text("osteoporosis"), walk.page.get_by_text("osteoporosis").last
    )


def printed_large(walk: Walk) -> None:
    """Print the ten-minute routine in large letters."""
    walk.press(walk.page.get_by_role("link", name="Ten-minute desk break"))
    walk.press(walk.page.get_by_role("link", name="Print it"), walk.page.get_by_role("link", name="Large print").first)
    walk.see(walk.page.get_by_role("link", name="Large print").first)
    walk.presses += 1  # what opens is a PDF


def without_a_connection(walk: Walk) -> None:
    """Keep it for a place without a connection."""
    walk.choose("Without a connection")
    walk.see(walk.page.locator("main p").first)


def where_it_hurts(walk: Walk) -> None:
    """Say where it hurts, and see what works there."""
    walk.press(walk.page.locator("summary", has_text="Between the shoulder blades"))
    walk.press(walk.page.locator("details[open]").get_by_role("link", name="Shoulder blade squeeze"))
    walk.see(walk.page.locator(".rc-step").first)


def one_move_by_name(walk: Walk) -> None:
    """Look up a move that somebody has heard of, and read its first step."""
    walk.press(walk.page.get_by_role("button", name="Search"))
    walk.type(walk.page.locator(".search-input"), "wall angel")
    walk.press(walk.page.locator(".search-results").get_by_role("link", name="Arm slides"))
    walk.see(walk.page.locator(".rc-step").first)


def when_to_stop(walk: Walk) -> None:
    """Know when to stop in a routine."""
    walk.press(walk.page.locator("main").get_by_role("link", name=re.compile("desk reset", re.IGNORECASE)))
    walk.see(walk.page.locator("main").get_by_text("STOP if you get"))


def for_a_bad_day(walk: Walk) -> None:
    """Find a routine for a bad day."""
    walk.choose("Routines")
    walk.press(walk.page.locator("main").get_by_role("link", name="Gentle day").last)


def a_sheet_of_ones_own(walk: Walk) -> None:
    """Put two moves on a sheet of one's own."""
    walk.choose("My sheets")
    walk.press(walk.page.locator("summary", has_text="Pick techniques"))
    for name in ("Arm slides", "Hug stretch"):
        walk.press(walk.page.get_by_role("button", name=f"Add {name}"))
    walk.see(walk.page.locator("#preview .rc-ex"))


def who_says_so(walk: Walk) -> None:
    """See how well it is known that a move helps."""
    walk.choose("Techniques")
    walk.press(walk.page.locator("main").get_by_role("link", name="Arm slides").first)
    walk.see(walk.page.locator(".grade").first)


TASKS: tuple[Callable[[Walk], None], ...] = (
    *(a_few_minutes_at_the_desk, safe_with_osteoporosis, printed_large, without_a_connection, where_it_hurts),
    *(one_move_by_name, when_to_stop, for_a_bad_day, a_sheet_of_ones_own, who_says_so),
)


@contextmanager
def _folders(named: list[str]) -> Iterator[list[Path]]:
    if named:
        yield [Path(name) for name in named]
    else:
        with built_site() as folder:
            yield [folder]


def _walked(site: str, task: Callable[[Walk], None]) -> tuple[int, int] | None:
    """Give presses and screens; None where the site has no such way."""
    with chromium() as browser, browser.new_page(viewport=SMALL, reduced_motion="reduce") as page:
        page.set_default_timeout(PATIENCE)
        walk = Walk(page, site)
        try:
            task(walk)
        except Error as error:
            print(f"{task.__name__}: {str(error).splitlines()[0]} at {page.url}", file=sys.stderr)
            return None
        return walk.presses, walk.screens


def main() -> None:
    """Print a line a task; exit with 1 when one cannot be done on the last site."""
    missed = 0
    with _folders(sys.argv[1:]) as folders:
        print(f"{'presses and screens, 390 x 664':72}" + "".join(f"{folder.name[-14:]:>16}" for folder in folders))
        for task in TASKS:
            results = []
            for folder in folders:
                with served(folder) as site:
                    results.append(_walked(site, task))
            cells = [f"{found[0]:>3} {found[1]:>3}" if found else "cannot" for found in results]
            print(f"{(task.__doc__ or '').rstrip('.'):72}" + "".join(f"{cell:>16}" for cell in cells))
            missed += results[-1] is None
    print(f"tasks: {len(TASKS) - missed} of {len(TASKS)} can be done")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
