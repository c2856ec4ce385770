/* The log in words; the sentences come from the page. */

import { filled } from "../shared/filled.js";

/** @import { Entry } from "../player/log.js" */
/** @import { Week } from "./weeks.js" */

/**
 * The day, in the sentences' language as all else on the page. The browser could write it as the reader's country does, but
 * what knows all countries takes a phone longer to start than the whole log to show.
 * @param {string} at @param {any} words
 */
export function day(at, words) {
  const date = new Date(at);
  return filled(words.day, { day: date.getDate(), month: words.months[date.getMonth()], year: date.getFullYear() });
}

/** What it was, and in which week of its plan. @param {Entry} entry @param {any} words */
export const what = ({ name, week }, words) => (week ? filled(words.in_week, { name, week }) : name);

/** How long it took, and whether it was ended early. @param {Entry} entry @param {any} words */
export function length({ seconds, finished }, words) {
  const minutes = filled(words.minutes, { n: Math.max(1, Math.round(seconds / 60)) });
  return finished ? minutes : filled(words.stopped, { minutes });
}

/** How often, since when, and how it was after. @param {Entry[]} entries @param {any} words */
export function summary(entries, words) {
  const both = entries.filter(({ before, after }) => before !== null && after !== null);
  const count = (/** @type {number} */ sign) =>
    both.filter((entry) => Math.sign(Number(entry.after) - Number(entry.before)) === sign).length;
  const times = filled(words.times, { n: entries.length, day: day(entries[0].at, words) });
  const changes = filled(words.changes, { n: both.length, lower: count(-1), same: count(0), higher: count(1) });
  return both.length ? `${times} ${changes}` : times;
}

/** A week in words. @param {Week} week @param {any} words */
export function weekSaid({ times, on, minutes, before, after }, { week, minutes: length }) {
  if (!times) return week.none;
  const done = filled(week.done, {
    times: filled(week.times, { n: times }),
    days: filled(week.on, { n: on }),
    minutes: filled(length, { n: minutes }),
  });
  return before === null ? done : `${done} ${filled(week.mean, { before, after })}`;
}
