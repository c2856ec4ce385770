/* One list of results: shows those that fit, a portion at a time, and touches only what changes. */

import { element } from "../answers/show.js";
import { filled } from "../filled.js";
import { setText } from "./form.js";

/** How many entries are shown before the reader asks for more: laying out thousands takes seconds on a phone. */
const PORTION = 24;

/**
 * @param {HTMLElement} list
 * @param {number} first the place of its first entry among all entries
 * @param {{more: {one: string, other: string}}} strings
 */
export function listOf(list, first, strings) {
  /** @type {NodeListOf<HTMLElement>} */
  const items = list.querySelectorAll(":scope > ul > li");
  const heading = /** @type {HTMLElement | null} */ (list.previousElementSibling);
  const more = element("button", "check-button finder-more");
  /** @type {Set<number>} */
  let shown = new Set(items.keys());
  /** @type {number[]} */
  let fitting = [];
  let most = PORTION;

  more.type = "button";
  more.hidden = true;
  list.append(more);

  function update() {
    const now = new Set(fitting.slice(0, most));
    for (const place of shown) if (!now.has(place)) items[place].hidden = true;
    for (const place of now) if (!shown.has(place)) items[place].hidden = false;
    shown = now;
    const left = fitting.length - now.size;
    if (more.hidden === left > 0) more.hidden = left === 0;
    if (left) setText(more, filled(strings.more, { n: left }));
  }

  more.addEventListener("click", () => {
    const next = fitting[most];
    most += PORTION;
    update();
    items[next].querySelector("a")?.focus();
  });

  return {
    size: items.length,

    /** Show those of the places that are of this list. @param {number[]} matches in order */
    show(matches) {
      fitting = matches.filter((place) => place >= first && place < first + items.length).map((place) => place - first);
      most = PORTION;
      update();
      if (list.hidden === fitting.length > 0) list.hidden = !fitting.length;
      if (heading && heading.hidden !== list.hidden) heading.hidden = list.hidden;
    },
  };
}
