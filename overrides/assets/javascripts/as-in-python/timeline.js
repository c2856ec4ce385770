/* A dose to phases and seconds, for doses that the reader changes. Pure.
 *
 * The same as model/timeline.py; tests/own/test_ports.py compares them. */

/** @import { Phase } from "../player/timeline.js" */

/**
 * A dose with all of its parts, in the mode that they show: breaths, timed, or repetitions.
 * @typedef {{in_seconds: number, out_seconds: number, minutes: number}} Breaths
 * @typedef {{minutes: number, each: "side" | "direction" | null, switch_seconds: number}} Timed
 * @typedef {{
 *   sets: number, reps: number, seconds_each: number, hold_seconds: number, rest_seconds: number,
 *   set_rest_seconds: number, each: "side" | "direction" | null, switch_seconds: number, load?: Load | null,
 * }} Repetitions
 * @typedef {{band: string | null, kilograms: number | null, hard_after: number | null}} Load
 * @typedef {Breaths | Timed | Repetitions} Dose
 */

/** Time to read the name of the next technique and to get into place. */
export const READY_SECONDS = 10;

/** Halves go to the even number, as in Python. @param {number} value */
export function rounded(value) {
  const below = Math.floor(value);
  const half = value - below === 0.5;
  return half ? below + (below % 2) : Math.round(value);
}

/** The phases of one technique, without the time to get ready. @param {Dose} dose @returns {Phase[]} */
export function phases(dose) {
  if ("in_seconds" in dose) return breaths(dose);
  const { each } = dose;
  if (!each) return once(dose);
  return [1, 2].flatMap((half) => [
    ...(half === 2 && dose.switch_seconds ? [{ kind: "switch", seconds: dose.switch_seconds, half, each }] : []),
    ...once(dose).map((phase) => ({ ...phase, half, each })),
  ]);
}

/** @param {Timed | Repetitions} dose @returns {Phase[]} */
function once(dose) {
  if (!("reps" in dose)) return [{ kind: "go", seconds: rounded(dose.minutes * 60) }];
  const { sets, reps } = dose;
  return numbers(sets).flatMap((set) => [
    ...(set > 1 && dose.set_rest_seconds ? [{ kind: "set-rest", seconds: dose.set_rest_seconds, set, sets }] : []),
    ...numbers(reps).flatMap((rep) => repetition(dose, rep < reps).map((part) => ({ ...part, rep, reps, set, sets }))),
  ]);
}

/** @param {Repetitions} dose @param {boolean} rests  Whether another one follows. */
function repetition(dose, rests) {
  const back = Math.floor(dose.seconds_each / 2);
  return [
    { kind: "move", seconds: dose.seconds_each - back },
    { kind: "hold", seconds: dose.hold_seconds },
    { kind: "release", seconds: back },
    { kind: "rest", seconds: rests ? dose.rest_seconds : 0 },
  ].filter(({ seconds }) => seconds);
}

/** @param {Breaths} dose @returns {Phase[]} */
function breaths({ in_seconds, out_seconds, minutes }) {
  const reps = Math.max(1, Math.floor((minutes * 60) / (in_seconds + out_seconds)));
  return numbers(reps).flatMap((rep) => [
    { kind: "in", seconds: in_seconds, rep, reps },
    { kind: "out", seconds: out_seconds, rep, reps },
  ]);
}

/** @param {number} count */
const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);

/** The phases of one item of a routine: it begins with the time to get ready. @param {Dose} dose @returns {Phase[]} */
export const itemPhases = (dose) => [{ kind: "ready", seconds: READY_SECONDS }, ...phases(dose)];

/** @param {Phase[]} timed */
export const secondsOf = (timed) => timed.reduce((sum, { seconds }) => sum + seconds, 0);

/** The length of a routine as readers see it: whole minutes, at least 1. @param {Dose[]} doses */
export function minutesOf(doses) {
  const seconds = doses.reduce((sum, dose) => sum + secondsOf(itemPhases(dose)), 0);
  return Math.max(1, Math.floor(seconds / 60 + 0.5));
}
