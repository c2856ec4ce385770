/* What the scale says to the number that a reader gives before the start. Its words stand on the page. */

import { answers } from "../answers/answers.js";

/** @param {string} id */
const part = (id) => document.getElementById(id);

/** @param {HTMLElement | null} rule @param {number} score */
const reached = (rule, score) => rule !== null && score >= Number(rule.dataset.least);

/** Whether somebody begins so high that only a rise counts. @param {number | null} score */
export const high = (score) => score !== null && !strict(score) && reached(part("scale-start"), score);

/** Whether an answer to the safety check makes this number mean stop. @param {number} score */
function strict(score) {
  const sooner = part("scale-sooner");
  const { conditions } = answers.read();
  const named = sooner?.dataset.with?.split(" ") ?? [];
  return reached(sooner, score) && named.some((condition) => conditions.includes(condition));
}

/** The part of the rule that holds for a number. @param {number} score */
function holding(score) {
  if (strict(score)) return part("scale-sooner");
  if (high(score)) return part("scale-start");
  const bands = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#scale-bands li")]);
  return bands.find(({ dataset }) => score <= Number(dataset.most)) ?? null;
}

/** Say beside the number what it means. @param {number | null} score */
export function say(score) {
  const found = score === null ? null : holding(score);
  part("before-says")?.replaceChildren(...[...(found?.childNodes ?? [])].map((node) => node.cloneNode(true)));
}
