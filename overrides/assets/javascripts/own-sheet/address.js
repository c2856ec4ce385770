/* A whole sheet as the part of the address that no server ever sees. Pure.
 *
 * v  format          c  version of the catalog     s  a technique with the parts of its dose, as often as needed
 * t  title           o  how often                  f  for whom
 * b  prepared by     p  large print                r  the routine that it began as
 * d  times a day, x, days a week                   l  clinic
 * w  next visit      n  a note: which technique, from 0, a stop, and the text
 * k  checksum of all the rest
 *
 * A part of a dose is a letter and a number; a capital letter says that somebody confirmed a number outside the range.
 * Format 1 had none of d, l, w and n, and neither side nor rest of a technique; 2 had no capitals, and neither times nor
 * days of a technique. Both are still read.
 */

import { sealed, unsealed } from "../shared/sealed.js";
import { EMPTY, TEXTS } from "./sheet.js";

/** @import { Item, Sheet, Side } from "./sheet.js" */

/**
 * What an address asks for: a sheet as it was written, with the catalog's version then; a routine to start from, or one
 * technique; or nothing that can be shown. `more` tells that something follows that is no part of it.
 * @typedef {{sheet: Sheet, version: string, more: boolean} | {routine: string, more: boolean} |
 *   {technique: string, more: boolean} | {fault: "damaged" | "newer"}} Asked
 */

const FORMAT = "3";
const READ = ["1", "2", FORMAT];
const LARGE = "large";

const KEYS = { title: "t", frequency: "o", for: "f", by: "b", clinic: "l", review: "w" };
/** @type {Record<string, string>} */
const LETTERS = { sets: "s", reps: "r", hold_seconds: "h", minutes: "m", in_seconds: "i", out_seconds: "o" };
const SIDE = "l";
const SIDES = /** @type {const} */ (["left", "right"]);
const REST = "e";
const TIMES = "t";
const DAYS = "d";
/** Days of a week as digits from 1, a Monday, each once and in their order. */
const WEEK = /^(?=.)1?2?3?4?5?6?7?$/;
const NOTE = /^(\d+)\.(.*)$/s;
const SESSIONS = /^(\d)x(\d)$/;
const PARTS = new Map(Object.entries(LETTERS).map(([part, letter]) => [letter, part]));
const ITEM = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:_((?:[A-Za-z]\d+(?:\.\d+)?)+))?$/;
const PART = /([A-Za-z])([\d.]+)/g;
const ROUTINE = /^from=([a-z0-9]+(?:-[a-z0-9]+)*)(.*)$/s;
const TECHNIQUE = /^technique=([a-z0-9]+(?:-[a-z0-9]+)*)(.*)$/s;

/** @param {Sheet} sheet @param {string} version @returns {string} without its `#` */
export function fragmentOf(sheet, version) {
  const said = new URLSearchParams({ v: FORMAT, c: version });
  for (const item of sheet.items) said.append("s", [item.id, code(item)].filter(Boolean).join("_"));
  for (const [index, { note }] of sheet.items.entries()) if (note) said.append("n", `${index}.${note}`);
  for (const name of TEXTS) if (sheet[name]) said.set(KEYS[name], sheet[name]);
  if (sheet.times || sheet.days) said.set("d", `${sheet.times}x${sheet.days}`);
  if (sheet.large) said.set("p", LARGE);
  if (sheet.routine) said.set("r", sheet.routine);
  return sealed(said);
}

/** @param {Item} item */
const code = ({ dose, beyond = [], side, rest, times, on }) =>
  [
    ...Object.entries(dose).map(([part, value]) => letterOf(part, beyond) + value),
    ...(side ? [SIDE + (SIDES.indexOf(side) + 1)] : []),
    ...(rest === undefined ? [] : [REST + rest]),
    ...(times ? [TIMES + times] : []),
    ...(on ? [DAYS, ...on.map((day) => day + 1)] : []),
  ].join("");

/** @param {string} part @param {string[]} beyond */
const letterOf = (part, beyond) => (beyond.includes(part) ? LETTERS[part].toUpperCase() : LETTERS[part]);

/** Give what an address's fragment asks for; null where it asks for nothing. @param {string} fragment @returns {Asked | null} */
export function asked(fragment) {
  const text = fragment.replace(/^#/, "");
  if (!new URLSearchParams(text).size) return null;
  const [, routine, ending] = ROUTINE.exec(text) ?? [];
  if (routine) return { routine, more: ending !== "" };
  const [, technique, behind] = TECHNIQUE.exec(text) ?? [];
  if (technique) return { technique, more: behind !== "" };
  const found = unsealed(text);
  if (!found) return { fault: "damaged" };
  const { said, more } = found;
  if (!READ.includes(said.get("v") ?? "")) return { fault: "newer" };
  const items = said.getAll("s").map(item);
  const notes = said.getAll("n").map((text) => NOTE.exec(text) ?? []);
  const often = SESSIONS.exec(said.get("d") ?? "0x0");
  if (!often || items.includes(null) || notes.some(([, index]) => !items[Number(index)])) return { fault: "damaged" };
  const noteOf = new Map(notes.map(([, index, text]) => [Number(index), text]));
  const texts = Object.fromEntries(TEXTS.map((name) => [name, said.get(KEYS[name]) ?? ""]));
  return {
    more,
    version: said.get("c") ?? "",
    sheet: {
      ...EMPTY,
      ...texts,
      times: Number(often[1]),
      days: Number(often[2]),
      large: said.get("p") === LARGE,
      routine: said.get("r") ?? "",
      items: items
        .filter((one) => one !== null)
        .map((one, index) => (noteOf.get(index) ? { ...one, note: noteOf.get(index) } : one)),
    },
  };
}

/** @param {string} text @returns {Item | null} */
function item(text) {
  const [, id, parts = ""] = ITEM.exec(text) ?? [];
  if (!id) return null;
  /** @type {Item} */
  const made = { id, dose: {} };
  for (const [, letter, written] of parts.matchAll(PART)) {
    const part = PARTS.get(letter.toLowerCase());
    const value = Number(written);
    if (part) made.dose[part] = value;
    if (part && letter !== letter.toLowerCase()) made.beyond = [...(made.beyond ?? []), part].sort();
    else if (!part && !noted(made, letter, written)) return null;
  }
  return made;
}

/** Take what an item says beside its dose. @param {Item} made @param {string} letter @param {string} written @returns {boolean} whether it is any of it */
function noted(made, letter, written) {
  const value = Number(written);
  if (letter === REST) made.rest = value;
  else if (letter === SIDE && SIDES[value - 1]) made.side = /** @type {Side} */ (SIDES[value - 1]);
  else if (letter === TIMES) made.times = value;
  else if (letter === DAYS && WEEK.test(written)) made.on = [...written].map((day) => Number(day) - 1);
  else return false;
  return true;
}
