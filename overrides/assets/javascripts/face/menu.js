/* The menu of the bar, which opens without scripts: it closes when it is left, and gives the focus back. */

const menu = /** @type {HTMLDetailsElement} */ (document.querySelector("details.menu"));
const opener = /** @type {HTMLElement} */ (menu.querySelector("summary"));

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu.open) return;
  menu.open = false;
  opener.focus();
});
for (const elsewhere of ["click", "focusin"]) {
  document.addEventListener(elsewhere, ({ target }) => {
    if (!menu.contains(/** @type {Node} */ (target))) menu.open = false;
  });
}
// Who comes back to a page that the browser kept left it by the menu, and wants the page.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) menu.open = false;
});

export {}; // for the type checker: a module of its own
