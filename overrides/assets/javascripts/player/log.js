/* The reader's log, on this device only: {"format": 1, "entries": [Entry, ...]}, oldest first. */

import { Guarded } from "../storage/guarded.js";
import { LOG } from "../storage/kept.js";
import { persist } from "./persist.js";

/**
 * @typedef {object} Entry
 * @property {string} routine  Its id.
 * @property {string} name  What it was called then.
 * @property {string} at  When it ended, as ISO 8601.
 * @property {number} [week]  Of the routine's plan, if it has one.
 * @property {number} seconds  How long it was played.
 * @property {boolean} finished
 * @property {number | null} before  From 0 to 10, or null when nothing was said.
 * @property {number | null} after
 * @property {string} note
 */

export const FORMAT = 1;
const kept = new Guarded(LOG.key, parse);

/** @param {unknown} score */
const isScore = (score) => score === null || (Number.isInteger(score) && Number(score) >= 0 && Number(score) <= 10);

/** @param {unknown} week */
const isWeek = (week) => week === undefined || (Number.isInteger(week) && Number(week) >= 1 && Number(week) <= 99);

/** @param {any} entry @returns {entry is Entry} */
export function isEntry(entry) {
  return (
    typeof entry === "object" &&
    entry !== null &&
    ["routine", "name", "at", "note"].every((key) => typeof entry[key] === "string") &&
    !Number.isNaN(Date.parse(entry.at)) &&
    Number.isFinite(entry.seconds) &&
    entry.seconds >= 0 &&
    typeof entry.finished === "boolean" &&
    isWeek(entry.week) &&
    isScore(entry.before) &&
    isScore(entry.after)
  );
}

/** @param {string} text @returns {Entry[] | null} null when it is no log of ours */
export function parse(text) {
  try {
    const { format, entries } = JSON.parse(text);
    return format === FORMAT && Array.isArray(entries) && entries.every(isEntry) ? entries : null;
  } catch {
    return null;
  }
}

/** The log as it is kept, or null. */
export const text = () => kept.text;

/** @returns {Entry[]} */
export const entries = () => kept.value ?? [];

/**
 * Keeps these in place of those that are there. With the first of all it asks to keep them for good.
 * @param {Entry[]} all
 * @returns {boolean} whether they are kept
 */
export function write(all) {
  const first = !kept.value;
  const done = kept.write({ format: FORMAT, entries: all });
  if (done && first) persist();
  return done;
}

/** @param {Entry} entry @returns {boolean} whether it is kept */
export const add = (entry) => write([...entries(), entry]);

/** Sets aside what is there and is no log of ours. */
export const tidy = () => kept.tidy();

/** Each text that was set aside, oldest first. */
export const asides = () => kept.asides;

/** Deletes the log, and what was set aside. */
export const clear = () => kept.clear();

/** Calls back when another tab changes the log. @param {() => void} act */
export const onChange = (act) => kept.onChange(act);

/** Whether the device keeps anything for this page. */
export { works } from "../storage/faults.js";
