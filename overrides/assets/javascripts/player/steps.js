/* Which step of an exercise belongs to a moment, as far as the catalog says. Pure. */

/** @import { Phase } from "./timeline.js" */

/**
 * The lines of an exercise, and the numbers of those that belong to a kind of phase, from 1 on.
 * @typedef {{lines: string[], at: Record<string, number[]>}} Steps
 */

/** The other way round: what was said at the change holds on. @param {Phase} phase */
const turned = ({ kind, half, each }) => each === "direction" && half === 2 && kind !== "ready";

/**
 * The numbers of the steps that share the time of a phase: none where the catalog names none.
 * While one gets ready they are those before the first that is named.
 * @param {Steps} steps @param {Phase} phase
 * @returns {number[]}
 */
export function stepsOf({ lines, at }, phase) {
  const first = Math.min(...Object.values(at).flat());
  if (phase.kind === "ready" && Number.isFinite(first)) return upTo(Math.max(1, first - 1));
  if (turned(phase) && at.switch) return at.switch;
  return (at[phase.kind] ?? []).filter((number) => number <= lines.length);
}

/** The numbers from 1 on. @param {number} last */
export const upTo = (last) => Array.from({ length: last }, (_, index) => index + 1);

/**
 * The number of the step at a moment, or null.
 * Where the catalog says nothing of any step, they pass one after the other in the time of the whole exercise.
 * @param {Steps} steps
 * @param {Phase} phase
 * @param {number} into  Milliseconds since the phase began.
 * @param {{into: number, length: number}} item  The same of its exercise, and how long that is.
 */
export function stepAt(steps, phase, into, item) {
  const { lines, at } = steps;
  if (!lines.length) return null;
  if (!Object.keys(at).length) return shared(upTo(lines.length), item.into / item.length);
  const numbers = stepsOf(steps, phase);
  return numbers.length ? shared(numbers, into / (phase.seconds * 1000)) : null;
}

/** @param {number[]} numbers @param {number} share  From 0 to 1. */
const shared = (numbers, share) => numbers[Math.min(numbers.length - 1, Math.floor(share * numbers.length))];

/** The numbers as the page has them: `move:2,3 release:4`. @param {string} text @returns {Steps["at"]} */
export const numbersIn = (text) =>
  Object.fromEntries(
    text.split(" ").flatMap((part) => {
      const [kind, numbers] = part.split(":");
      return numbers ? [[kind, numbers.split(",").map(Number)]] : [];
    }),
  );
