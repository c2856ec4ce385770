/* Where an earlier run was left, if it still fits the routine and what caution says now. */

import { filled } from "../shared/filled.js";
import { place as last } from "./intro.js";
import { eased, indexAt, layOut, lengthOf, OUT } from "./timeline.js";
import { asClock } from "./words.js";

/** @import { Choice, Item } from "./timeline.js" */
/** @typedef {{routine: string, length: number, position: number, choice: Choice, at: number, week?: number}} Place
 * Times in milliseconds. */
/** @import { WordsBefore } from "./words.js" */

/** After half a day it is another session. */
export const FRESH = 12 * 60 * 60 * 1000;

/** The place that still fits this routine as it is now, or null. @param {string} routine @param {Item[]} items @returns {Place | null} */
function fitting(routine, items) {
  const place = /** @type {any} */ (last.value);
  const fits =
    place?.routine === routine &&
    place.length === lengthOf(layOut(items)) &&
    Array.isArray(place.choice) &&
    place.choice.length === items.length &&
    place.choice.every(
      (/** @type {unknown} */ way, /** @type {number} */ item) =>
        way === null || way === OUT || items[item].ways[Number(way)],
    ) &&
    place.position > 0 &&
    place.position < lengthOf(layOut(eased(items, place.choice))) &&
    Math.abs(Date.now() - place.at) < FRESH;
  return fits ? place : null;
}

/**
 * The place, and the same in words.
 * @param {{id: string, items: Item[], words: WordsBefore}} routine
 * @param {Choice | null} cautious  What the answers to the safety check choose.
 */
export function resume({ id, items, words }, cautious) {
  const place = fitting(id, items);
  if (!place || cautious?.some((way, item) => way !== null && way !== place.choice[item])) return null;
  const chosen = eased(items, place.choice);
  const stretches = layOut(chosen);
  const { name } = chosen[stretches[indexAt(stretches, place.position)].item];
  const time = asClock(Math.ceil((lengthOf(stretches) - place.position) / 1000));
  return { place, text: filled(words.kept_before, { name, time }) };
}
