/* Doses and times in words, for doses that the reader changes. Pure.
 *
 * The same as views/words.py; tests/own/test_ports.py compares them. */

import { filled } from "../shared/filled.js";
import { rounded } from "./timeline.js";

/** @import { Dose, Load, Repetitions } from "./timeline.js" */

/**
 * @typedef {string | {one: string, other: string}} Sentence
 * @typedef {object} DoseWords
 * @property {Record<"minutes" | "seconds" | "about", Sentence>} time
 * @property {{comma: string, semicolon: string, sentence_end: string, join: string}} list
 * @property {{times: Sentence, sets: string, hold: string, breaths: string, each: Record<"side" | "direction", string>,
 *   plain: Record<string, Sentence>, load: Record<string, Sentence>}} dose
 */

/** A text that begins a sentence or a line. @param {string} text */
export const capital = ([first = "", ...rest]) => first.toUpperCase() + rest.join("");

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
  if ("load" in dose && dose.load) parts.push(...loaded(dose.load, words.dose.load, words));
  return parts.join(words.list.comma);
}

/** @param {Repetitions} dose @param {DoseWords} words */
function repetitions({ sets, reps, hold_seconds: hold }, words) {
  const times = sets === 1 ? filled(words.dose.times, { n: reps }) : filled(words.dose.sets, { sets, reps });
  return hold ? [times, filled(words.dose.hold, { duration: duration(hold, words) })] : [times];
}

/** All of a dose in plain sentences. @param {Dose} dose @param {DoseWords} words */
export const doseInSentences = (dose, words) =>
  sentences(dose, words)
    .map((part) => part + words.list.sentence_end)
    .join(" ");

/** @param {Dose} dose @param {DoseWords} words */
function sentences(dose, words) {
  const { plain } = words.dose;
  const lasts = (/** @type {number} */ minutes) => lasting(minutes * 60, words);
  if ("in_seconds" in dose) {
    const seconds = (/** @type {number} */ n) => filled(words.time.seconds, { n });
    const breath = { inward: seconds(dose.in_seconds), outward: seconds(dose.out_seconds) };
    return [filled(plain.breaths, breath), filled(plain.go_on, lasts(dose.minutes))];
  }
  const each = dose.each ? ` ${words.dose.each[dose.each]}` : "";
  if (!("reps" in dose)) return [filled(plain.timed, lasts(dose.minutes)) + each];
  const { sets, reps, load } = dose;
  const times = filled(words.dose.times, { n: reps });
  const amount = sets === 1 ? filled(plain.times, { n: reps }) : filled(plain.sets, { sets, times });
  return [amount + each, ...pace(dose, words), ...(load ? loaded(load, plain, words) : [])];
}

/** @param {number} seconds @param {DoseWords} words */
const lasting = (seconds, words) => ({ duration: duration(seconds, words) });

/** @param {Repetitions} dose @param {DoseWords} words */
function pace({ sets, reps, seconds_each, hold_seconds, rest_seconds, set_rest_seconds }, words) {
  const { plain } = words.dose;
  const lasts = (/** @type {number} */ seconds) => lasting(seconds, words);
  const parts = hold_seconds ? [filled(plain.hold, lasts(hold_seconds))] : [];
  if (seconds_each > hold_seconds)
    parts.push(filled(hold_seconds ? plain.tempo_and_hold : plain.tempo, lasts(seconds_each)));
  if (rest_seconds && reps > 1) parts.push(filled(plain.rest, lasts(rest_seconds)));
  if (set_rest_seconds && sets > 1) parts.push(filled(plain.set_rest, lasts(set_rest_seconds)));
  return parts;
}

/** @param {Load} load @param {Record<string, Sentence>} said  In a few words each, or in sentences. @param {DoseWords} words */
function loaded({ band, kilograms, hard_after }, said, { dose }) {
  return [
    ...(band ? [filled(said.band, { band })] : []),
    ...(kilograms ? [filled(said.kilograms, { n: kilograms })] : []),
    ...(hard_after ? [filled(said.hard_after, { times: filled(dose.times, { n: hard_after }) })] : []),
  ];
}
