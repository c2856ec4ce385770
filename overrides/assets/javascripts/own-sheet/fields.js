/* What is said of a sheet as a whole: its title and names, how often, and how large its print is. */

import { element, input } from "./dom.js";
import { TEXTS } from "./sheet.js";

/** @import { Store } from "./editor.js" */
/** @import { Sheet } from "./sheet.js" */

/** Milliseconds without a letter after which what was typed is kept and drawn. */
const PAUSE = 300;
/** What a reader may say of how often in numbers. */
const COUNTS = /** @type {const} */ (["times", "days"]);
const count = (/** @type {string} */ name) => /** @type {HTMLSelectElement} */ (element(name));
const sizes = () => /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[name=size]"));

let typing = 0;

/** @param {Store} store @param {(sheet: Sheet) => void} note  Takes what is typed, before it is kept. */
export function prepareFields({ sheet, change }, note) {
  /** A phone may put the page away while the reader is still in a field, so that typing is kept as it pauses. */
  function settle() {
    clearTimeout(typing);
    change(sheet(), false);
  }
  for (const name of TEXTS) {
    input(name).addEventListener("input", () => {
      note({ ...sheet(), [name]: input(name).value });
      clearTimeout(typing);
      typing = setTimeout(settle, PAUSE);
    });
    input(name).addEventListener("change", settle);
  }
  for (const name of COUNTS)
    count(name).addEventListener("change", () => change({ ...sheet(), [name]: Number(count(name).value) }, false));
  for (const size of sizes())
    size.addEventListener("change", () => change({ ...sheet(), large: size.value === "large" }, false));
}

/** Show what a sheet says. @param {Sheet} sheet */
export function fillFields(sheet) {
  clearTimeout(typing);
  for (const name of TEXTS) input(name).value = sheet[name];
  for (const name of COUNTS) count(name).value = String(sheet[name]);
  for (const size of sizes()) size.checked = (size.value === "large") === sheet.large;
}
