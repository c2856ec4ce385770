/* Where an earlier run was left, if it still fits the routine and what caution says now. */

import { filled } from "../filled.js";
import { kept } from "./place.js";
import { eased, indexAt, layOut, lengthOf } from "./timeline.js";
import { asClock } from "./words.js";

/** @import { Choice, Item } from "./timeline.js" */
/** @import { Words } from "./words.js" */

/**
 * The place, and the same in words.
 * @param {{id: string, items: Item[], words: Words}} routine
 * @param {Choice | null} cautious  What the answers to the safety check choose.
 */
export function resume({ id, items, words }, cautious) {
  const place = kept(id, items);
  if (!place || cautious?.some((way, item) => way !== null && way !== place.choice[item])) return null;
  const chosen = eased(items, place.choice);
  const stretches = layOut(chosen);
  const { name } = chosen[stretches[indexAt(stretches, place.position)].item];
  const time = asClock(Math.ceil((lengthOf(stretches) - place.position) / 1000));
  return { place, text: filled(words.kept_before, { name, time }) };
}
