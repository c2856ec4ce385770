/* What the page says of an exercise before the start, and shows again while it is played. */

import { numbersIn } from "./steps.js";

/** @import { Steps } from "./steps.js" */

/** @param {number} item */
export const entryOf = (item) => document.querySelectorAll("#intro .item")[item];

/** The easier way of its own that was chosen, if one was. @param {number} item @param {number | null} way */
export const wayOf = (item, way) => (way === null ? null : (entryOf(item).querySelectorAll(".ways > li")[way] ?? null));

/** The steps of an exercise, or of what is done in its place. @param {number} item @param {number | null} way @returns {Steps} */
export function stepsShown(item, way) {
  const list = wayOf(item, way)?.querySelector(".steps") ?? entryOf(item).querySelector(".steps");
  const lines = [...(list?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent ?? "");
  return { lines, at: numbersIn(list?.getAttribute("data-at") ?? "") };
}

/** How to do it otherwise: the way that was chosen, or what the answers to the safety check say. @param {number} item @param {number | null} way */
export const howOf = (item, way) =>
  (wayOf(item, way)?.querySelector(".way") ?? entryOf(item).querySelector(".how"))?.textContent ?? "";
