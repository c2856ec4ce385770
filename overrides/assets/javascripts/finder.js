/* Starts the finder on the page that has it. Its form has its room from the start, and works when it is no longer inert. */

const root = /** @type {HTMLElement | null} */ (document.querySelector(".finder"));
const form = /** @type {HTMLFormElement | null} */ (root?.querySelector(".finder-form"));
if (root && form) {
  import("./finder-page.js").then(({ start }) => start(root)).catch((error) => {
    form.hidden = true;
    throw error;
  });
}

export {}; // for the type checker: a module of its own
