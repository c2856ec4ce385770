/* A sheet and what is done to it. Pure: each change gives a new sheet. */

/** @import { Dose } from "../as-in-python/timeline.js" */
/** @import { Data } from "./data.js" */

/**
 * A technique on a sheet, with every part of its dose that a reader may set; and, if anything, a note, the only side on
 * which it is done, the seconds of rest between sets, how many times a day, and `on` which days of a week, from 0, a
 * Monday. `beyond` names the parts that lie outside the range of their sources, as somebody confirmed.
 * @typedef {"left" | "right"} Side
 * @typedef {{id: string, dose: Record<string, number>, beyond?: string[], note?: string, side?: Side, rest?: number,
 *   times?: number, on?: number[]}} Item
 * A sheet; `routine` is the one that it began as, whose alternatives it has, or empty. `times` a day and `days` a week are
 * 0 where nothing is said.
 * @typedef {{title: string, frequency: string, for: string, by: string, clinic: string, review: string, times: number,
 *   days: number, large: boolean, routine: string, items: Item[]}} Sheet
 */

/** What a reader writes on a sheet, if anything. */
export const TEXTS = /** @type {const} */ (["title", "frequency", "for", "by", "clinic", "review"]);

/** @type {Sheet} */
export const EMPTY = {
  ...{ title: "", frequency: "", for: "", by: "", clinic: "", review: "", times: 0, days: 0 },
  ...{ large: false, routine: "", items: [] },
};

/** The most times a day and days a week. */
export const MOST = { times: 4, days: 7 };

/** The longest rest between sets that a sheet may ask for, in seconds. */
export const LONGEST_REST = 600;

/** The whole dose of an item. @param {Item} item @param {Data} data @returns {Dose} */
export function doseOf({ id, dose, side, rest }, data) {
  const whole = { ...data.techniques[id].dose, ...dose };
  const once = side ? { each: null } : {};
  return /** @type {Dose} */ ({ ...whole, ...once, ...(rest === undefined ? {} : { set_rest_seconds: rest }) });
}

/** Whether the routine that a sheet began as does it a single time, and the sheet says nothing else. @param {Item} item @param {string} routine @param {Data} data */
export const isOnce = ({ id, times, on }, routine, { routines }) =>
  !times && !on && (routines[routine]?.items ?? []).some((step) => step.id === id && Boolean(step.once));

/** The dose that we suggest, as far as a reader may set it. @param {string} id @param {Data} data */
export function suggested(id, data) {
  const { dose, range } = data.techniques[id];
  return Object.fromEntries(Object.keys(range).map((part) => [part, /** @type {any} */ (dose)[part]]));
}

/** @param {Sheet} sheet @param {string} id @param {Data} data @returns {Sheet} */
export const added = (sheet, id, data) => ({ ...sheet, items: [...sheet.items, { id, dose: suggested(id, data) }] });

/** @param {Sheet} sheet @param {number} index @returns {Sheet} */
export const removed = (sheet, index) => ({ ...sheet, items: sheet.items.filter((_, other) => other !== index) });

/** @param {Sheet} sheet @param {number} from @param {number} to  Its place afterwards. @returns {Sheet} */
export function moved(sheet, from, to) {
  const items = removed(sheet, from).items;
  return { ...sheet, items: [...items.slice(0, to), sheet.items[from], ...items.slice(to)] };
}

/** @param {Sheet} sheet @param {number} index @param {(item: Item) => Item} change @returns {Sheet} */
const changed = (sheet, index, change) => ({
  ...sheet,
  items: sheet.items.map((item, other) => (other === index ? change(item) : item)),
});

/**
 * Set a part of a dose; one outside its range only where somebody confirmed it.
 * @param {Sheet} sheet @param {number} index @param {string} part @param {number} value @param {Data} data @returns {Sheet}
 */
export const dosed = (sheet, index, part, value, data) =>
  changed(sheet, index, ({ beyond: before = [], ...item }) => {
    const others = before.filter((other) => other !== part);
    const beyond = isWithin(item.id, part, value, data) ? others : [...others, part].sort();
    return { ...item, dose: { ...item.dose, [part]: value }, ...(beyond.length ? { beyond } : {}) };
  });

/** @param {string} id @param {string} part @param {number} value @param {Data} data */
export function isWithin(id, part, value, data) {
  const [least, most] = data.techniques[id].range[part];
  return least <= value && value <= most;
}

/** @param {Sheet} sheet @param {number} index @param {string} note  Empty for none. @returns {Sheet} */
export const noted = (sheet, index, note) =>
  changed(sheet, index, ({ note: _, ...item }) => (note ? { ...item, note } : item));

/** @param {Sheet} sheet @param {number} index @param {Side | ""} side  Empty for both. @returns {Sheet} */
export const sided = (sheet, index, side) =>
  changed(sheet, index, ({ side: _, ...item }) => (side ? { ...item, side } : item));

/** @param {Sheet} sheet @param {number} index @param {number} times  A day, 0 for as often as the whole sheet. @returns {Sheet} */
export const repeated = (sheet, index, times) =>
  changed(sheet, index, ({ times: _, ...item }) => (times ? { ...item, times } : item));

/** @param {Sheet} sheet @param {number} index @param {number[]} on  Days of a week; none for those of the whole sheet. @returns {Sheet} */
export const onDays = (sheet, index, on) =>
  changed(sheet, index, ({ on: _, ...item }) => (on.length ? { ...item, on: on.toSorted() } : item));

/** @param {Sheet} sheet @param {number} index @param {number} rest  Seconds between sets. @param {Data} data @returns {Sheet} */
export const rested = (sheet, index, rest, data) =>
  changed(sheet, index, ({ rest: _, ...item }) =>
    rest === restOf({ id: item.id, dose: {} }, data) ? item : { ...item, rest },
  );

/** The rest between sets, in seconds; null where there is nothing to rest between. @param {Item} item @param {Data} data */
export function restOf(item, data) {
  const dose = doseOf(item, data);
  const [, most = "sets" in dose ? dose.sets : 1] = data.techniques[item.id].range.sets ?? [];
  return "set_rest_seconds" in dose && most > 1 ? dose.set_rest_seconds : null;
}

/** Whether it may be done on one side alone. @param {string} id @param {Data} data */
export function hasSides(id, data) {
  const { dose } = data.techniques[id];
  return "each" in dose && dose.each === "side";
}

/**
 * The nearest value that a span allows: minutes to a hundredth, all else whole.
 * @param {string} part @param {[number, number]} span @param {number} value
 */
export function allowed(part, [least, most], value) {
  const fine = part === "minutes" ? 100 : 1;
  return Math.min(most, Math.max(least, Math.round(value * fine) / fine));
}
