/* The time of a run: what is played in which way, how fast, and what holds at a moment of it. Pure. */

import { paced } from "./tempo.js";
import { eased, indexAt, layOut, lengthOf, positionOf, spotOf, startOf } from "./timeline.js";

/** @import { Tempo } from "./tempo.js" */
/** @import { Choice, Item, Stretch } from "./timeline.js" */

/**
 * @typedef {object} Plan
 * @property {Choice} choice
 * @property {Item[]} items  As they are played.
 * @property {Stretch[]} stretches
 * @property {Stretch[]} written  The same where all is as long as it is written.
 *
 * @typedef {object} Moment
 * @property {Item[]} items
 * @property {number} index  The number of the stretch.
 * @property {Stretch} stretch
 * @property {number} left  Seconds left of the phase, counted up to whole ones.
 * @property {number} routineLeft  Seconds left of the routine.
 * @property {number} length  Milliseconds of the whole routine.
 * @property {number} into  Milliseconds since the phase began.
 * @property {{into: number, length: number}} ofItem  The same of its exercise, and how long that is.
 * @property {Choice} choice
 */

/** @param {Item[]} items @param {Choice} choice @param {Tempo} tempo @returns {Plan} */
export function planOf(items, choice, tempo) {
  const written = eased(items, choice);
  const played = paced(written, tempo);
  return { choice, items: played, stretches: layOut(played), written: layOut(written) };
}

/** A position of one layout, in another with as many stretches. @param {Stretch[]} from @param {Stretch[]} to @param {number} position */
export const moved = (from, to, position) => positionOf(to, spotOf(from, position));

/** What holds at a position; null when all is over. @param {Plan} plan @param {number} position @returns {Moment | null} */
export function momentAt({ choice, items, stretches }, position) {
  const index = indexAt(stretches, position);
  if (index >= stretches.length) return null;
  const stretch = stretches[index];
  const length = lengthOf(stretches);
  const begun = startOf(stretches, stretch.item);
  return {
    items,
    index,
    stretch,
    left: Math.ceil((stretch.end - position) / 1000),
    routineLeft: Math.ceil((length - position) / 1000),
    length,
    into: position - stretch.start,
    ofItem: { into: position - begun, length: startOf(stretches, stretch.item + 1) - begun },
    choice,
  };
}
