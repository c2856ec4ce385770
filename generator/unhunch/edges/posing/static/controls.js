/* Controls from what the model says of each field; none knows of backs, joints or things. */

import { made } from "./dom.js";
import { choice, flag, many, number, text, vector } from "./inputs.js";
import { list, map } from "./many.js";

/** @import { Loc } from "./figure.js" */
/** @import { Words } from "./server.js" */

/**
 * @typedef {object} Control
 * @property {string} key
 * @property {string} words
 * @property {boolean} [needed]
 * @property {any} [usual]
 * @property {string} kind
 * @property {any[]} [options]
 * @property {number | null} [low]
 * @property {number | null} [high]
 * @property {string} [unit]
 * @property {[string, string]} [angle]  The angle of the body that it sets.
 * @property {number | null} [longest]
 * @property {Control[]} [controls]
 * @property {Control} [item]
 * @property {Control[]} [items]
 * @property {Control[]} [either]
 * @property {string[] | null} [names]
 * @property {Control[]} [sides]
 *
 * What controls are bound to: a value at a place, what to do when it changes, and the body's angles.
 * @typedef {object} Bound
 * @property {(loc: Loc) => any} get
 * @property {(loc: Loc, value: any, order: string[]) => void} set
 * @property {(angle: [string, string]) => number | undefined} angle
 * @property {(loc: Loc, node: HTMLElement) => void} placed  Where what is wrong with it is told.
 * @property {Words} words
 *
 * @typedef {{node: HTMLElement, refresh: () => void}} Shown
 * @typedef {(control: Control, loc: Loc, order: string[], bound: Bound) => Shown} Make
 */

/** @param {Control[]} controls */
export const orderOf = (controls) => controls.flatMap(({ key, sides = [] }) => [key, ...sides.map((side) => side.key)]);

/** @param {Control[]} controls @param {Loc} loc @param {Bound} bound @returns {Shown} */
export function all(controls, loc, bound) {
  const order = orderOf(controls);
  const shown = controls.map((control) => field(control, loc, order, bound));
  const node = made("div", { class: "controls" }, ...shown.map((one) => one.node));
  return { node, refresh: () => shown.forEach((one) => void one.refresh()) };
}

/** @param {Control} control @param {Loc} around @param {string[]} order @param {Bound} bound @returns {Shown} */
function field(control, around, order, bound) {
  const loc = [...around, control.key];
  const inner = value(control, loc, order, bound);
  const sides = (control.sides ?? []).map((side) => field(side, around, order, bound));
  const isFolded = FOLDED.includes(control.kind);
  if (!isFolded && !sides.length) {
    bound.placed(loc, inner.node);
    return inner;
  }
  const now = made("span", { class: "now" });
  const title = made("span", {}, control.words, " ", made("code", {}, control.key));
  const node = made("details", { class: "field" }, made("summary", {}, title, now), inner.node);
  node.append(...sides.map((side) => side.node));
  const refresh = () => {
    const both = bound.get(loc);
    const one = (control.sides ?? []).flatMap(({ key }) => {
      const found = bound.get([...around, key]);
      return found === undefined ? [] : [`${key}: ${brief(found)}`];
    });
    now.textContent = [...(both === undefined ? [] : [brief(both)]), ...one].join("; ");
    inner.refresh();
    for (const side of sides) side.refresh();
  };
  bound.placed(loc, node);
  return { node, refresh };
}

const FOLDED = ["group", "list", "map", "many"];

/** @param {any} found @returns {string} */
function brief(found) {
  if (Array.isArray(found)) return found.map(brief).join(", ");
  if (typeof found !== "object" || found === null) return String(found);
  return Object.entries(found)
    .map(([key, one]) => `${key} ${brief(one)}`)
    .join(", ");
}

/** @type {Record<string, Make>} */
const MADE = { number, choice, flag, many, vector, text, other: text, group, either };

/** @type {Make} */
export function value(control, loc, order, bound) {
  if (control.kind === "list") return list(control, loc, order, bound, value);
  if (control.kind === "map") return map(control, loc, order, bound, value);
  return (MADE[control.kind] ?? text)(control, loc, order, bound);
}

/** @type {Make} */
function group(control, loc, _, bound) {
  return all(control.controls ?? [], loc, bound);
}

/** @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound @returns {Shown} */
function either(control, loc, order, bound) {
  const { either: kinds = [] } = control;
  const said = [control.words, ...kinds.slice(1).map(() => "")];
  const keys = [control.key, ...kinds.slice(1).map(() => "")];
  const shown = kinds.map((kind, index) =>
    value({ ...kind, words: said[index] ?? "", key: keys[index] ?? "", usual: control.usual }, loc, order, bound),
  );
  const nodes = shown.map(({ node }, index) =>
    index && FOLDED.includes(kinds[index]?.kind ?? "") ? inFull(node) : node,
  );
  const node = made("div", { class: "either" }, ...nodes);
  const refresh = () => {
    const found = bound.get(loc);
    kinds.forEach((kind, index) => void (fits(kind, found) ? shown[index]?.refresh() : emptied(shown[index]?.node)));
  };
  return { node, refresh };

  /** What is rarely wanted is folded, unless it is there. @param {HTMLElement} inner */
  function inFull(inner) {
    const found = bound.get(loc);
    const open = typeof found === "object" && !Array.isArray(found);
    const title = made("summary", {}, made("span", {}, bound.words.full));
    return made("details", { class: "field", ...(open ? { open: "" } : {}) }, title, inner);
  }
}

/** @param {Control} kind @param {any} found */
function fits(kind, found) {
  if (found === undefined) return true;
  if (kind.kind === "vector" || kind.kind === "list") return Array.isArray(found);
  if (kind.kind === "group" || kind.kind === "map") return typeof found === "object" && !Array.isArray(found);
  return typeof found !== "object";
}

/** @param {HTMLElement | undefined} node */
function emptied(node) {
  for (const one of node?.querySelectorAll("input, select") ?? [])
    if (one !== document.activeElement) /** @type {HTMLInputElement | HTMLSelectElement} */ (one).value = "";
}
