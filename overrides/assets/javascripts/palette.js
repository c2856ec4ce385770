/* Light or dark: as the system says, until the reader chooses. Not a module: it must run before the page is painted. */

{
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = /** @type {HTMLElement} */ (document.querySelector(".palette-button"));

  const show = () => {
    const dark = __md_get("dark") ?? system.matches;
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
    button.setAttribute("aria-pressed", String(dark));
  };

  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = button.getAttribute("aria-pressed") !== "true";
    __md_set("dark", dark);
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
    button.setAttribute("aria-pressed", String(dark));
  });
  system.addEventListener("change", show);
  show();
}
