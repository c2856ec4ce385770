/* The rows of the log's table, newest first, a portion at a time: thousands at once would hold up a phone. */

import { filled } from "../filled.js";
import { day, length } from "./words.js";

/** @import { Entry } from "../player/log.js" */

const PORTION = 100;

/** @param {Entry} entry @param {any} words */
function row(entry, words) {
  const made = document.createElement("tr");
  const what = made.appendChild(document.createElement("th"));
  what.scope = "row";
  const lines = [day(entry.at), entry.name, length(entry, words), entry.note].map((text) => {
    const line = document.createElement("span");
    line.textContent = text;
    return line;
  });
  what.append(...lines);
  for (const rating of [entry.before, entry.after]) made.insertCell().textContent = rating === null ? words.unsaid : String(rating);
  return made;
}

/** @param {HTMLElement} body @param {HTMLElement} more  The button for the next portion. @param {any} words */
export function rowsOf(body, more, words) {
  /** Newest first. @type {Entry[]} */
  let entries = [];

  /** @param {Element[]} kept  Rows that stay before the next portion. */
  function add(kept) {
    const next = entries.slice(kept.length, kept.length + PORTION).map((entry) => row(entry, words));
    body.replaceChildren(...kept, ...next);
    const left = entries.length - body.children.length;
    more.hidden = left === 0;
    more.textContent = filled(words.more, { n: left });
    return next;
  }

  more.addEventListener("click", () => {
    const [{ cells: [first] }] = add([...body.children]);
    first.tabIndex = -1;
    first.focus(); // the reader goes on where the new ones begin
  });

  /** Shows the newest. @param {Entry[]} all  Oldest first. */
  return function show(all) {
    entries = all.toReversed();
    add([]);
  };
}
