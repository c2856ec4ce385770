/* Starts the search within a long list, on the pages that have one, and that for references on several pages. */

// Nobody misses it who leaves before it has come; where it is blocked, the page says so by itself.
const root = /** @type {HTMLElement | null} */ (document.querySelector(".lookup"));
if (root)
  import("./page.js").then(
    ({ start }) => start(root),
    () => {},
  );

const references = /** @type {HTMLElement | null} */ (document.querySelector(".references"));
if (references)
  import("../references/page.js").then(
    ({ start }) => start(references),
    () => {},
  );

export {}; // for the type checker: a module of its own
