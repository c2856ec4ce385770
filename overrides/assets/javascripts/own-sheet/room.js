/* What of a sheet has its room on paper: the drawings and the boxes to tick. */

import { heightsOf, sizesOf } from "../as-in-python/figure-room.js";
import { labelsOf } from "../as-in-python/often.js";
import { part } from "./dom.js";
import { isOnce } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

/** Give each drawing its size, by how many there are; as attributes, since the page's policy refuses styles. @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
export function fitFigures(card, { items, large }, { techniques, room }) {
  const shapes = items.map(({ id }) => techniques[id].shape ?? null);
  const sizes = sizesOf(shapes, heightsOf(items.length, large, room));
  for (const [index, exercise] of card.querySelectorAll(".rc-ex").entries()) {
    const { column, width, height, stacked } = sizes[index];
    part(exercise, ".rc-column").setAttribute("width", millimetres(column));
    for (const drawing of exercise.querySelectorAll(".rc-fig svg")) {
      drawing.setAttribute("width", millimetres(width));
      drawing.setAttribute("height", millimetres(height));
    }
    exercise.querySelector(".rc-fig")?.classList.toggle("rc-fig--stacked", stacked);
    part(exercise, stacked ? ".rc-do" : ".rc-shown").append(part(exercise, ".rc-boxes"));
  }
}

/** @param {number} length */
const millimetres = (length) => `${Math.round(length * 10) / 10}mm`;

/** Make the boxes of a week those of the sheet's sessions: a column a day, a row for each time; one for what is done once. @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
export function week(card, { times, days, items, routine }, data) {
  const { words } = data;
  for (const [index, boxes] of card.querySelectorAll(".rc-boxes").entries()) {
    const once = isOnce(items[index], routine, data);
    const labels = once ? [words.once.box] : labelsOf(days, words.days);
    const [named, ticked] = boxes.children;
    fill(named, labels);
    fill(ticked, labels);
    const rows = Array.from({ length: once ? 1 : times || 1 }, () => ticked.cloneNode(true));
    boxes.replaceChildren(named, ...rows);
  }
  for (const row of card.querySelectorAll(".rc-chart .rc-row")) fill(row, labelsOf(days, words.days));
}

/** Give a row a place for each label, and those of names their label. @param {Element} row @param {string[]} labels */
function fill(row, labels) {
  const one = part(row, ":first-child");
  row.replaceChildren(
    ...labels.map((label) => {
      const made = /** @type {Element} */ (one.cloneNode(false));
      if (one.textContent) made.textContent = label;
      return made;
    }),
  );
}
