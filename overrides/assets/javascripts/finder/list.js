/* One list of results: shows those that fit, a portion at a time, and touches only what changes. */

import { SITE } from "../answers/answers.js";
import { element } from "../answers/show.js";
import { filled } from "../shared/filled.js";
import { setText } from "./form.js";

/** @typedef {import("./later.js").Told} Told */

/** How many entries are shown before the reader asks for more: laying out thousands takes seconds on a phone. */
export const PORTION = 24;

/**
 * @param {HTMLElement} list
 * @param {number} first the place of its first entry among all entries
 * @param {{more: {one: string, other: string}}} strings
 */
export function listOf(list, first, strings) {
  /** @type {NodeListOf<HTMLElement>} */
  const listed = list.querySelectorAll(":scope > ul > li");
  const like = [...listed].find((item) => item.querySelector("img")) ?? listed[0];
  const heading = /** @type {HTMLElement | null} */ (list.previousElementSibling);
  const more = element("button", "check-button finder-more");
  /** Those that are on the page, by their place. */
  const items = new Map([...listed].map((item, n) => [first + n, item]));
  /** Those that are not yet. @type {Map<number, Told>} */
  const later = new Map();
  let shown = new Set(items.keys());
  /** @type {number[]} */
  let fitting = [];
  let most = PORTION;

  more.type = "button";
  more.hidden = true;
  list.append(more);

  /** Give an entry's item, made like the first when it is first shown. @param {number} place */
  function itemAt(place) {
    const told = later.get(place);
    const there = items.get(place);
    if (there || !told) return /** @type {HTMLElement} */ (there);
    const made = madeLike(like, told);
    const [next] = [...items.keys()].filter((other) => other > place).sort((a, b) => a - b);
    like.parentElement?.insertBefore(made, items.get(next) ?? null);
    items.set(place, made);
    return made;
  }

  function update() {
    const now = new Set(fitting.slice(0, most));
    for (const place of shown) if (!now.has(place)) itemAt(place).hidden = true;
    for (const place of now) if (!shown.has(place)) itemAt(place).hidden = false;
    shown = now;
    const left = fitting.length - now.size;
    if (more.hidden === left > 0) more.hidden = left === 0;
    if (left) setText(more, filled(strings.more, { n: left }));
  }

  more.addEventListener("click", () => {
    const next = fitting[most];
    most += PORTION;
    update();
    itemAt(next).querySelector("a")?.focus();
  });

  return {
    size: listed.length,

    /** Whether it lists entries like this one. @param {string} path */
    takes(path) {
      const folder = new URL(`${path.split("/")[0]}/`, SITE).href;
      return like?.querySelector("a")?.href.startsWith(folder) ?? false;
    },

    /** Let it list one more. @param {number} place @param {Told} told */
    add(place, told) {
      later.set(place, told);
    },

    /** Show those of the places that are of this list. @param {number[]} matches in order */
    show(matches) {
      fitting = matches.filter((place) => items.has(place) || later.has(place));
      most = PORTION;
      update();
      if (list.hidden === fitting.length > 0) list.hidden = !fitting.length;
      if (heading && heading.hidden !== list.hidden) heading.hidden = list.hidden;
    },
  };
}

/** Give an item like one that the page has, which says what is told of another entry. @param {HTMLElement} item @param {Told} told */
function madeLike(item, { path, name, meta, says, seen = "", thumb }) {
  const made = /** @type {HTMLElement} */ (item.cloneNode(true));
  const part = (/** @type {string} */ selector) => /** @type {Element} */ (made.querySelector(selector));
  const link = /** @type {HTMLAnchorElement} */ (part(".entry-link"));
  for (const note of made.querySelectorAll(".answers-note")) note.remove();
  link.href = new URL(path, SITE).href;
  link.textContent = name;
  part(".entry-meta").textContent = meta;
  part(".entry-says").textContent = says;
  const move = made.querySelector(".entry-seen");
  if (move) move.textContent = seen;
  const picture = made.querySelector("img");
  if (!thumb) picture?.remove();
  else if (picture) Object.assign(picture, { src: new URL(thumb.path, SITE).href, alt: thumb.alt });
  return made;
}
