/* Doses and times in words, for doses that the reader changes. Pure.
 *
 * The same as generator/unhunch/views/words.py; tests/own/test_ports.py compares them. */

import { filled } from "../filled.js";
import { rounded } from "./timeline.js";

/** @import { Dose, Repetitions } from "./timeline.js" */

/**
 * @typedef {string | {one: string, other: string}} Sentence
 * @typedef {object} DoseWords
 * @property {Record<"minutes" | "seconds" | "about", Sentence>} time
 * @property {{comma: string, semicolon: string, sentence_end: string, join: string}} list
 * @property {{times: Sentence, sets: string, hold: string, breaths: string, each: Record<"side" | "direction", string>}} dose
 */

/** @param {number} seconds @param {DoseWords} words */
export function duration(seconds, words) {
  const whole = rounded(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = minutes ? [filled(words.time.minutes, { n: minutes })] : [];
  if (rest || !minutes) parts.push(filled(words.time.seconds, { n: rest }));
  return parts.join(" ");
}

/** A length of time in whole minutes: about 1 minute. @param {number} seconds @param {DoseWords} words */
export const about = (seconds, { time }) => filled(time.about, { n: Math.max(1, rounded(seconds / 60)) });

/** @param {Dose} dose @param {DoseWords} words */
export function doseInWords(dose, words) {
  if ("in_seconds" in dose) {
    return filled(words.dose.breaths, {
      inward: filled(words.time.seconds, { n: dose.in_seconds }),
      outward: filled(words.time.seconds, { n: dose.out_seconds }),
      duration: duration(dose.minutes * 60, words),
    });
  }
  const parts = "reps" in dose ? repetitions(dose, words) : [duration(dose.minutes * 60, words)];
  if (dose.each) parts.push(words.dose.each[dose.each]);
  return parts.join(words.list.comma);
}

/** @param {Repetitions} dose @param {DoseWords} words */
function repetitions({ sets, reps, hold_seconds: hold }, words) {
  const times = sets === 1 ? filled(words.dose.times, { n: reps }) : filled(words.dose.sets, { sets, reps });
  return hold ? [times, filled(words.dose.hold, { duration: duration(hold, words) })] : [times];
}
