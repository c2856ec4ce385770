/* The reader's answers to the safety check. They stay on this device. */

import { asides, isRefused, setAside } from "../storage/faults.js";
import { aside, kept } from "./kept.js";

/**
 * What the reader ticked: conditions by their caution's id, and groups of warning signs that fit.
 * @typedef {{conditions: string[], urgent: string[]}} Answers
 */

const FORMAT = 1;

/** @type {Answers} */
const NONE = { conditions: [], urgent: [] };

/** The site's own address; this file is three folders below it. */
export const SITE = new URL("../../../", import.meta.url);

/** Keep answers on the device. Where nothing is kept they hold until the page is left; what cannot be read is set aside. */
export function keeper() {
  let held = NONE;
  let blocked = false;
  /** @type {(() => void)[]} */
  const listeners = [];

  return {
    /** @returns {Answers} */
    read() {
      blocked ||= isRefused();
      if (blocked) return held;
      const { text } = kept;
      const found = text === null ? NONE : parsed(text);
      if (!found) blocked = !setAside(kept, aside);
      return found ?? NONE;
    },

    /** @param {Answers} answers */
    write(answers) {
      held = answers;
      if (!kept.write({ format: FORMAT, ...answers })) blocked = true;
      this.changed();
    },

    /** Call back whenever the answers change. @param {() => void} listener */
    onChange(listener) {
      listeners.push(listener);
    },

    /** Tell that the answers changed. */
    changed() {
      for (const listener of listeners) listener();
    },

    /** Whether there is anything to heed or to tell. */
    get given() {
      const { conditions, urgent } = this.read();
      return conditions.length + urgent.length > 0 || this.damaged;
    },

    /** Whether answers were set aside and none were given since. */
    get damaged() {
      this.read();
      return kept.text === null && asides(aside).length > 0;
    },

    get blocked() {
      this.read();
      return blocked;
    },
  };
}

/** @param {string} text @returns {Answers | null} */
function parsed(text) {
  try {
    const { format, conditions, urgent } = JSON.parse(text);
    return format === FORMAT && words(conditions) && words(urgent) ? { conditions, urgent } : null;
  } catch {
    return null;
  }
}

/** @param {unknown} value */
function words(value) {
  return Array.isArray(value) && value.every((word) => typeof word === "string");
}

/** The answers of this device. */
export const answers = keeper();

kept.onChange(() => answers.changed());

// A page that the browser kept and shows again may be older than the answers.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) answers.changed();
});
