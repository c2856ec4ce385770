/* Phases in words. Pure: the sentences come from the page. */

import { filled } from "../shared/filled.js";

/** @import { Item, Phase } from "./timeline.js" */

/**
 * @typedef {object} Words
 * @property {Record<string, string>} label
 * @property {Record<string, string>} count
 * @property {Record<string, string>} say
 * @property {string} paused
 * @property {string} slept
 * @property {string} going
 * @property {string} end
 * @property {string} place
 * @property {string} left
 * @property {string} change
 * @property {Record<string, any>} next
 * @property {Record<string, any>} week
 *
 * @typedef {object} WordsBefore  Those that are filled in before the start.
 * @property {string} kept_before
 * @property {string} not_loaded
 * @property {{out: string, instead: string, stay: string, item: string, nothing: string}} suited
 */

/** A switch is named by what is switched. @param {Phase} phase */
const nameOf = (phase) => (phase.kind === "switch" ? (phase.each ?? "side") : phase.kind);

/**
 * @param {Phase} phase
 * @param {Words} words
 */
export const label = (phase, words) => words.label[nameOf(phase)];

/**
 * Which set and side it is; nothing of what is done only once. The repetition has a place of its own.
 * @param {Phase} phase
 * @param {Words} words
 */
export function count(phase, words) {
  const parts = [phase.sets && phase.sets > 1 && words.count.sets, phase.half && phase.each && words.count[phase.each]];
  return filled(parts.filter(Boolean).join(words.count.join), { ...phase });
}

/**
 * @param {Phase} phase
 * @param {Item} item
 * @param {Words} words
 */
export const spoken = (phase, item, words) => filled(words.say[nameOf(phase)], { ...item, ...phase });

/** Seconds as minutes and seconds. @param {number} seconds */
export const asClock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/**
 * The big digits: a hold is counted in plain seconds, so that they stay big.
 * @param {string} kind
 * @param {number} seconds
 */
export const digits = (kind, seconds) => (kind === "hold" || seconds < 100 ? String(seconds) : asClock(seconds));

/** Whether the repetition is the big number, and not the seconds. @param {Phase} phase */
export const counts = ({ rep, reps = 0 }) => Boolean(rep) && reps > 1;
