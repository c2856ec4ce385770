/* What is said of a phase: a few words each time, and each step once an exercise. Pure. */

import { stepsOf, upTo } from "./steps.js";
import { spoken } from "./words.js";

/** @import { Steps } from "./steps.js" */
/** @import { Item, Phase } from "./timeline.js" */
/** @import { Words } from "./words.js" */

export class Telling {
  /** The numbers of the steps that were said. @type {Set<number>} */
  #said = new Set();

  /**
   * @param {Phase} phase @param {Item} item @param {Steps} steps @param {Words} words
   * @returns {{short: string, whole: string}}  Without the steps, and with those that are new.
   */
  of(phase, item, steps, words) {
    const short = spoken(phase, item, words);
    const ready = phase.kind === "ready";
    if (ready) this.#said.clear();
    const unnamed = ready && !Object.keys(steps.at).length;
    const numbers = unnamed ? upTo(steps.lines.length) : stepsOf(steps, phase);
    const fresh = [...new Set(numbers)].filter((number) => !this.#said.has(number));
    for (const number of fresh) this.#said.add(number);
    const lines = fresh.map((number) => steps.lines[number - 1]);
    return { short, whole: [...(ready || !lines.length ? [short] : []), ...lines].join(" ") };
  }
}
