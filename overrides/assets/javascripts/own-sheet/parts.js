/* Fields for the parts of a dose: buttons for less and more, and a number between the least and the most.
 *
 * What is typed may lie outside the range of its sources: then the reader is told, and it is set only where that is confirmed. */

import { filled } from "../shared/filled.js";
import { announce, copyOf, part as place } from "./dom.js";
import { allowed } from "./sheet.js";

/** A longer range is walked in longer steps. */
const LONG = 20;

/**
 * @typedef {object} Part
 * @property {string} part
 * @property {[number, number]} span
 * @property {[number, number]} limits  What may be set where it is confirmed.
 * @property {number} value
 * @property {string} name  The technique's.
 * @property {any} words
 */

/** @param {Part} part @param {(value: number) => void} set */
export function partField({ part, span, limits, value, name, words }, set) {
  const [least, most] = span;
  const field = copyOf("part");
  const [input] = field.getElementsByTagName("input");
  const [less, more] = /** @type {HTMLButtonElement[]} */ ([place(field, ".less"), place(field, ".more")]);
  const question = /** @type {HTMLElement} */ (place(field, ".sure"));
  const label = words.part[part];
  let now = value;
  const step = part === "minutes" ? 0.5 : most - least > LONG ? 5 : 1;

  const show = () => {
    input.value = String(now);
    less.disabled = now <= least;
    more.disabled = now >= most;
    question.hidden = true;
  };
  /** @param {number} wanted */
  const change = (wanted) => {
    const before = now;
    now = wanted;
    show();
    if (now !== before) set(now);
  };
  /** @param {number} wanted */
  const typed = (wanted) => {
    if (!Number.isFinite(wanted)) return show();
    const [inside, possible] = [allowed(part, span, wanted), allowed(part, limits, wanted)];
    if (inside === possible || possible === now) return change(possible);
    ask(possible, inside);
  };
  /** @param {number} wanted @param {number} inside  The nearest of the range. */
  const ask = (wanted, inside) => {
    const told = filled(words.sure, { n: wanted, least, most });
    input.value = String(wanted);
    place(question, "p").textContent = told;
    const answers = /** @type {HTMLElement[]} */ ([...question.querySelectorAll("button")]);
    for (const [index, number] of [inside, wanted].entries()) {
      answers[index].textContent = filled([words.sure_inside, words.sure_beyond][index], { n: number });
      answers[index].onclick = () => {
        change(number);
        input.focus(); // the button that had the focus is gone
      };
    }
    question.hidden = false;
    announce(told);
  };

  field.setAttribute("aria-label", filled(words.named, { action: label, name }));
  place(field, ".label").textContent = label;
  place(field, ".span").textContent = filled(words.span, { least, most });
  Object.assign(input, { min: String(limits[0]), max: String(limits[1]), step: part === "minutes" ? "any" : "1" });
  input.setAttribute("aria-label", filled(words.named, { action: label, name }));
  less.setAttribute("aria-label", filled(words.less, { part: label, name }));
  more.setAttribute("aria-label", filled(words.more, { part: label, name }));
  input.addEventListener("change", () => typed(input.valueAsNumber));
  less.addEventListener("click", () => change(allowed(part, span, now - step)));
  more.addEventListener("click", () => change(allowed(part, span, now + step)));
  show();
  return field;
}
