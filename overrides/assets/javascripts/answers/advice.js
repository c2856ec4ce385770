/* What answers mean for techniques and routines. Nothing here touches the page. */

import { filled } from "../shared/filled.js";

/**
 * @typedef {"leave-out" | "ask" | "adapt"} Action
 * @typedef {{do: Action | "fine", why: string, how?: string}} Caution
 * @typedef {{name: string, by_others: boolean, cautions: number[]}} Technique
 * @typedef {{name: string, steps: {technique: string, instead: string | null}[]}} Routine
 * @typedef {{
 *   conditions: Record<string, string>,
 *   urgent: Record<string, {label: string, action: string, numbers: string[]}>,
 *   unhurried: Record<string, {label: string, action: string}>,
 *   cautions: Caution[],
 *   techniques: Record<string, Technique>,
 *   routines: Record<string, Routine>,
 *   strings: any,
 *   parts?: {techniques: string[], routines: string[]},
 * }} Data  `parts` says with which letters each begins, where there are too many entries for one file.
 * @typedef {{action: Action, condition: string, how: string, why: string}} Advice
 */

/** What is done about a condition, strictest first. @type {Action[]} */
export const ACTIONS = ["leave-out", "ask", "adapt"];

/**
 * Give what the ticked conditions mean for a technique, strictest first.
 * @param {Data} data @param {string} id @param {string[]} ticked @returns {Advice[]}
 */
export function adviceOn(data, id, ticked) {
  return Object.entries(data.conditions)
    .flatMap(([name, condition], place) => {
      const caution = data.cautions[data.techniques[id]?.cautions[place] ?? -1];
      if (!caution || caution.do === "fine" || !ticked.includes(name)) return [];
      return [{ action: caution.do, condition, how: caution.how ?? "", why: caution.why }];
    })
    .sort((a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action));
}

/** Give the groups of signs that fit and forbid exercise; with signs that can wait, a reader goes on. @param {Data} data @param {string[]} fitting */
export const stopping = (data, fitting) => fitting.filter((group) => group in data.urgent);

/** @param {Advice[]} advice */
export function isLeftOut(advice) {
  return advice[0]?.action === "leave-out";
}

/** Give the strictest action for each technique that has one. @param {Data} data @param {string[]} ticked */
export function effects(data, ticked) {
  return Object.keys(data.techniques)
    .map((id) => ({ id, advice: adviceOn(data, id, ticked) }))
    .filter(({ advice }) => advice.length)
    .sort((a, b) => ACTIONS.indexOf(a.advice[0].action) - ACTIONS.indexOf(b.advice[0].action));
}

/**
 * Give the ticked conditions that change no technique, each with the reasons why.
 * @param {Data} data @param {string[]} ticked
 */
export function unchanged(data, ticked) {
  const ids = Object.keys(data.techniques);
  return ticked
    .filter((condition) => condition in data.conditions)
    .filter((condition) => ids.every((id) => !adviceOn(data, id, [condition]).length))
    .map((condition) => ({ condition: data.conditions[condition], why: reasons(data, condition).join(" ") }));
}

/** @param {Data} data @param {string} condition */
function reasons(data, condition) {
  const place = Object.keys(data.conditions).indexOf(condition);
  const numbers = Object.values(data.techniques).flatMap(({ cautions }) => cautions[place] ?? []);
  return [...new Set(numbers)].map((number) => data.cautions[number].why);
}

/**
 * Give what can be done now by oneself: what stays as it is, then what is done in another way.
 * @param {Data} data @param {string[]} ticked
 */
export function nowOf(data, ticked) {
  return Object.entries(data.techniques)
    .filter(([, { by_others }]) => !by_others)
    .map(([id]) => ({ id, advice: adviceOn(data, id, ticked) }))
    .filter(({ advice }) => advice.every(({ action }) => action === "adapt"))
    .sort((a, b) => a.advice.length - b.advice.length)
    .map(({ id }) => id);
}

/**
 * Give what to do instead of a routine's step: nothing, where that is left out too or the step may stay.
 * @param {Data} data @param {{technique: string, instead: string | null}} step @param {string[]} ticked
 */
export function insteadOf(data, { technique, instead }, ticked) {
  const needed = instead !== null && isLeftOut(adviceOn(data, technique, ticked));
  return needed && !isLeftOut(adviceOn(data, instead, ticked)) ? instead : null;
}

/** Put an advice into words. @param {Data} data @param {Advice} advice @param {string} [name] */
export function inWords(data, advice, name) {
  const sentences = name === undefined ? data.strings : data.strings.named;
  return filled(sentences[advice.action], { name: name ?? "", ...advice });
}
