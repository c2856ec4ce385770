/* Where a routine was left, so that a reload in the middle loses nothing: one place, under the key `player.place`. */

import { read, remove, write } from "./storage.js";
import { eased, layOut, lengthOf, OUT } from "./timeline.js";

/** @import { Choice, Item } from "./timeline.js" */
/** @typedef {{routine: string, length: number, position: number, choice: Choice, at: number}} Place */

const KEY = "player.place";
/** After half a day it is another session. */
const FRESH = 12 * 60 * 60 * 1000;

/** @param {string} routine @param {Item[]} items @param {number} position @param {Choice} choice */
export const keep = (routine, items, position, choice) =>
  write(KEY, { routine, length: lengthOf(layOut(items)), position, choice, at: Date.now() });

export const forget = () => remove(KEY);

/**
 * The place that still fits this routine as it is now, or null.
 * @param {string} routine
 * @param {Item[]} items
 * @returns {Place | null}
 */
export function kept(routine, items) {
  const place = /** @type {any} */ (read(KEY));
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
