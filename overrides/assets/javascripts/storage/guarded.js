/* What is kept in a form of our own. What cannot be read, or was written in another form, is set aside; it is never overwritten. */

import * as faults from "./faults.js";
import { Kept } from "./kept.js";

/** @template T  What it holds. */
export class Guarded {
  #kept;
  #parse;
  #aside;

  /** @param {string} key @param {(text: string) => T | null} parse  Null for what is none of ours. */
  constructor(key, parse) {
    this.#kept = new Kept(key);
    this.#parse = parse;
    this.#aside = (/** @type {number} */ number) => new Kept(number > 1 ? `${key}.aside-${number}` : `${key}.aside`);
  }

  /** The text as it is kept, or null. */
  get text() {
    return this.#kept.text;
  }

  /** What is kept, or null. */
  get value() {
    return this.#parse(this.text ?? "");
  }

  /** Keeps this in place of what is there. @param {unknown} value @returns {boolean} whether it is kept */
  write(value) {
    return this.tidy() && this.#kept.write(value);
  }

  /** Sets aside what is there and is none of ours. @returns {boolean} whether the place is free for ours */
  tidy() {
    const found = this.text;
    return found === null || this.#parse(found) !== null || faults.setAside(this.#kept, this.#aside);
  }

  /** Each text that was set aside, oldest first. */
  get asides() {
    return faults.asides(this.#aside);
  }

  /** Deletes what is kept, and what was set aside. */
  clear() {
    faults.clearAsides(this.#aside);
    this.#kept.remove();
  }

  /** Calls back when another tab changes it. @param {() => void} act */
  onChange(act) {
    this.#kept.onChange(act);
  }
}
