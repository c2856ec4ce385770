/* The reader's sheets, on this device only: {"format": 1, "next": number, "sheets": [KeptSheet, ...]}, the newest first. */

import { Guarded } from "../storage/guarded.js";
import { KEYS } from "../storage/kept.js";

/**
 * `id` is a number that no other sheet has or had; `fragment`, the part of the address that says the sheet; `at`, when it was
 * changed last; `own`, whether it was put together here; `played`, the checksums of what was played of it and is in the log.
 * @typedef {{id: number, fragment: string, at: string, own: boolean, played: string[]}} KeptSheet
 * @typedef {{next: number, sheets: KeptSheet[]}} Shelf
 */

const FORMAT = 1;
const kept = new Guarded(KEYS.sheets, parse);

/** @param {string} text @returns {Shelf | null} null when it is none of ours */
export function parse(text) {
  try {
    const value = JSON.parse(text);
    if (Array.isArray(value)) return value.every(isNamed) ? fromNamed(value) : null;
    const { format, next, sheets } = value;
    return format === FORMAT && Number.isInteger(next) && Array.isArray(sheets) && sheets.every(isSheet)
      ? { next, sheets }
      : null;
  } catch {
    return null;
  }
}

/** @param {any} one @returns {one is KeptSheet} */
const isSheet = (one) =>
  Number.isInteger(one?.id) &&
  typeof one.fragment === "string" &&
  !Number.isNaN(Date.parse(one.at)) &&
  typeof one.own === "boolean" &&
  Array.isArray(one.played) &&
  one.played.every((/** @type {unknown} */ sum) => typeof sum === "string");

/** As sheets were kept at first: each came by a link. @param {any} one @returns {one is {fragment: string}} */
const isNamed = (one) => typeof one?.name === "string" && typeof one.fragment === "string";

/** @param {{fragment: string}[]} named @returns {Shelf} */
const fromNamed = (named) => ({
  next: named.length,
  sheets: named.map(({ fragment }, id) => ({ id, fragment, at: new Date(0).toISOString(), own: false, played: [] })),
});

const shelf = () => kept.value ?? { next: 0, sheets: [] };

/** @param {Shelf} shelf */
const write = ({ next, sheets }) => kept.write({ format: FORMAT, next, sheets });

/** All that are kept, the newest first; what is none of ours is set aside. */
export function keptSheets() {
  kept.tidy();
  return shelf().sheets;
}

/** @param {number | null} id */
export const sheetOf = (id) => shelf().sheets.find((sheet) => sheet.id === id) ?? null;

/** The one that says the same, of whatever version of the catalog. @param {string} fragment */
export const sheetLike = (fragment) => shelf().sheets.find((sheet) => same(sheet.fragment, fragment)) ?? null;

/** The sheets that were played, each by the checksums of what was played of it. @returns {Map<string, string>} */
export const playedSheets = () =>
  new Map(shelf().sheets.flatMap(({ played, fragment }) => played.map((sum) => [sum, fragment])));

/**
 * Keep a sheet: in the place of the one that it was, or as a new one.
 * @param {{id: number | null, fragment: string, own: boolean}} sheet
 * @returns {number | null} its number; null where it is not kept
 */
export function keepSheet({ id, fragment, own }) {
  const { next, sheets } = shelf();
  const before = sheets.find((sheet) => sheet.id === id);
  const made = {
    id: before?.id ?? next,
    ...{ fragment, own, at: new Date().toISOString(), played: before?.played ?? [] },
  };
  const others = sheets.filter((sheet) => sheet !== before);
  return write({ next: before ? next : next + 1, sheets: [made, ...others] }) ? made.id : null;
}

/** Note what was played of a sheet, which is kept with the log that names it. @param {string} fragment @param {string} sum */
export function notePlayed(fragment, sum) {
  const id = sheetLike(fragment)?.id ?? keepSheet({ id: null, fragment, own: false });
  const { next, sheets } = shelf();
  const noted = sheets.map((sheet) =>
    sheet.id === id && !sheet.played.includes(sum) ? { ...sheet, played: [...sheet.played, sum] } : sheet,
  );
  return id !== null && write({ next, sheets: noted });
}

/** @param {number} id @returns {boolean} whether it is gone */
export function letGo(id) {
  const { next, sheets } = shelf();
  return write({ next, sheets: sheets.filter((sheet) => sheet.id !== id) });
}

/** Put a sheet that was let go back in its place. @param {KeptSheet} sheet @param {number} place @returns {boolean} whether it is kept */
export function putBack(sheet, place) {
  const { next, sheets } = shelf();
  return write({ next, sheets: [...sheets.slice(0, place), sheet, ...sheets.slice(place)] });
}

/** Each text that was set aside, oldest first. */
export const asides = () => kept.asides;

/** Calls back when another tab changes what is kept. @param {() => void} act */
export const onChange = (act) => kept.onChange(act);

/** @param {string} one @param {string} other */
const same = (one, other) => bare(one) === bare(other);

/** @param {string} fragment */
function bare(fragment) {
  const said = new URLSearchParams(fragment);
  for (const key of ["v", "c", "k"]) said.delete(key); // the format, the version, and the checksum of all
  return said.toString();
}
