/* Which entries fit some filters, and what each choice would leave. Nothing here touches the page. */

import { folded } from "../shared/folding.js";

/**
 * An entry, as the finder's page describes it: see `Facts` in views/finder_facts.py.
 * @typedef {{
 *   type: string, path: string, name: string, minutes: number | null, level: string, kinds: string[],
 *   positions: string[][], places: string[][], equipment: string[], leave_out: string[][], text: string,
 * }} Entry
 *
 * A filter: `one` choice at a time, or several.
 * @typedef {{id: string, label: string, one: boolean, options: string[]}} Filter
 *
 * What is chosen, by filter; a filter without choices lets everything pass. `text` holds what was typed.
 * @typedef {Record<string, string[]>} Chosen
 *
 * @typedef {{
 *   matches: number[], leftOut: number[],
 *   counts: Record<string, Record<string, number>>, loosened: Record<string, number>,
 * }} Found
 */

/** The filter of conditions: what it leaves out is shown apart, and never offered to be loosened. */
export const CAUTION = "caution";

/** @param {string[][]} needs @param {string[]} chosen */
const oneOfEach = (needs, chosen) =>
  needs.length > 0 && needs.every((choices) => choices.some((choice) => chosen.includes(choice)));

/** Whether an entry passes a filter that has choices. @type {Record<string, (entry: Entry, chosen: string[]) => boolean>} */
const PASSES = {
  type: (entry, chosen) => chosen.includes(entry.type),
  minutes: (entry, [most]) => entry.minutes !== null && entry.minutes <= Number(most),
  position: (entry, chosen) => oneOfEach(entry.positions, chosen),
  place: (entry, chosen) => oneOfEach(entry.places, chosen),
  have: (entry, chosen) => entry.equipment.every((thing) => chosen.includes(thing)),
  kind: (entry, chosen) => entry.kinds.some((kind) => chosen.includes(kind)),
  level: (entry, chosen) => chosen.includes(entry.level),
  text: (entry, [typed]) => words(typed).every((word) => entry.text.includes(word)),
  [CAUTION]: (entry, ticked) => !oneOfEach(entry.leave_out, ticked),
};

/** @param {string} typed */
function words(typed) {
  return folded(typed).split(/\s+/).filter(Boolean);
}

/** Give entries ready to be searched. @param {Entry[]} entries @returns {Entry[]} */
export function prepared(entries) {
  return entries.map((entry) => ({ ...entry, text: folded(entry.text) }));
}

/**
 * Give the places of the entries that fit, and of those that only the conditions leave out; for each choice of each
 * filter how many would fit if it were made too; and for each filter in use how many would fit without it.
 *
 * Each entry is looked at once: one that fails two filters cannot be won by a change of one.
 * @param {Entry[]} entries as `prepared` gives them
 * @param {Filter[]} filters @param {Chosen} chosen @returns {Found}
 */
export function find(entries, filters, chosen) {
  const active = Object.keys(PASSES).filter((id) => chosen[id]?.length);
  const trials = filters.map((filter) => ({ filter, options: trialsOf(filter, chosen[filter.id] ?? []) }));
  /** @type {Found} */
  const found = { matches: [], leftOut: [], counts: {}, loosened: {} };
  for (const { id, options } of filters) found.counts[id] = Object.fromEntries(options.map((option) => [option, 0]));
  for (const id of active) found.loosened[id] = 0;

  entries.forEach((entry, place) => {
    const failed = active.filter((id) => !PASSES[id](entry, chosen[id]));
    if (failed.length > 1) return;
    const [only] = failed;
    if (only === undefined) found.matches.push(place);
    else if (only === CAUTION) found.leftOut.push(place);
    for (const id of active) if (only === undefined || only === id) found.loosened[id] += 1;
    for (const { filter, options } of trials) {
      if (only !== undefined && only !== filter.id) continue;
      const counts = found.counts[filter.id];
      for (const [option, choices] of options) if (PASSES[filter.id](entry, choices)) counts[option] += 1;
    }
  });
  return found;
}

/** Give each choice of a filter with what would then be chosen. @param {Filter} filter @param {string[]} now @returns {[string, string[]][]} */
function trialsOf({ one, options }, now) {
  return options.map((option) => [option, one ? [option] : [...new Set([...now, option])]]);
}
