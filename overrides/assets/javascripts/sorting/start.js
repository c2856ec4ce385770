/* Makes the heads of a table that compares into buttons that sort it. */

// Nobody misses it who leaves before it has come; where it is blocked, the page says so by itself.
const table = /** @type {HTMLTableElement | null} */ (document.querySelector(".comparison"));
if (table)
  import("./table.js").then(
    ({ start }) => start(table),
    () => {},
  );

export {}; // for the type checker: a module of its own
