/* A sheet as who got it sees it: nothing on it can be changed before it is asked for. */

import { element as made } from "../answers/show.js";
import { element, part, thumbOf } from "./dom.js";
import { beyondSaid, doseSaid } from "./entry.js";
import { keepSheet, letGo, sheetLike, sheetOf } from "./kept.js";
import { isOnce } from "./sheet.js";

/** @import { Advice } from "./advice.js" */
/** @import { Data } from "./data.js" */
/** @import { Place } from "./place.js" */
/** @import { Sheet } from "./sheet.js" */

const heading = element("heading");
const untitled = heading.textContent ?? "";
const [, site = ""] = document.title.split(untitled);

/**
 * Show the page as a sheet to look at, as the list of all and a new one, or as the editor.
 * @param {{viewing: boolean, listed: boolean}} as @param {Sheet} sheet
 */
export function showAs({ viewing, listed }, sheet) {
  document.body.classList.toggle("viewing", viewing);
  element("viewing").hidden = !viewing;
  element("making").hidden = viewing;
  element("play").classList.toggle("main", viewing);
  element("print").classList.toggle("main", !viewing);
  heading.textContent = listed ? (heading.dataset.list ?? "") : (viewing && sheet.title) || untitled;
  document.title = heading.textContent + site;
}

/**
 * Put all that is to do at the head of a card, in pictures, with what the reader's answers say of it; for a screen alone.
 * @param {HTMLElement} card @param {Sheet} sheet @param {Advice} advice @param {Data} data
 */
export function overview(card, { items, routine }, { leavesOut, notes }, data) {
  const list = made("ol", "overview rc-screen");
  for (const item of items) {
    const words = made("span", "what", made("strong", "", data.techniques[item.id].name));
    const said = leavesOut(item.id) ? [] : [doseSaid(item, isOnce(item, routine, data), data), beyondSaid(item, data)];
    words.append(" ", said.filter(Boolean).join(" "), ...notes(item.id));
    list.append(made("li", "", thumbOf(item.id), words));
  }
  part(card, ".rc-head").after(list);
}

/**
 * Keep the sheet on this device, or let it go again.
 * @param {() => {place: Place, fragment: string}} shown @param {(id: number | null) => void} noteId @param {Data} data
 */
export function prepareKeeping(shown, noteId, { words }) {
  element("keep").addEventListener("click", () => {
    const { place, fragment } = shown();
    const had = keptAs(place, fragment);
    const id = had ? null : keepSheet({ id: null, fragment, own: place.own });
    const done = had ? letGo(had.id) : id !== null;
    if (done) noteId(id);
    showKeeping({ ...place, id }, fragment);
    element("keep-said").textContent = done ? (had ? words.let_go : words.kept) : words.not_kept;
  });
}

/** @param {Place} place @param {string} fragment */
const keptAs = ({ id }, fragment) => sheetOf(id) ?? sheetLike(fragment);

/** Say what the button does now. @param {Place} place @param {string} fragment */
export function showKeeping(place, fragment) {
  const button = element("keep");
  const { keep = "", remove = "" } = button.dataset;
  button.textContent = keptAs(place, fragment) ? remove : keep;
  element("keep-said").textContent = "";
}
