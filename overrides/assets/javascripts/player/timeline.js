/* Phases, which Python computed, laid out in time. Pure: no page, no clock. */

/**
 * @typedef {object} Phase
 * @property {string} kind
 * @property {number} seconds
 * @property {number} [rep]
 * @property {number} [reps]
 * @property {number} [set]
 * @property {number} [sets]
 * @property {number} [half]
 * @property {"side" | "direction"} [each]
 *
 * @typedef {{technique?: string, name?: string, dose?: string, phases?: Phase[]}} Way  An easier way; without phases it keeps the item's.
 * @typedef {{technique: string, name: string, dose: string, phases: Phase[], ways: Way[]}} Item
 * @typedef {{phase: Phase, item: number, start: number, end: number}} Stretch  A phase with its place, in milliseconds.
 * @typedef {(number | null)[]} Choice  For each item the number of the easier way that was chosen, or `OUT`.
 */

/** The choice to leave an item out. */
export const OUT = -1;

/**
 * The items as they are played once easier ways were chosen; one that is left out has no phases.
 * @param {Item[]} items
 * @param {Choice} choice
 * @returns {Item[]}
 */
export function eased(items, choice) {
  return items.map((item, index) => {
    if (choice[index] === OUT) return { ...item, phases: [] };
    const way = item.ways[choice[index] ?? OUT];
    return way?.phases
      ? { ...item, name: way.name ?? item.name, dose: way.dose ?? item.dose, phases: way.phases }
      : item;
  });
}

/**
 * @param {Item[]} items
 * @returns {Stretch[]}
 */
export function layOut(items) {
  let start = 0;
  return items.flatMap(({ phases }, item) =>
    phases.map((phase) => {
      const stretch = { phase, item, start, end: start + phase.seconds * 1000 };
      start = stretch.end;
      return stretch;
    }),
  );
}

/** @param {Stretch[]} stretches */
export const lengthOf = (stretches) => stretches.at(-1)?.end ?? 0;

/**
 * The number of the stretch at a position; one past the last when the routine is over.
 * @param {Stretch[]} stretches
 * @param {number} position
 */
export function indexAt(stretches, position) {
  const found = stretches.findIndex(({ end }) => position < end);
  return found < 0 ? stretches.length : found;
}

/**
 * Where an item begins, or the next that is not left out; the end of all when there is none.
 * @param {Stretch[]} stretches
 * @param {number} item
 */
export const startOf = (stretches, item) =>
  stretches.find((stretch) => stretch.item >= item)?.start ?? lengthOf(stretches);

/**
 * A position as the number of its stretch and how far that is, from 0 to 1: it means the same at any tempo.
 * @param {Stretch[]} stretches
 * @param {number} position
 */
export function spotOf(stretches, position) {
  const index = indexAt(stretches, position);
  const found = stretches[index];
  return { index, share: found ? (position - found.start) / (found.end - found.start) : 0 };
}

/** The position of a spot. @param {Stretch[]} stretches @param {{index: number, share: number}} spot */
export function positionOf(stretches, { index, share }) {
  const found = stretches[index];
  return found ? found.start + share * (found.end - found.start) : lengthOf(stretches);
}
