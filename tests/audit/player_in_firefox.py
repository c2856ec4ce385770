"""A whole routine of the player in Firefox, on a clock of its own: said, sounded and shown as the timeline says."""

import sys
from collections.abc import Iterator

from playwright.sync_api import Browser

from tests.audit.site import built_site
from tests.browser.player.hearing import heard, starts
from tests.browser.player.playing import PHONE, ROUTINE, Player
from tests.editions import catalog_of
from tests.engines import MissingEngineError, firefox
from tests.project import PROJECT
from tests.serving import served
from unhunch.model.timeline import seconds
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.player import player_view
from unhunch.views.settings import Settings

SPIES = (PROJECT / "tests" / "browser" / "player" / "spies.js").read_text("utf-8")
NOON = 1_700_000_000


def main() -> None:
    """Play the routine; exit with 1 on a fault, or where Firefox is missing."""
    try:
        with built_site() as folder, served(folder) as site, firefox() as browser:
            faults = list(_faults(browser, site))
    except MissingEngineError as error:
        sys.exit(f"The player was not played in Firefox: {error}")
    for fault in faults:
        print(f"  {fault}")
    print(f"{ROUTINE} in Firefox, from its start to the log: {len(faults) or 'no'} faults")
    sys.exit(bool(faults))


def _faults(browser: Browser, site: str) -> Iterator[str]:
    catalog = catalog_of(PROJECT)
    book = Book.of(Edition(catalog, strings(catalog.about.language), Settings()))
    routine = book.routines[ROUTINE]
    page = browser.new_page(viewport=PHONE, reduced_motion="reduce")
    page.add_init_script(SPIES)
    page.clock.install(time=NOON)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    player = Player(page, f"{site}routines/{ROUTINE}/play/", errors, [])
    player.open()
    page.check("#voice")
    page.select_option("#before", "6")
    began = player.start()
    for at, phase in starts(routine.phases):
        player.run(at - (page.evaluate("Date.now()") - began) / 1000)
        if player.text("digits") != str(phase.seconds):
            yield f"at {at} s the digits are {player.text('digits')}, not {phase.seconds}"
    player.run(seconds(routine.phases) - at + 1)
    for what, notes in heard(player_view(book.edition, routine), routine.phases, began).items():
        noted = player.noted(what)
        pairs = zip(noted, notes, strict=False)
        yield from (f"{what}: {found} instead of {wanted}" for found, wanted in pairs if found != wanted)
        if len(noted) != len(notes):
            yield f"{what}: {len(noted)} times instead of {len(notes)}"
    page.click("#after button.main")
    page.click("#end a[href$='my-log/']")
    page.wait_for_selector("[data-rows] tr")
    yield from errors
    page.close()


if __name__ == "__main__":
    main()
