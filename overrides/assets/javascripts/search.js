/* Opens the search; all else of it is loaded when it is opened first. */

const button = document.querySelector(".search-button");
const dialog = /** @type {HTMLDialogElement} */ (document.querySelector(".search"));

/** @type {Promise<void> | undefined} */
let started;

button?.addEventListener("click", () => {
  dialog.showModal();
  dialog.querySelector("input")?.select();
  started ??= import("./search-dialog.js").then(({ start }) => start(dialog));
});

export {}; // for the type checker: a module of its own
