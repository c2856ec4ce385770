/* Puts an entry of a list elsewhere with a finger, a mouse or a pen: it follows the pointer, and stays where it is let go. */

/**
 * @param {HTMLElement} grip @param {HTMLElement} entry
 * @param {(to: number) => void} drop  Gets the entry's place among the others, where it is another than before.
 */
export function draggable(grip, entry, drop) {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    const from = placeOf(entry);
    grip.setPointerCapture(down.pointerId);
    entry.classList.add("dragged");
    const stop = new AbortController();
    const { signal } = stop;

    /** @param {boolean} keep */
    const end = (keep) => {
      stop.abort();
      entry.classList.remove("dragged");
      if (!keep) put(entry, from);
      else if (placeOf(entry) !== from) drop(placeOf(entry));
    };

    grip.addEventListener("pointermove", ({ clientY }) => put(entry, placeAt(entry, clientY)), { signal });
    grip.addEventListener("pointerup", () => end(true), { signal });
    grip.addEventListener("pointercancel", () => end(false), { signal });
    addEventListener(
      "keydown",
      ({ key }) => {
        if (key === "Escape") end(false);
      },
      { signal },
    );
  });
}

/** @param {Element} entry */
const others = (entry) => [.../** @type {Element} */ (entry.parentElement).children].filter((other) => other !== entry);

/** @param {Element} entry */
const placeOf = (entry) => [.../** @type {Element} */ (entry.parentElement).children].indexOf(entry);

/** The place at a height of the window: after each entry whose middle lies above. @param {Element} entry @param {number} y */
const placeAt = (entry, y) =>
  others(entry).filter((other) => {
    const { top, height } = other.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;

/**
 * The others step aside: an entry that is taken out itself, if only to be put back, loses the pointer.
 * @param {Element} entry @param {number} place
 */
function put(entry, place) {
  for (let now = placeOf(entry); now < place; now += 1) entry.before(/** @type {Element} */ (entry.nextElementSibling));
  for (let now = placeOf(entry); now > place; now -= 1)
    entry.after(/** @type {Element} */ (entry.previousElementSibling));
}
