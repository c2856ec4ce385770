/* A sheet as who got it sees it: nothing on it can be changed before it is asked for. */

import { element as made } from "../answers/show.js";
import { element, part } from "./dom.js";
import { doseSaid } from "./entry.js";
import { isKept, keepSheet, keptSheets, letGo } from "./kept.js";

/** @import { Advice } from "./advice.js" */
/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

const [heading] = document.getElementsByTagName("h1");
const untitled = heading.textContent ?? "";
const [, site = ""] = document.title.split(untitled);

/**
 * Show the page either as the sheet that came by a link, or as the editor.
 * @param {boolean} viewing @param {Sheet} sheet
 */
export function showAs(viewing, sheet) {
  document.body.classList.toggle("viewing", viewing);
  element("viewing").hidden = !viewing;
  element("making").hidden = viewing;
  element("play").classList.toggle("main", viewing);
  element("print").classList.toggle("main", !viewing);
  heading.textContent = (viewing && sheet.title) || untitled;
  document.title = heading.textContent + site;
  list(sheet);
}

/**
 * Put all that is to do at the head of a card, in pictures, with what the reader's answers say of it; for a screen alone.
 * @param {HTMLElement} card @param {Sheet} sheet @param {Advice} advice @param {Data} data
 */
export function overview(card, { items }, { leavesOut, notes }, data) {
  const list = made("ol", "overview rc-screen");
  for (const item of items) {
    const thumb = document.querySelector(`#choices [data-id="${item.id}"] .thumb`);
    const words = made("span", "what", made("strong", "", data.techniques[item.id].name));
    words.append(" ", leavesOut(item.id) ? "" : doseSaid(item, data), ...notes(item.id));
    list.append(made("li", "", thumb?.cloneNode(true) ?? "", words));
  }
  part(card, ".rc-head").after(list);
}

/** Offer what is kept, where nothing is on the sheet yet. @param {Sheet} sheet */
function list({ items }) {
  const kept = keptSheets();
  element("kept").hidden = kept.length === 0 || items.length > 0;
  element("kept-sheets").replaceChildren(
    ...kept.map(({ name, fragment }) => {
      const link = made("a", "", name);
      link.href = `#${fragment}`;
      return made("li", "", link);
    }),
  );
}

/**
 * Keep the sheet on this device, or let it go again.
 * @param {() => {sheet: Sheet, fragment: string}} shown @param {Data} data
 */
export function prepareKeeping(shown, { words }) {
  element("keep").addEventListener("click", () => {
    const { sheet, fragment } = shown();
    const had = isKept(fragment);
    const done = had ? letGo(fragment) : keepSheet({ name: sheet.title || untitled, fragment });
    showKeeping(fragment);
    element("keep-said").textContent = done ? (had ? words.let_go : words.kept) : words.not_kept;
  });
}

/** Say what the button does now. @param {string} fragment */
export function showKeeping(fragment) {
  const button = element("keep");
  const { keep = "", remove = "" } = button.dataset;
  button.textContent = isKept(fragment) ? remove : keep;
  element("keep-said").textContent = "";
}
