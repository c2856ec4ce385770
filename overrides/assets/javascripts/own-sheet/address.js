/* A whole sheet as the part of the address that no server ever sees. Pure.
 *
 * v  format          c  version of the catalog     s  a technique with the parts of its dose, as often as needed
 * t  title           o  how often                  f  for whom
 * b  prepared by     p  large print                r  the routine that it began as
 * k  checksum of all the rest
 */

import { checksum } from "./checksum.js";
import { EMPTY, TEXTS } from "./sheet.js";

/** @import { Sheet } from "./sheet.js" */

/**
 * What an address asks for: a sheet as it was written, with the catalog's version then; a routine to start from; or
 * nothing that can be shown. `more` tells that something follows that is no part of it.
 * @typedef {{sheet: Sheet, version: string, more: boolean} | {routine: string, more: boolean} |
 *   {fault: "damaged" | "newer"}} Asked
 */

const FORMAT = "1";
const LARGE = "large";

const KEYS = { title: "t", frequency: "o", for: "f", by: "b" };
/** @type {Record<string, string>} */
const LETTERS = { sets: "s", reps: "r", hold_seconds: "h", minutes: "m", in_seconds: "i", out_seconds: "o" };
const PARTS = new Map(Object.entries(LETTERS).map(([part, letter]) => [letter, part]));
const ITEM = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:_((?:[a-z]\d+(?:\.\d+)?)+))?$/;
const PART = /([a-z])([\d.]+)/g;
const ROUTINE = /^from=([a-z0-9]+(?:-[a-z0-9]+)*)(.*)$/s;
const SUM = "&k=";

/** What mail programs do to a link: the checksum tells whether one of these was the matter. @type {((text: string) => string)[]} */
const MENDS = [
  (text) => text,
  (text) => text.replaceAll("&amp;", "&"),
  (text) => text.replace(/=3D/gi, "="), // as in the source of a mail
  (text) => text.replace(/(?:=|%3D)?(?:%0D|%0A|%09|\s)+(?:%20| )*/gi, ""), // broken into lines
  (text) => text.replace(/%20| /g, ""),
  (text) => text.replace(/(^|&|%26)([a-z])%3D/gi, (_, before, key) => `${before && "&"}${key}=`), // its signs encoded
  (text) => text.replace(/%26([a-z]=)/gi, "&$1"),
  (text) =>
    text
      .replaceAll("%25", "%")
      .replace(/%26([a-z])%3D/gi, "&$1=")
      .replace(/^v%3D/i, "v="), // all of it encoded twice
];

/** @param {Sheet} sheet @param {string} version @returns {string} without its `#` */
export function fragmentOf(sheet, version) {
  const said = new URLSearchParams({ v: FORMAT, c: version });
  for (const { id, dose } of sheet.items) said.append("s", [id, code(dose)].filter(Boolean).join("_"));
  for (const name of TEXTS) if (sheet[name]) said.set(KEYS[name], sheet[name]);
  if (sheet.large) said.set("p", LARGE);
  if (sheet.routine) said.set("r", sheet.routine);
  said.set("k", checksum(said.toString()));
  return said.toString();
}

/** @param {Record<string, number>} dose */
const code = (dose) =>
  Object.entries(dose)
    .map(([part, value]) => LETTERS[part] + value)
    .join("");

/** Give what an address's fragment asks for; null where it asks for nothing. @param {string} fragment @returns {Asked | null} */
export function asked(fragment) {
  const text = fragment.replace(/^#/, "");
  if (!new URLSearchParams(text).size) return null;
  const [, routine, ending] = ROUTINE.exec(text) ?? [];
  if (routine) return { routine, more: ending !== "" };
  const found = whole(text);
  if (!found) return { fault: "damaged" };
  const { said, more } = found;
  if (said.get("v") !== FORMAT) return { fault: "newer" };
  const items = said.getAll("s").map(item);
  if (items.some((one) => one === null)) return { fault: "damaged" };
  const texts = Object.fromEntries(TEXTS.map((name) => [name, said.get(KEYS[name]) ?? ""]));
  return {
    more,
    version: said.get("c") ?? "",
    sheet: {
      ...EMPTY,
      ...texts,
      large: said.get("p") === LARGE,
      routine: said.get("r") ?? "",
      items: items.filter((one) => one !== null),
    },
  };
}

/**
 * What is said up to the checksum, if that is right: what follows was glued to the link.
 * @param {string} text
 */
function whole(text) {
  for (const mend of MENDS) {
    const mended = mend(text);
    const end = mended.indexOf(SUM);
    const said = new URLSearchParams(mended.slice(0, Math.max(end, 0)));
    const sum = checksum(said.toString());
    const ending = mended.slice(end + SUM.length);
    if (end > 0 && ending.startsWith(sum)) return { said, more: ending !== sum };
  }
  return null;
}

/** @param {string} text */
function item(text) {
  const [, id, parts = ""] = ITEM.exec(text) ?? [];
  const named = [...parts.matchAll(PART)].map(([, letter, value]) => [PARTS.get(letter), Number(value)]);
  if (!id || named.some(([part]) => part === undefined)) return null;
  return { id, dose: /** @type {Record<string, number>} */ (Object.fromEntries(named)) };
}
