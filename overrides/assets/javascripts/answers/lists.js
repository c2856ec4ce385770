/* What the answers mean, on the entries of a page's lists. */

import { SITE } from "./answers.js";
import { element, routineLines, techniqueNotes } from "./show.js";

/** @typedef {import("./advice.js").Data} Data */

export const MARK = "answers-note";
/** What leads to an entry from a list, or from the map of a body. */
const LISTED = ".entry-link, .spot a";

/** Give the kind and the id of the entry that an address shows, if it shows one. @param {string} address */
export function entryAt(address) {
  const { href } = new URL(address);
  const path = href.startsWith(SITE.href) ? href.slice(SITE.href.length) : "";
  const [, kind, id] = /^(techniques|routines)\/([^/?#]+)\/(?:index\.html)?(?:[?#].*)?$/.exec(path) ?? [];
  return id ? { kind, id } : null;
}

/** Put what an entry of a list must say at its end, unless it says that already. @param {Element} item @param {Element[]} found */
function noteOn(item, found) {
  const now = item.querySelectorAll(`:scope > .${MARK}`);
  const same = now.length === found.length && found.every((note, n) => note.textContent === now[n].textContent);
  if (same) return;
  for (const old of now) old.remove();
  for (const note of found) note.classList.add(MARK, "no-print");
  item.append(...found);
}

/** Whether exercises are on this page, so that answers matter. */
export function isAnyHere() {
  return entryAt(location.href) !== null || document.querySelector(LISTED) !== null;
}

/** Give the entries that the page is of, or lists. @returns {{techniques: string[], routines: string[]}} */
export function entriesHere() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const anchors = document.querySelectorAll(LISTED);
  const found = [location.href, ...[...anchors].map(({ href }) => href)].map(entryAt);
  const ids = (/** @type {string} */ wanted) => found.flatMap((entry) => (entry?.kind === wanted ? [entry.id] : []));
  return { techniques: ids("techniques"), routines: ids("routines") };
}

/** Put what the answers mean on each entry that the page lists. @param {Data} data @param {string[]} ticked */
export function noteLists(data, ticked) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const anchors = document.querySelectorAll(LISTED);
  for (const anchor of anchors) {
    const entry = entryAt(anchor.href);
    const item = anchor.closest("li, .start");
    if (!entry || !item) continue;
    const lines = entry.kind === "routines" ? routineLines(data, entry.id, ticked) : [];
    const list = lines.length ? [element("ul", "answers-list", ...lines)] : [];
    noteOn(item, entry.kind === "routines" ? list : techniqueNotes(data, entry.id, ticked));
  }
}
