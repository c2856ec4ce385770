/* The reader's answers to the safety check. They stay on this device. */

/**
 * What the reader ticked: conditions by their caution's id, and groups of warning signs that fit.
 * @typedef {{conditions: string[], urgent: string[]}} Answers
 */

const FORMAT = 1;

/** @type {Answers} */
const NONE = { conditions: [], urgent: [] };

/** The site's own address; this file is two folders below it. */
export const SITE = new URL("../../", import.meta.url);

/**
 * Keep answers in a storage. Where there is none they hold until the page is left; what cannot be read is set aside.
 * @param {Storage | null} storage
 * @param {string} key
 */
export function keeper(storage, key) {
  let kept = NONE;
  let blocked = storage === null;
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @template T @param {(storage: Storage) => T} act @returns {T | null} */
  const attempt = (act) => {
    try {
      return storage && act(storage);
    } catch {
      blocked = true;
      return null;
    }
  };

  const aside = (/** @type {number} */ number) => `${key}.damaged.${number}`;

  /** @param {string} text */
  const setAside = (text) =>
    attempt((to) => {
      let number = 1;
      while (to.getItem(aside(number)) !== null) number += 1;
      to.setItem(aside(number), text);
      to.removeItem(key);
    });

  return {
    /** @returns {Answers} */
    read() {
      const text = attempt((from) => from.getItem(key));
      if (blocked) return kept;
      const found = text === null ? NONE : parsed(text);
      if (text !== null && !found) setAside(text);
      return found ?? NONE;
    },

    /** @param {Answers} answers */
    write(answers) {
      kept = answers;
      attempt((to) => to.setItem(key, JSON.stringify({ format: FORMAT, ...answers })));
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
      return attempt((from) => from.getItem(key) === null && from.getItem(aside(1)) !== null) === true;
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

/** @returns {Storage | null} */
function deviceStorage() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const KEY = `${SITE.pathname}.answers`;

/** The answers of this device. */
export const answers = keeper(deviceStorage(), KEY);

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) answers.changed();
});

// A page that the browser kept and shows again may be older than the answers.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) answers.changed();
});
