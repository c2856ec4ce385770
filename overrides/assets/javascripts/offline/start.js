/* Starts the page that keeps everything offline. */

const root = /** @type {HTMLElement | null} */ (document.querySelector(".offline"));
if (root) import("./page.js").then(({ start }) => start(root));

export {}; // for the type checker: a module of its own
