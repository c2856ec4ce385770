/* The rows of the log's table, newest first, a portion at a time: thousands at once would hold up a phone. */

import { link } from "../answers/show.js";
import { playedSheets } from "../own-sheet/kept.js";
import { filled } from "../shared/filled.js";
import { wayBack } from "./origin.js";
import { unhurried } from "./unhurried.js";
import { day, length, what } from "./words.js";

/** @import { Entry } from "../player/log.js" */

const PORTION = 100;
/** Rows that are made and laid out at once. */
const STEP = 20;

/** @param {Entry} entry @param {Map<string, string>} sheets @param {any} words */
function row(entry, sheets, words) {
  const made = document.createElement("tr");
  const head = made.appendChild(document.createElement("th"));
  head.scope = "row";
  const lines = [day(entry.at, words), what(entry, words), length(entry, words), entry.note].map((text) => {
    const line = document.createElement("span");
    line.textContent = text;
    return line;
  });
  const way = wayBack(entry.routine, sheets);
  if (way) lines[1].replaceChildren(link(way, what(entry, words)));
  head.append(...lines);
  for (const rating of [entry.before, entry.after])
    made.insertCell().textContent = rating === null ? words.unsaid : String(rating);
  return made;
}

/** @param {HTMLElement} body @param {HTMLElement} more  The button for the next portion. @param {any} words */
export function rowsOf(body, more, words) {
  /** Newest first. @type {Entry[]} */
  let entries = [];
  /** @type {Map<string, string>} */
  let sheets = new Map();
  let latest = 0;

  /** Adds the next portion; what is asked for later takes its place. @returns {Generator<void, void>} */
  function* add() {
    latest += 1;
    const number = latest;
    const end = Math.min(entries.length, body.children.length + PORTION);
    while (body.children.length < end) {
      const from = body.children.length;
      body.append(...entries.slice(from, Math.min(from + STEP, end)).map((entry) => row(entry, sheets, words)));
      yield;
      if (number !== latest) return;
    }
    more.hidden = end === entries.length;
    more.textContent = filled(words.more, { n: entries.length - end });
  }

  more.addEventListener("click", async () => {
    const next = body.children.length;
    await unhurried(add());
    const first = body.children[next]?.firstElementChild;
    if (!(first instanceof HTMLElement)) return;
    first.tabIndex = -1;
    first.focus(); // the reader goes on where the new ones begin
  });

  /** Shows the newest. @param {Entry[]} all  Oldest first. */
  return function* show(all) {
    entries = all.toReversed();
    sheets = playedSheets();
    body.replaceChildren();
    yield* add();
  };
}
