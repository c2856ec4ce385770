/* The figure that is being made, kept for as long as the tab is open: a page loaded again by mistake loses nothing. */

/** @import { Data } from "./figure.js" */

/** @param {string} id */
const name = (id) => `pose of ${id}`;

/** @param {string} id @returns {Data | null} */
export function kept(id) {
  try {
    return JSON.parse(sessionStorage.getItem(name(id)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} id @param {Data | null} figure  None to forget it. */
export function keep(id, figure) {
  try {
    if (figure) sessionStorage.setItem(name(id), JSON.stringify(figure));
    else sessionStorage.removeItem(name(id));
  } catch {
    // A browser that keeps nothing loses nothing that was there before.
  }
}
