/* Fields for the parts of a dose: buttons for less and more, and a number between the least and the most. */

import { filled } from "../filled.js";
import { copyOf } from "./dom.js";
import { allowed } from "./sheet.js";

/** A longer range is walked in longer steps. */
const LONG = 20;

/**
 * @param {string} part @param {[number, number]} span @param {number} value
 * @param {{name: string, words: any}} texts  The technique's name, and the sentences.
 * @param {(value: number) => void} set
 */
export function partField(part, span, value, { name, words }, set) {
  const [least, most] = span;
  const field = copyOf("part");
  const [input] = field.getElementsByTagName("input");
  const [less, more] = [...field.querySelectorAll("button")];
  const label = words.part[part];
  let now = value;
  const step = part === "minutes" ? 0.5 : most - least > LONG ? 5 : 1;

  const show = () => {
    input.value = String(now);
    less.disabled = now <= least;
    more.disabled = now >= most;
  };
  /** @param {number} wanted */
  const change = (wanted) => {
    const before = now;
    now = allowed(part, span, Number.isFinite(wanted) ? wanted : before);
    show();
    if (now !== before) set(now);
  };

  field.setAttribute("aria-label", filled(words.named, { action: label, name }));
  field.getElementsByClassName("label")[0].textContent = label;
  field.getElementsByClassName("span")[0].textContent = filled(words.span, { least, most });
  Object.assign(input, { min: String(least), max: String(most), step: part === "minutes" ? "any" : "1" });
  input.setAttribute("aria-label", filled(words.named, { action: label, name }));
  less.setAttribute("aria-label", filled(words.less, { part: label, name }));
  more.setAttribute("aria-label", filled(words.more, { part: label, name }));
  input.addEventListener("change", () => change(input.valueAsNumber));
  less.addEventListener("click", () => change(now - step));
  more.addEventListener("click", () => change(now + step));
  show();
  return field;
}
