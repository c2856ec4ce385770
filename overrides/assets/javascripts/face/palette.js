/* Says that scripts run, and makes the page light or dark: as the system says, until the reader chooses.
 * Not a module: it must run before the page is painted. */

{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const key = `${new URL("../../../", script.src).pathname}.dark`;
  const button = /** @type {HTMLButtonElement} */ (document.querySelector(".palette-button"));

  /** @returns {MediaQueryList | null} what the system says, where the browser tells */
  const told = () => {
    try {
      return matchMedia("(prefers-color-scheme: dark)");
    } catch {
      return null;
    }
  };
  const system = told();

  /** @returns {boolean | null} what was chosen on this device, if anything was and the browser keeps it */
  const chosen = () => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  };

  /** @param {boolean} dark */
  const show = (dark) => {
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
    button.setAttribute("aria-pressed", String(dark));
  };

  document.documentElement.classList.replace("no-js", "js");
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = button.getAttribute("aria-pressed") !== "true";
    show(dark);
    try {
      localStorage.setItem(key, JSON.stringify(dark));
    } catch {
      // Without storage a choice lasts as long as the page.
    }
  });
  const follow = () => show(chosen() ?? system?.matches === true);
  system?.addEventListener?.("change", follow);
  addEventListener("storage", follow);
  addEventListener("pageshow", follow); // a page that the browser kept may be older than the choice
  follow();
}
