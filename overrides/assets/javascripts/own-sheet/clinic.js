/* Whose sheet it is: what is known stands in its place on paper, and the rest is left for a pen. */

import { element } from "../answers/show.js";

/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

/** Who gives the sheet, and when to come again; its `clinic` is name and phone in one. @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
export function fillClinic(card, { by, clinic, review }, data) {
  const block = card.querySelector(".rc-clinic");
  if (!block) return;
  for (const [place, value] of [
    [".rc-by", by],
    [".rc-next", review],
  ]) {
    const field = block.querySelector(place);
    if (value && field) known(field, value, data);
  }
  if (!clinic) return;
  block.querySelector(".rc-stamp")?.replaceChildren(clinic);
  block.querySelector(".rc-phone")?.remove();
}

/** Write into a field what it asks for. @param {Element} field @param {string} value @param {Data} data */
export function known(field, value, { words }) {
  field.replaceChildren(field.textContent + words.colon, " ", element("strong", "rc-known", value));
}
