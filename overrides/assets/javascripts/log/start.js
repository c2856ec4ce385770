/* Starts the log on the page that shows it. */

const root = /** @type {HTMLElement | null} */ (document.querySelector(".log"));
if (root) import("./page.js").then(({ start }) => start(root));

export {}; // for the type checker: a module of its own
