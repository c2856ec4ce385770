"""A walk through a page by Tab alone, there and back."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import unified_diff
from typing import Any

# The buttons of one group of radios are one stop; the browser chooses which of them. The page remembers its stops
# themselves: a script that adds something above them while the walk goes on would move each one's place.
_STOP = """
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const shown = e.labels?.length && !e.checkVisibility({opacityProperty: true}) ? e.labels[0] : e;
  const box = shown.getBoundingClientRect(), style = getComputedStyle(e);
  const stop = e.type === 'radio' && e.name ? document.getElementsByName(e.name)[0] : e;
  const walked = (globalThis.walked ??= []), last = globalThis.lastStop ?? stop;
  if (!walked.includes(stop)) walked.push(stop);
  globalThis.lastStop = stop;
  const inside = (low, high, most) => (Math.max(low, 0) + Math.min(high, most)) / 2;
  const [x, y] = [inside(box.left, box.right, innerWidth), inside(box.top, box.bottom, innerHeight)];
  const top = document.elementFromPoint(x, y);
  const beside = [...(e.labels ?? []), e.nextElementSibling].filter(Boolean);
  const ringed = [[e], [e, '::after'], ...beside.map((one) => [one])]
    .map((one) => getComputedStyle(...one))
    .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3);
  return {
    number: walked.indexOf(stop),
    ordered: (last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) === 0,
    name: `${e.localName} ${(e.getAttribute('aria-label') ?? e.id) || e.textContent.trim().slice(0, 40)}`,
    shown: style.visibility === 'visible' && box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight,
    clear: e.getClientRects().length > 1 || shown.contains(top) || e.contains(top) || top?.contains(shown) === true,
    ringed,
    parted: e.type === 'time',
  };
"""


MOST_PARTS = 5
"""Hours, minutes, the half of the day, and what opens a choice: with one more, a time of day is a trap."""


@dataclass(frozen=True)
class Stop:
    """Where a press of the key led: which stop of the page, whether below the one before, and what is seen of it.

    One that is `parted` has stops within: browsers lead from the hours to the minutes and on.
    """

    number: int
    ordered: bool
    name: str
    shown: bool
    clear: bool
    ringed: bool
    parted: bool


def faults(press: Callable[[str], object], evaluate: Callable[[str], Any]) -> tuple[int, list[str]]:
    """Walk by Tab to the end of the page and back; give the number of stops and each fault in words.

    `press` takes `Tab` or `Shift+Tab`; `evaluate` gives what the body of a JavaScript function returns.
    """
    there, back = _walk("Tab", press, evaluate), _walk("Shift+Tab", press, evaluate)
    way = [stop.name for stop in there.stops]
    way_back = [stop.name for stop in back.stops[::-1]]
    if there.left and way_back == way[:-1]:  # Firefox comes back in at the last stop but one
        way_back = way
    return len(there.stops), [
        *(f"not shown: {stop.name}" for stop in there.stops if not stop.shown),
        *(f"covered: {stop.name}" for stop in there.stops if stop.shown and not stop.clear),
        *(f"no ring: {stop.name}" for stop in there.stops if not stop.ringed),
        *(f"out of order: {stop.name}" for stop in there.stops[1:] if not stop.ordered),
        *(f"trapped: {walk.stops[-1].name}" for walk in (there, back) if walk.trapped),
        *(line for line in unified_diff(way, way_back, "there", "back", n=0, lineterm="") if not line.startswith("@@")),
    ]


@dataclass(frozen=True)
class _Walk:
    stops: tuple[Stop, ...]
    trapped: bool
    left: bool


def _walk(key: str, press: Callable[[str], object], evaluate: Callable[[str], Any]) -> _Walk:
    """Go to the end of the page; some browsers begin again from there at the page's other end."""
    stops: list[Stop] = []
    numbers: list[int] = []
    parts = 0
    while True:
        press(key)
        seen = evaluate(_STOP)
        parts = parts + 1 if seen and seen["parted"] and [seen["number"]] == numbers[-1:] else 0
        if 0 < parts < MOST_PARTS:
            continue
        if seen is None or seen["number"] in numbers:
            trapped = seen is not None and seen["number"] != numbers[0]
            return _Walk(tuple(stops), trapped, left=seen is None)
        numbers.append(seen["number"])
        stops.append(Stop(**seen))
