/* The log in words; the sentences come from the page. */

import { filled } from "../filled.js";

/** @import { Entry } from "../player/log.js" */

/** How the reader writes days, where that is in the page's language. */
const DAYS = daysOf(navigator.language, document.documentElement.lang);

/** @param {string} own @param {string} language */
function daysOf(own, language) {
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { day: "numeric", month: "short", year: "numeric" };
  try {
    return new Intl.DateTimeFormat(own.startsWith(language) ? own : language, shape);
  } catch {
    return new Intl.DateTimeFormat(language, shape); // some systems name a language that is none, such as "en-US@posix"
  }
}

/** @param {string} at */
export const day = (at) => DAYS.format(new Date(at));

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
  const times = filled(words.times, { n: entries.length, day: day(entries[0].at) });
  const changes = filled(words.changes, { n: both.length, lower: count(-1), same: count(0), higher: count(1) });
  return both.length ? `${times} ${changes}` : times;
}
