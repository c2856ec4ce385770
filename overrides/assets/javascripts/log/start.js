/* Starts the log on the page that shows it. */

// Nobody misses it who leaves before it has come; where it is blocked, the page says so by itself.
const root = /** @type {HTMLElement | null} */ (document.querySelector(".log"));
if (root)
  import("./page.js").then(
    ({ start }) => start(root),
    () => {},
  );

export {}; // for the type checker: a module of its own
