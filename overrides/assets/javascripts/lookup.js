/* Starts the search within a long list, on the pages that have one. */

const root = /** @type {HTMLElement | null} */ (document.querySelector(".lookup"));
if (root) import("./lookup/page.js").then(({ start }) => start(root));

export {}; // for the type checker: a module of its own
