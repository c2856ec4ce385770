/* What answers mean for techniques and routines. Nothing here touches the page. */

import { filled } from "../filled.js";

/**
 * @typedef {"leave-out" | "ask" | "adapt"} Action
 * @typedef {{do: Action, why: string, how?: string}} Caution
 * @typedef {{name: string, cautions: Record<string, Caution>}} Technique
 * @typedef {{name: string, steps: {technique: string, instead: string | null}[]}} Routine
 * @typedef {{
 *   conditions: Record<string, string>,
 *   urgent: Record<string, {label: string, action: string}>,
 *   techniques: Record<string, Technique>,
 *   routines: Record<string, Routine>,
 *   strings: any,
 * }} Data
 * @typedef {{action: Action, condition: string, how: string, why: string}} Advice
 */

/** What is done about a condition, strictest first. @type {Action[]} */
export const ACTIONS = ["leave-out", "ask", "adapt"];

/**
 * Give what the ticked conditions mean for a technique, strictest first.
 * @param {Data} data @param {string} id @param {string[]} ticked @returns {Advice[]}
 */
export function adviceOn(data, id, ticked) {
  const cautions = Object.entries(data.techniques[id]?.cautions ?? {});
  return cautions
    .filter(([condition]) => ticked.includes(condition))
    .map(([condition, { do: action, how = "", why }]) => ({
      action,
      condition: data.conditions[condition] ?? condition,
      how,
      why,
    }))
    .sort((a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action));
}

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
