/* Phases by their keys, as the player reads them from a page; player/routine.js makes rows of them again. Pure.
 *
 * The same as views/columns.py; tests/own/test_own_play.py compares them. */

/** @import { Phase } from "../player/timeline.js" */

/**
 * Each key that a phase has, with its value in every phase and 0 where it has none. Kinds are whole; of what else
 * stays the same to the end only the first is given.
 * @param {Phase[]} phases
 */
export function columns(phases) {
  const keys = new Set(phases.flatMap((phase) => /** @type {(keyof Phase)[]} */ (Object.keys(phase))));
  return Object.fromEntries(
    [...keys].map((key) => {
      const values = phases.map((phase) => phase[key] ?? 0);
      return [key, key === "kind" ? values : changing(values)];
    }),
  );
}

/** A column to the last value that differs from the one before. @param {(string | number)[]} values */
const changing = (values) => values.slice(0, values.findLastIndex((value, n) => value !== values[n - 1]) + 1);
