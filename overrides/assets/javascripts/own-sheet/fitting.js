/* Makes a sheet fit the catalog of today, and says what had to change. Pure. */

import { filled } from "../filled.js";
import { allowed, EMPTY, suggested, TEXTS } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Item, Sheet } from "./sheet.js" */
/** @import { Asked } from "./address.js" */
/** @typedef {{sheet: Sheet, notes: string[]}} Opened  A sheet, and what its reader must know about it. */

/** Letters, as in the fields of the page. */
const LONGEST = { title: 60, frequency: 100, for: 50, by: 50 };

/** @param {Asked | null} asked @param {Data} data @returns {Opened} */
export function opened(asked, data) {
  const { words } = data;
  if (!asked) return { sheet: EMPTY, notes: [] };
  if ("fault" in asked) return { sheet: EMPTY, notes: [words.opened[asked.fault]] };
  if ("routine" in asked) return fromRoutine(asked.routine, data);
  const { sheet, version } = asked;
  const fit = fitted(sheet.items, data);
  const edition = version === data.version ? [] : [filled(words.opened.edition, { then: version, now: data.version })];
  return { sheet: { ...sheet, ...cut(sheet), items: fit.items }, notes: [...edition, ...fit.notes] };
}

/** @param {string} id @param {Data} data @returns {Opened} */
export function fromRoutine(id, data) {
  if (!Object.hasOwn(data.routines, id)) return { sheet: EMPTY, notes: [filled(data.words.opened.gone, { id })] };
  const { name, frequency, items } = data.routines[id];
  const fit = fitted(items, data);
  return { sheet: { ...EMPTY, title: name, frequency, items: fit.items }, notes: fit.notes };
}

/** @param {Sheet} sheet */
const cut = (sheet) => Object.fromEntries(TEXTS.map((name) => [name, [...sheet[name]].slice(0, LONGEST[name]).join("")]));

/** @param {Item[]} items @param {Data} data */
function fitted(items, data) {
  const found = items.map((item) => fittedItem(item, data));
  const fit = found.flatMap(({ item }) => item ?? []);
  const notes = found.flatMap(({ notes }) => notes);
  if (fit.length > data.most) notes.push(filled(data.words.opened.many, { most: data.most }));
  return { items: fit.slice(0, data.most), notes };
}

/** @param {Item} item @param {Data} data @returns {{item: Item | null, notes: string[]}} */
function fittedItem({ id, dose }, data) {
  const { opened } = data.words;
  const now = idNow(id, data);
  if (now === null) return { item: null, notes: [filled(opened.gone, { id })] };
  const { name } = data.techniques[now];
  const renamed = now === id ? [] : [filled(opened.renamed, { id, name })];
  const fit = fittedDose(now, dose, data);
  return { item: { id: now, dose: fit.dose }, notes: [...renamed, ...fit.notes] };
}

/** The id that a technique has today, or null. @param {string} id @param {Data} data */
function idNow(id, data) {
  if (Object.hasOwn(data.techniques, id)) return id;
  return Object.keys(data.techniques).find((other) => data.techniques[other].formerly.includes(id)) ?? null;
}

/** @param {string} id @param {Record<string, number>} dose @param {Data} data */
function fittedDose(id, dose, data) {
  const { words } = data;
  const { name, range, dose: whole } = data.techniques[id];
  const fit = suggested(id, data);
  const notes = [];
  for (const [part, was] of Object.entries(dose)) {
    const label = words.part[part];
    if (part in range) {
      const [least, most] = range[part];
      fit[part] = allowed(part, range[part], was);
      if (fit[part] !== was) notes.push(filled(words.opened.outside, { name, part: label, was, least, most, now: fit[part] }));
    } else if (/** @type {any} */ (whole)[part] !== was) {
      notes.push(filled(words.opened.fixed, { name, part: label }));
    }
  }
  return { dose: fit, notes };
}
