/* The contents of a page: closed once somebody has chosen, and marking the part that is being read. */

/** How far below the top of the window a heading begins to be the one that is read, in pixels. */
const READING = 160;

const list = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".contents details"));

list?.addEventListener("click", ({ target }) => {
  if (/** @type {Element} */ (target).closest("a")) list.open = false;
});
list?.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !list.open) return;
  list.open = false;
  list.querySelector("summary")?.focus();
});

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll(".md-nav--secondary a[href^='#']");
const parts = [...links].flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
});

function mark() {
  const read = parts.filter(({ heading }) => heading.getBoundingClientRect().top < READING).at(-1);
  for (const { link } of parts) link.classList.toggle("md-nav__link--active", link === read?.link);
}

if (parts.length) {
  let asked = false;
  addEventListener(
    "scroll",
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    },
    { passive: true },
  );
}

export {}; // for the type checker: a module of its own
