/* The block of YAML: what was made, to be copied; and a block of somebody else's, put in. */

import { element } from "./dom.js";
import { debounced } from "./latest.js";
import { read } from "./server.js";
import { orLost } from "./told.js";

/** @import { Data } from "./figure.js" */
/** @import { Told, Words } from "./server.js" */

const box = () => /** @type {HTMLTextAreaElement} */ (element("text"));

const A_WHILE = 400;

/** @param {string} text */
export function showText(text) {
  if (document.activeElement !== box()) box().value = text;
}

/** @param {Words} words @param {(figure: Data) => void} put @param {(told: Told[]) => void} wrong */
export function prepareText(words, put, wrong) {
  element("copy").addEventListener("click", async () => {
    element("copied").textContent = (await copied(box())) ? words.copied : words.not_copied;
  });
  const look = debounced(async () => {
    const found = await orLost(read(box().value));
    if (found?.figure) put(found.figure);
    else if (found) wrong(found.told);
  }, A_WHILE);
  box().addEventListener("input", look);
}

/** Where the clipboard is refused, the text is chosen, so that one key copies it. @param {HTMLTextAreaElement} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    text.focus();
    text.select();
    return document.execCommand?.("copy") ?? false;
  }
}
