/* Opened from a disk, the site can be read: its links to folders lead to the pages in them, and it says what is missing.
 * Not a module: browsers load none from a disk, so that every other script of the site is missing there. */

if (location.protocol === "file:") {
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    if (link instanceof HTMLAnchorElement && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  });
  for (const note of document.querySelectorAll("[data-disk]")) note.removeAttribute("hidden");
}
