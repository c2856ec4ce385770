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

/** @param {HTMLInputElement} box */
function firstStop(box) {
  return document.querySelector(box.id === "__drawer" ? ".md-sidebar--primary a" : ".md-search__input");
}

for (const button of document.querySelectorAll("[data-toggles]")) {
  connect(button, document.getElementById(button.dataset.toggles));
}

document.addEventListener("keydown", (event) => {
  const drawer = document.getElementById("__drawer");
  if (event.key === "Escape" && drawer.checked) drawer.click();
});
