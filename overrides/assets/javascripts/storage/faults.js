/* When keeping fails: what was kept cannot be read, or nothing is kept at all. */

import { Kept } from "./kept.js";

/** @typedef {(number: number) => Kept} Aside  Where texts are set aside, by their number from 1. */

const probe = new Kept(".probe");

/** Whether the device keeps anything for this site. */
export function works() {
  const kept = probe.writeText("");
  probe.remove();
  return kept;
}

/** Whether nobody may even look at what is kept. */
export function isRefused() {
  try {
    localStorage.getItem("");
    return false;
  } catch {
    return true;
  }
}

/** Each text that was set aside, oldest first. @param {Aside} aside */
export function asides(aside) {
  const texts = [];
  for (let { text } = aside(1); text !== null; { text } = aside(texts.length + 1)) texts.push(text);
  return texts;
}

/**
 * Moves a text that cannot be read to where nothing overwrites it.
 * @param {Kept} kept @param {Aside} aside @returns {boolean} whether its place is free now
 */
export function setAside(kept, aside) {
  const { text } = kept;
  if (text === null) return true;
  if (!aside(asides(aside).length + 1).writeText(text)) return false;
  kept.remove();
  return true;
}

/** Removes what was set aside. @param {Aside} aside */
export function clearAsides(aside) {
  for (let number = asides(aside).length; number > 0; number -= 1) aside(number).remove();
}
