"""What is seen while a routine is played, in six windows: the picture, one step and its number; paused, all steps."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.player.conftest import NOON, SPIES
from tests.browser.player.playing import ROUTINE, Player
from unhunch.model.timeline import Phase
from unhunch.views.book import Book

WINDOWS = [(375, 553), (360, 560), (320, 568), (390, 664), (844, 390), (1280, 800)]
PLAYING, PAUSED = 0.38, 0.28
"""The least share of the height that the picture has."""
UNFIT = """least => {
  const box = (id) => document.getElementById(id).getBoundingClientRect();
  const stage = document.querySelector('#stage svg').getBoundingClientRect();
  const faults = [];
  const fault = (found, what) => found && faults.push(what);
  fault(stage.height / innerHeight < least, `picture ${(stage.height / innerHeight).toFixed(3)}`);
  fault(document.documentElement.scrollHeight > innerHeight, 'taller than the window');
  fault(document.documentElement.scrollWidth > innerWidth, 'wider than the window');
  const texts = [...document.querySelectorAll('.cue :is(h1, p, li), .foot > *, .where > *')];
  const shown = texts.filter((text) => text.checkVisibility() && text.textContent.trim());
  for (const text of shown) {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const name = text.textContent.trim();
    fault(left < 0 || right > innerWidth + 0.5 || top < 0 || bottom > innerHeight + 0.5, `out of sight: ${name}`);
    fault(text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).display !== 'inline', `cut: ${name}`);
    fault(text.closest('.cue') && bottom > box('pause').top, `under the buttons: ${name}`);
  }
  const steps = shown.filter((text) => text.matches('#line, #lines li'));
  fault(!steps.length, 'no step');
  for (const step of steps) fault(parseFloat(getComputedStyle(step).fontSize) < 15, `small: ${step.textContent}`);
  const [big] = document.querySelectorAll('.big:not([hidden])');
  fault(big.checkVisibility() && parseFloat(getComputedStyle(big).fontSize) < 40, 'a small number');
  return faults }"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(reduced_motion="reduce", service_workers="block")
    page = context.new_page()
    page.add_init_script(SPIES)
    page.clock.install(time=NOON)
    yield page
    context.close()


def states(book: Book, routine: str, seen: set[tuple[str, str, bool]]) -> Iterator[tuple[int, int, Phase]]:
    """Yield each kind of phase of each exercise that was not seen before: its item, its second within it, itself."""
    at: dict[int, int] = {}
    items = book.edition.routine(routine).items
    for phase in book.routines[routine].phases:
        begun = at.get(phase.item, 0)
        at[phase.item] = begun + phase.seconds
        state = (items[phase.item].technique, phase.kind, phase.half == 2)
        if state not in seen:
            seen.add(state)
            yield phase.item, begun, phase


def faults(page: Page, least: float, windows: Sequence[tuple[int, int]]) -> Iterator[str]:
    for width, height in windows:
        page.set_viewport_size(ViewportSize(width=width, height=height))
        yield from (f"{width} x {height}: {fault}" for fault in page.evaluate(UNFIT, least))


@pytest.mark.parametrize("apart", [3, pytest.param(1, marks=pytest.mark.audit)])
def test_picture_step_and_number_are_in_view_in_every_routine_and_window(
    page: Page, site: str, book: Book, apart: int
) -> None:
    """Each kind of phase in all windows; that of further exercises in two of the six in turn, by the audit in all."""
    times: Counter[str] = Counter()
    seen: set[tuple[str, str, bool]] = set()
    found = []
    for routine in book.routines:
        shown = list(states(book, routine, seen))
        if not shown:
            continue
        player = Player(page, f"{site}routines/{routine}/play/", [], [])
        player.open()
        player.start()
        item, second = 0, 0
        for wanted, begun, phase in shown:
            for _ in range(wanted - item):
                page.click("#skip")
            second = second if wanted == item else 0
            player.run(begun - second)
            item, second = wanted, begun
            where = f"{routine}, {player.text('name')}, {phase.kind}"
            windows = WINDOWS[times[phase.kind] % apart :: apart] if times[phase.kind] else WINDOWS
            times[phase.kind] += 1
            found += [f"{where}, {fault}" for fault in faults(page, PLAYING, windows)]
            if phase.kind == "ready":
                page.click("#pause")
                found += [f"{where}, paused, {fault}" for fault in faults(page, PAUSED, WINDOWS)]
                page.click("#pause")
        page.evaluate("localStorage.clear()")
    assert {technique for technique, _, _ in seen} >= {"arm-reach", "slow-breathing", "walk-or-swim"}
    assert not found, "\n".join(found)


def test_a_step_changes_with_the_phase_and_all_of_them_are_seen_while_paused(player: Player, book: Book) -> None:
    squeeze = "shoulder-blade-squeeze"
    technique = book.edition.technique(squeeze)
    player.start()
    while player.text("name") != technique.name:
        player.page.click("#skip")
    items = [item.technique for item in book.edition.routine(ROUTINE).items]
    lines = []
    for phase in [one for one in book.routines[ROUTINE].phases if items[one.item] == squeeze][:3]:
        player.run(phase.seconds / 2)
        lines.append(player.text("line"))
        player.run(phase.seconds / 2)
    assert lines == list(technique.steps[:3])
    line = player.text("line")
    player.page.click("#pause")
    assert player.page.locator("#lines li").all_inner_texts() == list(technique.steps)
    assert player.page.locator("#lines [aria-current=step]").inner_text() == line
    assert not player.page.is_visible("#line")


def test_running_numbers_are_left_to_no_translator(player: Player) -> None:
    player.start()
    for id_ in ("digits", "rep", "of", "routine-left", "place"):
        assert player.page.locator(f"#{id_}").evaluate("e => e.closest('[translate=no]') !== null"), id_
