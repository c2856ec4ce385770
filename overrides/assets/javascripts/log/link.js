/* Some weeks of a log as the part of an address that no server ever sees: days, numbers and names, and no notes. Pure.
 *
 * v  format        f  the first day, a Monday      w  how many weeks
 * n  a name, as often as needed                    k  checksum of all the rest
 * e  the entries, eight signs each: the day from the first one on (2) and the name (1), from 0; minutes (2); before and
 *    after (1 each, - where nothing was said); 1 if it was finished. Numbers have 36 digits, from 0 to z.
 */

import { sealed, unsealed } from "../shared/sealed.js";
import { mondayOf, since } from "./weeks.js";

/** @import { Entry } from "../player/log.js" */
/** @typedef {{entries: Entry[], now: number, weeks: number}} Shared  `now` is within the last of the weeks. */

const FORMAT = "1";
const BASE = 36;
const DAY = 86_400_000;
const NOON = 12;
/** Names that a link tells apart; all others have the last one. */
const NAMES = BASE;
/** Letters of a name. */
const LONGEST = 60;
const MOST_MINUTES = BASE ** 2 - 1;
export const MOST_WEEKS = 12;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEKS = /^\d{1,2}$/;
const ENTRY = /([0-9a-z]{2})([0-9a-z])([0-9a-z]{2})([0-9a-])([0-9a-])([01])/g;
const ENTRIES = /^(?:[0-9a-z]{5}[0-9a-]{2}[01])*$/;

/** @param {Entry[]} entries  Oldest first. @param {number} now @param {number} weeks @returns {string} without its `#` */
export function fragmentOf(entries, now, weeks) {
  const wanted = since(entries, now, weeks);
  const first = mondayOf(now, weeks - 1);
  const names = [...new Set(wanted.map(({ name }) => cut(name)))].slice(0, NAMES);
  const said = new URLSearchParams({ v: FORMAT, f: dated(first), w: String(weeks) });
  for (const name of names) said.append("n", name);
  said.set("e", wanted.map((entry) => coded(entry, first, names)).join(""));
  return sealed(said);
}

/** @param {Entry} entry @param {number} first @param {string[]} names */
function coded({ at, name, seconds, before, after, finished }, first, names) {
  const time = new Date(at);
  // Whole days, however long the clocks made one of them.
  const day = Math.round((new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime() - first) / DAY);
  const known = names.indexOf(cut(name));
  const minutes = Math.min(MOST_MINUTES, Math.max(1, Math.round(seconds / 60)));
  const scores = [before, after].map((score) => (score === null ? "-" : score.toString(BASE))).join("");
  return `${two(day)}${(known < 0 ? NAMES - 1 : known).toString(BASE)}${two(minutes)}${scores}${finished ? 1 : 0}`;
}

/** @param {string} name */
const cut = (name) => [...name].slice(0, LONGEST).join("");

/** @param {number} number */
const two = (number) => number.toString(BASE).padStart(2, "0");

/** A day of this place. @param {number} time */
function dated(time) {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** What a fragment says of a log; null where it speaks of none. @param {string} fragment @returns {Shared | {fault: "damaged" | "newer"} | null} */
export function shared(fragment) {
  const text = fragment.replace(/^#/, "");
  if (!/^v(=|%)/i.test(text)) return null;
  const { said } = unsealed(text) ?? {};
  if (!said) return { fault: "damaged" };
  if (said.get("v") !== FORMAT) return { fault: "newer" };
  const [, year, month, date] = (DATE.exec(said.get("f") ?? "") ?? []).map(Number);
  const first = new Date(year, month - 1, date);
  const weeks = WEEKS.test(said.get("w") ?? "") ? Number(said.get("w")) : 0;
  const names = said.getAll("n");
  const coded = said.get("e") ?? "";
  const whole = !Number.isNaN(first.getTime()) && weeks > 0 && weeks <= MOST_WEEKS && ENTRIES.test(coded);
  const entries = whole ? [...coded.matchAll(ENTRY)].map((found) => read(found, first, names, weeks)) : [null];
  if (!entries.every((entry) => entry !== null)) return { fault: "damaged" };
  const last = new Date(first.getFullYear(), first.getMonth(), first.getDate() + 7 * weeks - 1, NOON);
  return { entries, now: last.getTime(), weeks };
}

/** @param {RegExpExecArray} found @param {Date} first @param {string[]} names @param {number} weeks @returns {Entry | null} */
function read([, ...parts], first, names, weeks) {
  const [day, index, minutes, before, after] = parts.map((part) => (part === "-" ? null : Number.parseInt(part, BASE)));
  const name = names[Number(index)];
  if (name === undefined || Number(day) >= 7 * weeks) return null;
  const at = new Date(first.getFullYear(), first.getMonth(), first.getDate() + Number(day), NOON).toISOString();
  const seconds = Number(minutes) * 60;
  return { routine: "", name: cut(name), at, seconds, finished: parts[5] === "1", before, after, note: "" };
}
