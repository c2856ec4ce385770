/* The menu of narrow windows: a real button works the theme's hidden tick box, and gets the focus back when it closes. */

const button = /** @type {HTMLButtonElement} */ (document.querySelector(".menu-button"));
const box = /** @type {HTMLInputElement} */ (document.getElementById("__drawer"));

button.hidden = false;
button.addEventListener("click", () => box.click());
box.addEventListener("change", () => {
  button.setAttribute("aria-expanded", String(box.checked));
  /** @type {HTMLElement | null} */
  const first = document.querySelector(".md-sidebar--primary a");
  if (box.checked) first?.focus();
  else if (button.offsetParent) button.focus();
});
// Who comes back to a page that the browser kept left it by the menu, and wants the page.
addEventListener("pageshow", ({ persisted }) => persisted && box.checked && box.click());
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && box.checked) box.click();
});

export {}; // for the type checker: a module of its own
