/* Makes the heads of a table that compares into buttons that sort it. */

const table = /** @type {HTMLTableElement | null} */ (document.querySelector(".comparison"));
if (table) import("./table.js").then(({ start }) => start(table));

export {}; // for the type checker: a module of its own
