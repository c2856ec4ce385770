/* A text for the clipboard. */

/** @param {string} text @returns {Promise<boolean>} whether the browser lets the page put it there */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
