/* The log in words. Pure: the sentences come from the page. */

import { filled } from "../filled.js";

/** @import { Entry } from "../player/log.js" */

/** A day as the reader writes it, where that is in the page's language. @param {string} at */
export function day(at) {
  const { lang } = document.documentElement;
  const own = navigator.language.startsWith(lang) ? navigator.language : lang;
  return new Date(at).toLocaleDateString(own, { day: "numeric", month: "short", year: "numeric" });
}

/** How long it took, and whether it was ended early. @param {Entry} entry @param {any} words */
export function length({ seconds, finished }, words) {
  const minutes = filled(words.minutes, { n: Math.max(1, Math.round(seconds / 60)) });
  return finished ? minutes : filled(words.stopped, { minutes });
}

/** How often, since when, and how it was after. @param {Entry[]} entries @param {any} words */
export function summary(entries, words) {
  const both = entries.filter(({ before, after }) => before !== null && after !== null);
  const count = (/** @type {number} */ sign) => both.filter((entry) => Math.sign(Number(entry.after) - Number(entry.before)) === sign).length;
  const times = filled(words.times, { n: entries.length, day: day(entries[0].at) });
  const changes = filled(words.changes, { n: both.length, lower: count(-1), same: count(0), higher: count(1) });
  return both.length ? `${times} ${changes}` : times;
}
