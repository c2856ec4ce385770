/* How fast a reader wants it: movements slower or faster, more or less time to get ready. Pure. */

/** @import { Item, Phase } from "./timeline.js" */
/** @typedef {{speed: number, ready: number}} Tempo  How many times as fast; seconds to get ready. */

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5];
/** In seconds. */
export const READY = [5, 10, 15, 20, 30];
/** @type {Tempo} */
export const AS_WRITTEN = { speed: 1, ready: 10 };

/** Holds, rests and minutes are the dose, and stay. */
const MOVING = ["move", "release", "in", "out"];

/** To a tenth of a second, so that a track of whole samples keeps step. @param {Phase} phase @param {Tempo} tempo */
function seconds({ kind, seconds }, { speed, ready }) {
  if (kind === "ready") return ready;
  return MOVING.includes(kind) ? Math.round((seconds / speed) * 10) / 10 : seconds;
}

/**
 * The items as long as they are at this tempo.
 * @param {Item[]} items
 * @param {Tempo} tempo
 */
export const paced = (items, tempo) =>
  items.map((item) => ({
    ...item,
    phases: item.phases.map((phase) => ({ ...phase, seconds: seconds(phase, tempo) })),
  }));

/** What was kept, as far as it can be chosen. @param {any} kept @returns {Tempo} */
export const tempoOf = (kept) => ({
  speed: SPEEDS.includes(kept?.speed) ? kept.speed : AS_WRITTEN.speed,
  ready: READY.includes(kept?.ready) ? kept.ready : AS_WRITTEN.ready,
});
