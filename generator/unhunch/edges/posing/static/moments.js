/* The poses of a figure: which there are, and the buttons that choose, add and remove them. */

import { button, element } from "./dom.js";
import { at, changed } from "./figure.js";

/** @import { Control } from "./controls.js" */
/** @import { Data, Loc } from "./figure.js" */
/** @import { Words } from "./server.js" */

/** Where poses stand, in the order of the movement. @param {Control[]} controls @param {Data} figure @returns {Loc[]} */
export function moments(controls, figure) {
  return controls
    .flatMap(({ key, kind }) => {
      const value = figure[key];
      if (kind === "pose") return value === undefined ? [] : [[key]];
      if (kind !== "poses" || !Array.isArray(value)) return [];
      return value.map((_, index) => /** @type {Loc} */ ([key, index]));
    })
    .sort((one, other) => rank(one) - rank(other));
}

const ENDS = { start: 0, end: 2 };

/** What lies between comes between, wherever the model has it. @param {Loc} loc */
function rank([key]) {
  return key === "start" || key === "end" ? ENDS[key] : 1;
}

/**
 * @typedef {object} Chooser
 * @property {Control[]} controls
 * @property {string[]} order
 * @property {Words} words
 * @property {() => Data} figure
 * @property {(figure: Data, moment: Loc) => void} choose
 */

/** @param {Chooser} chooser @param {Loc} now */
export function showMoments(chooser, now) {
  const { controls, order, words, figure, choose } = chooser;
  const all = moments(controls, figure());
  const tabs = all.map((loc) => {
    const tab = button(nameOf(loc, words), () => choose(figure(), loc));
    tab.setAttribute("aria-pressed", String(`${loc}` === `${now}`));
    return tab;
  });
  element("moments").replaceChildren(...tabs, ...added(chooser, now));
  const before = all[all.findIndex((loc) => `${loc}` === `${now}`) - 1];
  const copy = button(words.take_over, () => {
    if (before) choose(changed(figure(), now, structuredClone(at(figure(), before)), order), now);
  });
  const remove = button(words.remove_pose, () => {
    const rest = changed(figure(), now, undefined, order);
    choose(rest, moments(controls, rest).at(-1) ?? ["end"]);
  });
  const needed = controls.some(({ key, needed }) => key === now[0] && needed);
  element("pose-actions").replaceChildren(...(before ? [copy] : []), ...(needed ? [] : [remove]));
}

/** The buttons that add a pose; one between begins as the one that is shown. @param {Chooser} chooser @param {Loc} now */
function added({ controls, order, words, figure, choose }, now) {
  return controls.flatMap(({ key, kind }) => {
    if (kind === "pose" && figure()[key] === undefined)
      return [button(`+ ${words.moments[key] ?? key}`, () => choose(changed(figure(), [key], {}, order), [key]))];
    if (kind !== "poses" || figure().start === undefined) return [];
    const add = () => {
      const there = figure()[key] ?? [];
      const pose = structuredClone(at(figure(), now) ?? {});
      choose(changed(figure(), [key], [...there, pose], order), [key, there.length]);
    };
    return [button(`+ ${words.between}`, add)];
  });
}

/** @param {Loc} loc @param {Words} words */
function nameOf([key, index], words) {
  return index === undefined ? (words.moments[key ?? ""] ?? String(key)) : `${words.between} ${Number(index) + 1}`;
}
