/* Dark or light, in the player and on the own sheet, as the reader chose on the site's other pages.
 * Not a module: it must run before the page is painted. */

{
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const key = `${new URL("../../../", src).pathname}.dark`;

  const show = () => {
    let scheme = "system";
    try {
      const dark = JSON.parse(localStorage.getItem(key) ?? "null");
      if (dark !== null) scheme = dark ? "slate" : "default";
    } catch {
      // Nothing was chosen that can be read.
    }
    document.documentElement.dataset.mdColorScheme = scheme;
  };

  addEventListener("storage", show);
  addEventListener("pageshow", show); // a page that the browser kept may be older than the choice
  show();
}
