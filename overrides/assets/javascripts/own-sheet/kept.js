/* The sheets that a reader keeps on this device: what each is called, and the part of the address that says it. */

import { KEYS, Kept } from "../storage/kept.js";

/** @typedef {{name: string, fragment: string}} KeptSheet */

const kept = new Kept(KEYS.sheets);

/** @returns {KeptSheet[]} the newest first */
export function keptSheets() {
  const { value } = kept;
  return Array.isArray(value) ? value.filter(isSheet) : [];
}

/** @param {any} one @returns {one is KeptSheet} */
const isSheet = (one) => typeof one?.name === "string" && typeof one.fragment === "string";

/** @param {string} fragment */
export const isKept = (fragment) => keptSheets().some((other) => same(other.fragment, fragment));

/** @param {KeptSheet} sheet @returns {boolean} whether it is kept */
export const keepSheet = (sheet) => kept.write([sheet, ...without(sheet.fragment)]);

/** @param {string} fragment @returns {boolean} whether it is gone */
export const letGo = (fragment) => kept.write(without(fragment));

/** @param {string} fragment */
const without = (fragment) => keptSheets().filter((other) => !same(other.fragment, fragment));

/** Whether two say the same sheet, of whatever version of the catalog. @param {string} one @param {string} other */
const same = (one, other) => bare(one) === bare(other);

/** @param {string} fragment */
function bare(fragment) {
  const said = new URLSearchParams(fragment);
  for (const key of ["c", "k"]) said.delete(key); // the version, and the checksum of all
  return said.toString();
}
