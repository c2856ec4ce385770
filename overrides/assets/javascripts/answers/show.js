/* Parts of a page that show what answers mean: built from elements, never from text that could be markup. */

import { filled } from "../shared/filled.js";
import { adviceOn, insteadOf, inWords } from "./advice.js";
import { SITE } from "./answers.js";

/** @typedef {import("./advice.js").Data} Data */
/** @typedef {import("./advice.js").Advice} Advice */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {string} className @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** @param {string} path @param {string} name */
export function link(path, name) {
  const made = element("a", "", name);
  made.href = new URL(path, SITE).href;
  return made;
}

/** Give a paragraph for each advice on a technique. @param {Data} data @param {string} id @param {string[]} ticked */
export function techniqueNotes(data, id, ticked) {
  return adviceOn(data, id, ticked).map((one) => element("p", `answer answer--${one.action}`, inWords(data, one)));
}

/** Give a line of a list for each advice on a routine's steps. @param {Data} data @param {string} id @param {string[]} ticked */
export function routineLines(data, id, ticked) {
  const steps = new Map((data.routines[id]?.steps ?? []).map((step) => [step.technique, step]));
  return [...steps.values()].flatMap((step) => {
    const lines = adviceOn(data, step.technique, ticked).map((one) => line(data, step.technique, one));
    const instead = insteadOf(data, step, ticked);
    if (instead) lines[0].append(" ", ...insteadWords(data, instead));
    return lines;
  });
}

/** @param {Data} data @param {string} id */
function insteadWords(data, id) {
  const [before, after] = data.strings.instead.split("{name}");
  return [before, link(`techniques/${id}/`, data.techniques[id].name), after];
}

/** Give the line of a list for a technique: its name leads to its page. @param {Data} data @param {string} id @param {Advice} advice */
export function line(data, id, advice) {
  const { name } = data.techniques[id];
  const [before, after] = inWords(data, advice, "\0").split("\0");
  return element("li", `answer answer--${advice.action}`, before, link(`techniques/${id}/`, name), after);
}

/** Give the way to call a number at once. @param {string} number @param {Data} data */
function call(number, data) {
  const way = element("a", "call", filled(data.strings.call, { number }));
  way.href = `tel:${number}`;
  return way;
}

/**
 * Give what a reader sees whom a warning sign fits: what to do, and a way to take it back.
 * @param {Data} data @param {string} group @param {() => void} takeBack
 */
export function urgentNote(data, group, takeBack) {
  const button = element("button", "check-button", data.strings.not_any_more);
  button.type = "button";
  button.addEventListener("click", takeBack);
  const text = element("p", "", filled(data.strings.urgent, data.urgent[group]));
  const calls = data.urgent[group].numbers.map((number) => call(number, data));
  const ways = calls.length ? [element("p", "", ...calls)] : [];
  const note = element("div", `answers-urgent answers-urgent--${group}`, text, ...ways, button);
  note.setAttribute("role", "alert");
  return note;
}
