/* From a disk, links to folders lead to their pages, and the site says what is missing: browsers load no modules there. */

if (location.protocol === "file:") {
  addEventListener("click", ({ target }) => {
    const link = /** @type {Element} */ (target).closest("a");
    if (link?.pathname.endsWith("/")) link.pathname += "index.html";
  });
  document.querySelector("[data-disk]")?.removeAttribute("hidden");
}
