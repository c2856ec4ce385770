/* An exercise of a sheet, out of the technique's own card. */

import { element } from "../answers/show.js";
import { doseInSentences } from "../as-in-python/dose-words.js";
import { lineOf } from "./cares.js";
import { part } from "./dom.js";
import { doseOf } from "./sheet.js";

/** @import { Line } from "../as-in-python/cautions.js" */
/** @import { Data } from "./data.js" */
/** @import { Item } from "./sheet.js" */

/**
 * @param {Element} exercise  A technique's own card. @param {Item} item
 * @param {{number: number, beside: Element[], other: Line | undefined}} told  Its number, what a screen warns
 *   of beside it, and what to do instead.
 * @param {Data} data
 */
export function entry(exercise, item, { number, beside, other }, data) {
  const made = part(exercise, ".rc-ex");
  part(made, ".rc-number").textContent = String(number);
  for (const name of ["hidden", "data-search-exclude"]) part(made, ".rc-which").removeAttribute(name);
  part(made, ".rc-dose").textContent = doseSaid(item, data);
  made.querySelector(".rc-caption")?.remove(); // that is the words of a page, which shows one picture
  const feel = made.querySelector(".rc-feel");
  if (feel) onPaper(feel); // a screen has it on the technique's own page
  if (item.note) after(made, ["rc-captions", "rc-do"], element("p", "rc-note rc-own", item.note));
  if (other) after(made, ["rc-mistake", "rc-feel", "rc-own", "rc-captions", "rc-do"], insteadLine(other));
  part(made, ".rc-body").append(...beside);
  return made;
}

/** How much of an item, and on which side alone, in sentences. @param {Item} item @param {Data} data */
export function doseSaid(item, data) {
  const dose = doseInSentences(doseOf(item, data), data.words);
  return item.side ? `${dose} ${data.words.side[item.side]}` : dose;
}

/** Put something after the first of some classes that is there. @param {Element} made @param {string[]} classes @param {Element} what */
function after(made, classes, what) {
  const found = classes.map((name) => made.querySelector(`.${name}`)).find(Boolean);
  /** @type {Element} */ (found).after(what);
}

/** @param {Line} other */
function insteadLine(other) {
  const line = lineOf("rc-note rc-instead", other);
  onPaper(line);
  return line;
}

/** Leave something to paper alone. @param {Element} element */
function onPaper(element) {
  element.classList.add("rc-paper");
  element.setAttribute("data-search-exclude", "");
}
