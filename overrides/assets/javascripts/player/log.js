/* The reader's log, on this device only, under the key `log`: {"format": 1, "entries": [Entry, ...]}, oldest first.
 *
 * What cannot be read, or was written in another format, is moved to `log.aside`, `log.aside-2` and so on; it is never
 * overwritten. */

import { persist } from "./persist.js";
import { readText, remove, writeText } from "./storage.js";

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
export const FORMAT = 1;

/** @param {unknown} score */
const isScore = (score) => score === null || (Number.isInteger(score) && Number(score) >= 0 && Number(score) <= 10);

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
export const text = () => readText(KEY);

/** @returns {Entry[]} */
export const entries = () => parse(readText(KEY) ?? "") ?? [];

/** Whether the device keeps anything for this page. */
export function works() {
  const probe = `${KEY}.probe`;
  const kept = writeText(probe, "");
  remove(probe);
  return kept;
}

/**
 * Keeps these in place of those that are there. With the first of all it asks to keep them for good.
 * @param {Entry[]} all
 * @returns {boolean} whether they are kept
 */
export function write(all) {
  if (!tidy()) return false;
  const first = text() === null;
  const kept = writeText(KEY, JSON.stringify({ format: FORMAT, entries: all }));
  if (kept && first) persist();
  return kept;
}

/** @param {Entry} entry @returns {boolean} whether it is kept */
export const add = (entry) => write([...entries(), entry]);

/** Sets aside what is there and is no log of ours. @returns {boolean} whether the place is free for ours */
export function tidy() {
  const text = readText(KEY);
  if (text === null || parse(text)) return true;
  if (!writeText(aside(asides().length + 1), text)) return false;
  remove(KEY);
  return true;
}

/** @param {number} number */
const aside = (number) => (number === 1 ? `${KEY}.aside` : `${KEY}.aside-${number}`);

/** Each text that was set aside, oldest first. */
export function asides() {
  const texts = [];
  for (let text; (text = readText(aside(texts.length + 1))) !== null; ) texts.push(text);
  return texts;
}

/** Deletes the log, and what was set aside. */
export function clear() {
  for (let number = asides().length; number > 0; number--) remove(aside(number));
  remove(KEY);
}
