/* What is kept on the device. It may be refused, full or damaged: then nothing is kept, and nothing breaks. */

/** Sites of one origin do not share keys. */
const SCOPE = new URL("../../../", import.meta.url).pathname;

/** Each is named by one module, which others ask. One more is in palette.js, where no module is yet. */
export const KEYS = {
  answers: ".answers",
  cues: "player.cues",
  earlier: "offline.earlier",
  log: "log",
  pace: "player.pace",
  place: "player.place",
  sheets: "sheets",
};

/** @template T @param {() => T} act @param {T} refused */
function attempt(act, refused) {
  try {
    return act();
  } catch {
    return refused;
  }
}

export class Kept {
  #name;

  /** @param {string} key */
  constructor(key) {
    this.key = key;
    this.#name = SCOPE + key;
  }

  /** The text, or null. */
  get text() {
    return attempt(() => localStorage.getItem(this.#name), null);
  }

  /** What the text says as JSON, or null. @returns {unknown} */
  get value() {
    return attempt(() => JSON.parse(this.text ?? "null"), null);
  }

  /** @param {unknown} value @returns {boolean} whether it is kept */
  write(value) {
    return this.writeText(JSON.stringify(value));
  }

  /** @param {string} text @returns {boolean} whether it is kept */
  writeText(text) {
    return attempt(() => {
      localStorage.setItem(this.#name, text);
      return true;
    }, false);
  }

  remove() {
    attempt(() => localStorage.removeItem(this.#name), undefined);
  }

  /** Calls back when another tab changes it, or clears all. @param {() => void} act */
  onChange(act) {
    addEventListener("storage", ({ key }) => {
      if (key === this.#name || key === null) act();
    });
  }
}

/** The log, for who asks before a touch: player/log.js, which guards it, comes later. */
export const LOG = new Kept(KEYS.log);
