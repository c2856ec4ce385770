/* Makes a sheet fit the catalog of today, and says what had to change. Pure. */

import { filled } from "../shared/filled.js";
import { allowed, EMPTY, hasSides, isWithin, LONGEST_REST, MOST, suggested, TEXTS } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Item, Sheet } from "./sheet.js" */
/** @import { Asked } from "./address.js" */
/** @typedef {{sheet: Sheet, notes: string[]}} Opened  A sheet, and what its reader must know about it. */

/** Letters, as in the fields of the page. */
const LONGEST = { title: 60, frequency: 100, for: 50, by: 50, clinic: 80, review: 40 };

/** Letters of a note. */
const LONGEST_NOTE = 120;

/** Letters of an id that are told. */
const LONGEST_ID = 40;

/** @param {Asked | null} asked @param {Data} data @returns {Opened} */
export function opened(asked, data) {
  const { words } = data;
  if (!asked) return { sheet: EMPTY, notes: [] };
  if ("fault" in asked) return { sheet: EMPTY, notes: [words.opened[asked.fault]] };
  const more = asked.more ? [words.opened.more] : [];
  if ("routine" in asked) {
    const { sheet, notes } = fromRoutine(asked.routine, data);
    return { sheet, notes: [...notes, ...more] };
  }
  if ("technique" in asked) {
    const fit = fitted([{ id: asked.technique, dose: {} }], data);
    const title = fit.items.map(({ id }) => data.techniques[id].name).join();
    return { sheet: { ...EMPTY, title, items: fit.items }, notes: [...fit.notes, ...more] };
  }
  const { sheet, version } = asked;
  const fit = fitted(sheet.items, data);
  const edition =
    version === data.version ? [] : [filled(words.opened.edition, { before: version, now: data.version })];
  const routine = Object.hasOwn(data.routines, sheet.routine) ? sheet.routine : "";
  return {
    sheet: { ...sheet, ...cut(sheet), ...within(sheet), routine, items: fit.items },
    notes: [...edition, ...fit.notes, ...more],
  };
}

/** @param {string} id @param {Data} data @returns {Opened} */
export function fromRoutine(id, data) {
  if (!Object.hasOwn(data.routines, id))
    return { sheet: EMPTY, notes: [filled(data.words.opened.gone, { id: short(id) })] };
  const { name, frequency, times, days, items } = data.routines[id];
  const fit = fitted(items, data);
  const sheet = { ...EMPTY, title: name, frequency, times, days, routine: id, items: fit.items };
  return { sheet, notes: fit.notes };
}

/** @param {Sheet} sheet */
const within = ({ times, days }) => ({ times: Math.min(times, MOST.times), days: Math.min(days, MOST.days) });

/** @param {Sheet} sheet */
const cut = (sheet) =>
  Object.fromEntries(TEXTS.map((name) => [name, [...sheet[name]].slice(0, LONGEST[name]).join("")]));

/**
 * As many items as a sheet holds, and one sentence on all that is left out.
 * @param {Item[]} items @param {Data} data
 */
function fitted(items, data) {
  const names = namesNow(data);
  const gone = items.filter(({ id }) => !names.has(id)).map(({ id }) => id);
  const there = items.filter(({ id }) => names.has(id));
  const found = there.slice(0, data.most).map((item) => fittedItem(item, names.get(item.id) ?? item.id, data));
  return {
    items: found.map(({ item }) => item),
    notes: [...found.flatMap(({ notes }) => notes), ...leftOut(gone, there.length - found.length, data)],
  };
}

/** @param {string[]} gone @param {number} over  How many are more than a sheet holds. @param {Data} data */
function leftOut(gone, over, { most, words: { opened } }) {
  if (gone.length + over === 0) return [];
  if (over && gone.length) return [filled(opened.several, { n: gone.length + over, most })];
  if (over) return [filled(opened.many, { most })];
  return [filled(gone.length === 1 ? opened.gone : opened.all_gone, { id: short(gone[0]), n: gone.length })];
}

/** An id that may be anything, as it can be told. @param {string} id */
const short = (id) => (id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id);

/** @param {Item} item @param {string} now  The id that it has today. @param {Data} data */
function fittedItem({ id, dose, beyond = [], note, side, rest, times, on }, now, data) {
  const { name } = data.techniques[now];
  const renamed = now === id ? [] : [filled(data.words.opened.renamed, { id, name })];
  const fit = fittedDose(now, dose, beyond, data);
  const whole = data.techniques[now].dose;
  /** @type {Item} */
  const item = { id: now, dose: fit.dose };
  if (fit.beyond.length) item.beyond = fit.beyond;
  if (note) item.note = [...note].slice(0, LONGEST_NOTE).join("");
  if (side && hasSides(now, data)) item.side = side;
  if (rest !== undefined && "set_rest_seconds" in whole) item.rest = Math.min(rest, LONGEST_REST);
  if (times) item.times = Math.min(times, MOST.times);
  if (on) item.on = on;
  return { item, notes: [...renamed, ...fit.notes] };
}

/** The id of today for each that a technique has or had. @param {Data} data @returns {Map<string, string>} */
function namesNow({ techniques }) {
  const names = new Map();
  for (const [id, { formerly }] of Object.entries(techniques)) for (const old of formerly) names.set(old, id);
  for (const id of Object.keys(techniques)) names.set(id, id);
  return names;
}

/**
 * A dose as the catalog of today allows it, and what was confirmed outside its range.
 * @param {string} id @param {Record<string, number>} dose @param {string[]} confirmed @param {Data} data
 */
function fittedDose(id, dose, confirmed, data) {
  const { words, limits } = data;
  const { name, range, dose: whole } = data.techniques[id];
  const fit = suggested(id, data);
  const notes = [];
  const beyond = [];
  for (const [part, was] of Object.entries(dose)) {
    const label = words.part[part];
    if (part in range) {
      const [least, most] = range[part];
      const sure = confirmed.includes(part);
      fit[part] = allowed(part, sure ? limits[part] : range[part], was);
      if (!isWithin(id, part, fit[part], data)) beyond.push(part);
      if (fit[part] !== was)
        notes.push(filled(words.opened.outside, { name, part: label, was, least, most, now: fit[part] }));
    } else if (/** @type {any} */ (whole)[part] !== was) {
      notes.push(filled(words.opened.fixed, { name, part: label }));
    }
  }
  return { dose: fit, beyond: beyond.sort(), notes };
}
