/* Dark or light, in the player and on the own sheet, as the reader chose on the site's other pages.
 * Not a module: it must run before the page is painted. */

{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const sheet = /** @type {HTMLLinkElement} */ (document.getElementById("dark"));
  const system = sheet.media;
  const key = `${new URL("../../../", script.src).pathname}.dark`;

  const show = () => {
    try {
      const dark = JSON.parse(localStorage.getItem(key) ?? "null");
      sheet.media = dark === null ? system : dark ? "screen" : "not all";
    } catch {
      sheet.media = system;
    }
  };

  addEventListener("storage", show);
  addEventListener("pageshow", show); // a page that the browser kept may be older than the choice
  show();
}
