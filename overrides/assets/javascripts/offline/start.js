/* Starts the page that keeps everything offline. */

// Nobody misses it who leaves before it has come; where it is blocked, the page says so by itself.
const root = /** @type {HTMLElement | null} */ (document.querySelector(".offline"));
if (root)
  import("./page.js").then(
    ({ start }) => start(root),
    () => {},
  );

export {}; // for the type checker: a module of its own
