/* An exercise of a sheet, out of the technique's own card. */

import { element } from "../answers/show.js";
import { doseInSentences } from "../as-in-python/dose-words.js";
import { oftenInWords } from "../as-in-python/often.js";
import { filled } from "../shared/filled.js";
import { lineOf } from "./cares.js";
import { part } from "./dom.js";
import { doseOf } from "./sheet.js";

/** @import { Line } from "../as-in-python/cautions.js" */
/** @import { Data } from "./data.js" */
/** @import { Item } from "./sheet.js" */

/**
 * @param {Element} exercise  A technique's own card. @param {Item} item
 * @param {{number: number, once: boolean, beside: Element[], other: Line | undefined}} told  Its number, whether it is done a
 *   single time, what a screen warns of beside it, and what to do instead.
 * @param {Data} data
 */
export function entry(exercise, item, { number, once, beside, other }, data) {
  const made = part(exercise, ".rc-ex");
  part(made, ".rc-number").textContent = String(number);
  for (const name of ["hidden", "data-search-exclude"]) part(made, ".rc-which").removeAttribute(name);
  part(made, ".rc-dose").textContent = doseSaid(item, once, data);
  made.querySelector(".rc-caption")?.remove(); // that is the words of a page, which shows one picture
  const feel = made.querySelector(".rc-feel");
  if (feel) onPaper(feel); // a screen has it on the technique's own page
  const beyond = beyondSaid(item, data);
  if (beyond) after(made, ["rc-captions", "rc-do"], element("p", "rc-note rc-beyond", beyond));
  if (item.note) after(made, ["rc-beyond", "rc-captions", "rc-do"], element("p", "rc-note rc-own", item.note));
  if (other) after(made, ["rc-mistake", "rc-feel", "rc-own", "rc-beyond", "rc-captions", "rc-do"], insteadLine(other));
  part(made, ".rc-body").append(...beside);
  return made;
}

/** How much of an item, on which side alone, and how often, in sentences. @param {Item} item @param {boolean} once @param {Data} data */
export function doseSaid(item, once, data) {
  const { words } = data;
  const dose = doseInSentences(doseOf(item, data), words);
  return [dose, once ? words.once.sentence : "", item.side ? words.side[item.side] : "", oftenInWords(item, words)]
    .filter(Boolean)
    .join(" ");
}

/** What of a dose lies outside the range of its sources, and that somebody confirmed it. @param {Item} item @param {Data} data */
export function beyondSaid({ id, dose, beyond = [] }, { techniques, words }) {
  return beyond
    .map((part) => {
      const [least, most] = techniques[id].range[part];
      return filled(words.beyond, { part: words.part[part], now: dose[part], least, most });
    })
    .join(" ");
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
