/* What is wrong with the figure: beside the control that it speaks of, and all of it in one list. */

import { button, element, made } from "./dom.js";

/** @import { Loc } from "./figure.js" */
/** @import { Told, Words } from "./server.js" */

/** @type {Map<string, HTMLElement>} */
const places = new Map();

/** Take note of the element of a control. @param {Loc} loc @param {HTMLElement} node */
export function place(loc, node) {
  places.set(JSON.stringify(loc), node);
  node.dataset.at = loc.join(".");
}

/** Forget all controls, as they are made anew. */
export const forget = () => places.clear();

/**
 * Tell what is wrong; `open` brings the controls of a pose onto the page.
 * @param {Told[]} told @param {Words} words @param {(loc: Loc) => void} open
 */
export function tell(told, words, open) {
  for (const note of document.querySelectorAll(".note")) note.remove();
  for (const one of told) nearest(one.loc)?.append(note(one));
  const items = told.map((one) => {
    const there = button(words.show, () => {
      open(one.loc);
      reveal(one.loc);
    });
    return made("li", { class: one.severity }, ...said(one), " ", ...(one.loc.length ? [there] : []));
  });
  element("told").replaceChildren(...items);
  element("fine").hidden = told.length > 0;
}

/**
 * Give an answer of the preview, or say that there is none, and give null.
 * @template T @param {Promise<T>} asked @returns {Promise<T | null>}
 */
export async function orLost(asked) {
  const found = await asked.catch(() => null);
  element("lost").hidden = found !== null;
  return found;
}

/** @param {Told} one */
const note = (one) => made("p", { class: `note ${one.severity}` }, ...said(one));

/** @param {Told} one */
const said = ({ code, message, hint }) => [made("strong", {}, code), ` ${message}. ${hint}`];

/** @param {Loc} loc */
function nearest(loc) {
  for (let length = loc.length; length > 0; length -= 1) {
    const found = places.get(JSON.stringify(loc.slice(0, length)));
    if (found?.isConnected) return found;
  }
  return undefined;
}

/** @param {Loc} loc */
function reveal(loc) {
  const node = nearest(loc);
  for (let around = node; around; around = around.parentElement ?? undefined)
    if (around instanceof HTMLDetailsElement) around.open = true;
  const first = node?.querySelector("input, select, summary");
  if (first instanceof HTMLElement) first.focus();
}
