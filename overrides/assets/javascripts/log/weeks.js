/* The log by weeks, each from a Monday on, in the time of this place. Pure. */

/** @import { Entry } from "../player/log.js" */
/**
 * `start` is the first moment of its Monday; `days` are the entries of each day, oldest first; `before` and `after` are how it
 * was in the mean of those that say both, or null.
 * @typedef {{start: number, days: Entry[][], times: number, on: number, minutes: number, before: number | null,
 *   after: number | null}} Week
 */

/** Entries that are looked at before the page may have its turn. */
const STEP = 200;
const DAYS = 7;

/** The day of a week, from 0, a Monday. @param {number} time */
export const weekdayOf = (time) => (new Date(time).getDay() + 6) % DAYS;

/** The first moment of the Monday of a week. @param {number} time @param {number} [back]  How many weeks earlier, or later below 0. */
export function mondayOf(time, back = 0) {
  const date = new Date(time);
  const past = weekdayOf(time) + back * DAYS;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - past).getTime();
}

/**
 * The week of now and those before it, newest first, with those in which nothing was done.
 * @param {Entry[]} entries  Oldest first. @param {number} now @param {number} count  How many weeks.
 * @returns {Generator<void, Week[]>}
 */
export function* weeksOf(entries, now, count) {
  const starts = Array.from({ length: count }, (_, back) => mondayOf(now, back));
  /** @type {Map<number, Entry[][]>} */
  const found = new Map(starts.map((start) => [start, Array.from({ length: DAYS }, () => [])]));
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const time = Date.parse(entries[index].at);
    found.get(mondayOf(time))?.[weekdayOf(time)].unshift(entries[index]);
    if (index % STEP === 0) yield;
  }
  return [...found].map(([start, days]) => weekOf(start, days));
}

/** @param {number} start @param {Entry[][]} days @returns {Week} */
function weekOf(start, days) {
  const all = days.flat();
  const both = all.filter(({ before, after }) => before !== null && after !== null);
  return {
    ...{ start, days, times: all.length, on: days.filter((day) => day.length).length },
    minutes: Math.round(all.reduce((sum, { seconds }) => sum + seconds, 0) / 60),
    before: mean(both.map(({ before }) => Number(before))),
    after: mean(both.map(({ after }) => Number(after))),
  };
}

/** To a tenth; null of none. @param {number[]} numbers */
const mean = (numbers) =>
  numbers.length ? Math.round((numbers.reduce((sum, one) => sum + one, 0) / numbers.length) * 10) / 10 : null;

/** The entries of the week of now and of those before it. @param {Entry[]} entries @param {number} now @param {number} weeks  How many. */
export function since(entries, now, weeks) {
  const [first, end] = [mondayOf(now, weeks - 1), mondayOf(now, -1)];
  return entries.filter(({ at }) => Date.parse(at) >= first && Date.parse(at) < end);
}
