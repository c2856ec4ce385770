/* The reader's log, on this device only, under the key `log`: {"format": 1, "entries": [Entry, ...]}, oldest first.
 *
 * What cannot be read, or was written in another format, is moved to `log.aside`, `log.aside-2` and so on; it is never
 * overwritten. */

import { readText, writeText } from "./storage.js";

/**
 * @typedef {object} Entry
 * @property {string} routine  Its id.
 * @property {string} name  What it was called then.
 * @property {string} at  When it ended, as ISO 8601.
 * @property {number} seconds  How long it was played.
 * @property {boolean} finished
 * @property {number | null} before  From 0 to 10, or null when nothing was said.
 * @property {number | null} after
 * @property {string} note
 */

export const KEY = "log";
const FORMAT = 1;

/** @param {unknown} score */
const isScore = (score) => score === null || (Number.isInteger(score) && Number(score) >= 0 && Number(score) <= 10);

/** @param {any} entry @returns {entry is Entry} */
function isEntry(entry) {
  return (
    typeof entry === "object" && entry !== null &&
    ["routine", "name", "at", "note"].every((key) => typeof entry[key] === "string") &&
    typeof entry.seconds === "number" && typeof entry.finished === "boolean" &&
    isScore(entry.before) && isScore(entry.after)
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

/** @returns {Entry[]} */
export const entries = () => parse(readText(KEY) ?? "") ?? [];

/** @param {Entry} entry @returns {boolean} whether it is kept */
export function add(entry) {
  const text = readText(KEY);
  if (text !== null && !parse(text) && !setAside(text)) return false;
  return writeText(KEY, JSON.stringify({ format: FORMAT, entries: [...entries(), entry] }));
}

/** @param {string} text */
function setAside(text) {
  let key = `${KEY}.aside`;
  for (let number = 2; readText(key) !== null; number++) key = `${KEY}.aside-${number}`;
  return writeText(key, text);
}
