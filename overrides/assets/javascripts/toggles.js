/* Menu and search: real buttons work the theme's hidden tick boxes, and get the focus back when it closes them. */

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLInputElement} box
 */
function connect(button, box) {
  button.addEventListener("click", () => box.click());
  box.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(box.checked));
    if (box.checked) {
      firstStop(box)?.focus();
    } else if (button.offsetParent) {
      button.focus();
    }
  });
}

/**
 * @param {HTMLInputElement} box
 * @returns {HTMLElement | null}
 */
function firstStop(box) {
  return document.querySelector(box.id === "__drawer" ? ".md-sidebar--primary a" : ".md-search__input");
}

/** @param {string} id */
const boxOf = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-toggles]"))) {
  connect(button, boxOf(button.dataset.toggles ?? ""));
}

document.addEventListener("keydown", (event) => {
  const drawer = boxOf("__drawer");
  if (event.key === "Escape" && drawer.checked) drawer.click();
});
