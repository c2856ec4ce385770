/* Starts the finder on the page that has it. */

const root = /** @type {HTMLElement | null} */ (document.querySelector(".finder"));
if (root) (await import("./finder-page.js")).start(root);
