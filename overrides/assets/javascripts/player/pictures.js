/* Pictures move with the body that follows them: there while moving, still in the hold, and back, or round and round. */

import { entryOf, wayOf } from "./entry.js";

/** @import { Phase } from "./timeline.js" */

/** There, a rest, and back, where no repetition sets the pace. */
const LOOP = 6000;
/** Pictures of a loop after the last position that is written, before it comes to its start again. */
const HOME = 3;

/** @typedef {{frames: number, loop: boolean}} Film  How many pictures there are, and whether they go round. */

/**
 * Which picture fits a moment of a phase, from 1 on. Pure.
 * @param {Film} film
 * @param {Phase} phase
 * @param {Phase[]} phases  All phases of its item.
 * @param {number} into  Milliseconds since the phase began.
 * @param {boolean} still  Whether the reader wants no motion.
 */
export function frameOf({ frames, loop }, phase, phases, into, still) {
  const place = loop ? round(phase, phases, into, frames) : there(phase, into, still) * (frames - 1);
  const turned = loop && phase.each === "direction" && phase.half === 2 ? frames - place : place;
  return 1 + (Math.round(turned) % frames);
}

/** How far a phase is, from 0 to 1. @param {Phase} phase @param {number} into */
const shareOf = ({ seconds }, into) => Math.min(1, Math.max(0, into / (seconds * 1000)));

/** How far a movement there and back is, from 0 to 1. @param {Phase} phase @param {number} into @param {boolean} still */
function there(phase, into, still) {
  const { kind } = phase;
  const share = shareOf(phase, into);
  if (kind === "hold") return 1;
  if (kind === "move" || kind === "in") return still ? 1 : share;
  if (kind === "release" || kind === "out") return still ? 0 : 1 - share;
  if (kind !== "ready" && kind !== "go") return 0;
  return still ? 1 : Math.min(1, Math.max(0, 1.5 - Math.abs(((into % LOOP) / LOOP) * 4 - 2)));
}

/**
 * How far a loop is, in pictures: it goes round evenly, unless there is a hold, which is at its last position.
 * @param {Phase} phase
 * @param {Phase[]} phases
 * @param {number} into
 * @param {number} frames
 */
function round(phase, phases, into, frames) {
  const lasts = (/** @type {string} */ kind) => phases.find((other) => other.kind === kind)?.seconds ?? 0;
  const [forth, home] = [lasts("move"), lasts("release")];
  const cut = lasts("hold") ? frames - HOME : (frames * forth) / (forth + home);
  const { kind } = phase;
  const share = shareOf(phase, into);
  if (kind === "hold") return cut;
  if (kind === "move") return share * cut;
  if (kind === "release") return cut + share * (frames - cut);
  return kind === "ready" || kind === "go" ? ((into % LOOP) / LOOP) * frames : 0;
}

/** The flipbook on a stage. @param {Element} stage @returns {Film & {pictures: Element[]}} */
export function filmOn(stage) {
  const pictures = [...stage.querySelectorAll(".fig-frame")];
  return { pictures, frames: pictures.length, loop: stage.querySelector(".fig-loop") !== null };
}

/** The picture of an item, or of an easier way that has one of its own. @param {number} item @param {number | null} way */
export const pictureOf = (item, way) =>
  (wayOf(item, way)?.querySelector(".picture") ?? entryOf(item).querySelector(".picture"))?.cloneNode(true) ??
  document.createElement("div");
