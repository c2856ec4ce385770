/* Opens the search; all else of it is loaded when it is opened first. */

const button = /** @type {HTMLElement} */ (document.querySelector(".search-button"));
const dialog = /** @type {HTMLDialogElement} */ (document.querySelector(".search"));

let started = false;

button.hidden = false;
button.addEventListener("click", () => {
  dialog.showModal();
  dialog.scrollTop = 0;
  dialog.querySelector("input")?.select();
  if (!started) import("./dialog.js").then(({ start }) => start(dialog)).catch(tell);
  started = true;
});

// From the first: Enter before the rest is there would send the form, and the page would load again.
dialog.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());

/** Says that the search did not load; the next time that it is opened, it is tried again. */
function tell() {
  started = false;
  const status = dialog.querySelector("[role=status]");
  if (status) status.textContent = dialog.dataset.failed ?? "";
}

export {}; // for the type checker: a module of its own
