/* Starts the finder on the page that has it. */

const root = /** @type {HTMLElement | null} */ (document.querySelector(".finder"));
if (root) import("./page.js").then(({ start }) => start(root));

export {}; // for the type checker: a module of its own
