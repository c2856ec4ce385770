/* What of a sheet has its room on paper: the drawings and the boxes to tick. */

import { heightsOf, sizesOf } from "../as-in-python/figure-room.js";
import { labelsOf } from "../as-in-python/often.js";
import { part } from "./dom.js";

/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

/** Give each drawing its size, by how many there are; as attributes, since the page's policy refuses styles. @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
export function fitFigures(card, { items, large }, { techniques, room }) {
  const shapes = items.map(({ id }) => techniques[id].shape ?? null);
  const sizes = sizesOf(shapes, heightsOf(items.length, large, room));
  for (const [index, exercise] of card.querySelectorAll(".rc-ex").entries()) {
    const { column, width, height } = sizes[index];
    part(exercise, ".rc-column").setAttribute("width", millimetres(column));
    for (const drawing of exercise.querySelectorAll(".rc-fig svg")) {
      drawing.setAttribute("width", millimetres(width));
      drawing.setAttribute("height", millimetres(height));
    }
  }
}

/** @param {number} length */
const millimetres = (length) => `${Math.round(length * 10) / 10}mm`;

/** Make the boxes of a week those of the sheet's sessions: a column a day, a row for each time. @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
export function week(card, { times, days }, { words }) {
  const labels = labelsOf(days, words.days);
  for (const boxes of card.querySelectorAll(".rc-boxes")) {
    const day = part(boxes, ".rc-day");
    const square = part(boxes, ".rc-square");
    const [named, ticked] = [day, square].map((one) => /** @type {Element} */ (one.parentElement));
    named.replaceChildren(...labels.map((label) => copy(day, label)));
    ticked.replaceChildren(...labels.map(() => copy(square)));
    const rows = Array.from({ length: times || 1 }, () => ticked.cloneNode(true));
    boxes.replaceChildren(named, ...rows);
  }
}

/** @param {Element} one @param {string} text */
function copy(one, text = "") {
  const made = /** @type {Element} */ (one.cloneNode(false));
  made.textContent = text;
  return made;
}
