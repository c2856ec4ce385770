/* A whole sheet as the part of the address that no server ever sees. Pure.
 *
 * v  format          c  version of the catalog     s  a technique with the parts of its dose, as often as needed
 * t  title           o  how often                  f  for whom
 * b  prepared by     p  large print                k  checksum of all the rest
 */

import { checksum } from "./checksum.js";
import { EMPTY, TEXTS } from "./sheet.js";

/** @import { Sheet } from "./sheet.js" */

/**
 * What an address asks for: a sheet as it was written, with the catalog's version then; a routine to start from; or
 * nothing that can be shown.
 * @typedef {{sheet: Sheet, version: string} | {routine: string} | {fault: "damaged" | "newer"}} Asked
 */

const FORMAT = "1";
const LARGE = "large";

const KEYS = { title: "t", frequency: "o", for: "f", by: "b" };
/** @type {Record<string, string>} */
const LETTERS = { sets: "s", reps: "r", hold_seconds: "h", minutes: "m", in_seconds: "i", out_seconds: "o" };
const PARTS = new Map(Object.entries(LETTERS).map(([part, letter]) => [letter, part]));
const ITEM = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:_((?:[a-z]\d+(?:\.\d+)?)+))?$/;
const PART = /([a-z])([\d.]+)/g;

/** @param {Sheet} sheet @param {string} version @returns {string} without its `#` */
export function fragmentOf(sheet, version) {
  const said = new URLSearchParams({ v: FORMAT, c: version });
  for (const { id, dose } of sheet.items) said.append("s", [id, code(dose)].filter(Boolean).join("_"));
  for (const name of TEXTS) if (sheet[name]) said.set(KEYS[name], sheet[name]);
  if (sheet.large) said.set("p", LARGE);
  said.set("k", checksum(said.toString()));
  return said.toString();
}

/** @param {Record<string, number>} dose */
const code = (dose) => Object.entries(dose).map(([part, value]) => LETTERS[part] + value).join("");

/** Give what an address's fragment asks for; null where it asks for nothing. @param {string} fragment @returns {Asked | null} */
export function asked(fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const routine = said.get("from");
  if (!said.size) return null;
  if (routine !== null && said.size === 1) return { routine };
  const sums = said.getAll("k");
  said.delete("k");
  if (sums.length !== 1 || sums[0] !== checksum(said.toString())) return { fault: "damaged" };
  if (said.get("v") !== FORMAT) return { fault: "newer" };
  const items = said.getAll("s").map(item);
  if (items.some((one) => one === null)) return { fault: "damaged" };
  const texts = Object.fromEntries(TEXTS.map((name) => [name, said.get(KEYS[name]) ?? ""]));
  return {
    version: said.get("c") ?? "",
    sheet: { ...EMPTY, ...texts, large: said.get("p") === LARGE, items: items.filter((one) => one !== null) },
  };
}

/** @param {string} text */
function item(text) {
  const [, id, parts = ""] = ITEM.exec(text) ?? [];
  const named = [...parts.matchAll(PART)].map(([, letter, value]) => [PARTS.get(letter), Number(value)]);
  if (!id || named.some(([part]) => part === undefined)) return null;
  return { id, dose: /** @type {Record<string, number>} */ (Object.fromEntries(named)) };
}
