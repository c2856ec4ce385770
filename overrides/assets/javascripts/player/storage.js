/* Storage on the device. It may be blocked, full or damaged; then nothing is kept, and nothing breaks. */

/** Sites that share an origin do not share keys: each begins with the path of its site. */
const SCOPE = new URL("../../../", import.meta.url).pathname;

/** @param {string} key @returns {string | null} */
export function readText(key) {
  try {
    return localStorage.getItem(SCOPE + key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} text @returns {boolean} whether it is kept */
export function writeText(key, text) {
  try {
    localStorage.setItem(SCOPE + key, text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function remove(key) {
  try {
    localStorage.removeItem(SCOPE + key);
  } catch {
    // It was never there.
  }
}

/** Calls back when another tab changes what is kept under a key, or clears all. @param {string} key @param {() => void} act */
export const onChange = (key, act) =>
  addEventListener("storage", (event) => {
    if (event.key === SCOPE + key || event.key === null) act();
  });

/** @param {string} key @returns {unknown} what is kept, or null */
export function read(key) {
  try {
    return JSON.parse(readText(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value */
export const write = (key, value) => writeText(key, JSON.stringify(value));
