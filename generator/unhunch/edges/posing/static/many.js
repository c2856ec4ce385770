/* Controls of what there may be several of: the items of a list, and values under names. */

import { button, made } from "./dom.js";

/** @import { Bound, Control, Make, Shown } from "./controls.js" */
/** @import { Loc } from "./figure.js" */

/**
 * @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound
 * @param {Make} make @returns {Shown}
 */
export function list(control, loc, order, bound, make) {
  const item = /** @type {Control} */ (control.item);
  const items = made("div", { class: "items" });
  /** @type {Shown[]} */
  let shown = [];
  const add = button(bound.words.add, () => bound.set(loc, [...(bound.get(loc) ?? []), fresh(item)], order));
  const refresh = () => {
    const count = (bound.get(loc) ?? []).length;
    if (shown.length !== count) {
      shown = Array.from({ length: count }, (_, index) => row(item, [...loc, index], order, bound, make));
      items.replaceChildren(...shown.map((one) => one.node));
    }
    for (const one of shown) one.refresh();
  };
  return { node: made("div", { class: "list" }, items, add), refresh };
}

/**
 * @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound
 * @param {Make} make @returns {Shown}
 */
export function map(control, loc, order, bound, make) {
  const item = /** @type {Control} */ (control.item);
  const items = made("div", { class: "items" });
  /** @type {Shown[]} */
  let shown = [];
  let names = "";
  const name = control.names
    ? made("select", {}, ...control.names.map((one) => made("option", { value: one }, one.replace(/[-_]/g, " "))))
    : made("input", { type: "text" });
  name.setAttribute("aria-label", bound.words.name);
  const add = button(bound.words.add, () => {
    if (name.value && bound.get([...loc, name.value]) === undefined)
      bound.set([...loc, name.value], fresh(item), order);
  });
  const refresh = () => {
    const found = Object.keys(bound.get(loc) ?? {});
    if (names !== found.join("\n")) {
      names = found.join("\n");
      shown = found.map((one) => row({ ...item, key: one }, [...loc, one], order, bound, make));
      items.replaceChildren(...shown.map((one) => one.node));
    }
    for (const one of shown) one.refresh();
  };
  return { node: made("div", { class: "list" }, items, made("div", { class: "row" }, name, add)), refresh };
}

/**
 * @param {Control} item @param {Loc} loc @param {string[]} order @param {Bound} bound
 * @param {Make} make @returns {Shown}
 */
function row(item, loc, order, bound, make) {
  const inner = make(item, loc, order, bound);
  const leave = () => {
    const list = node.closest(".list");
    bound.set(loc, undefined, order);
    const add = list?.querySelector(":scope > button, :scope > .row > button");
    if (add instanceof HTMLElement) add.focus();
  };
  const remove = button("×", leave, `${bound.words.remove} ${nameOf(loc.at(-1))}`);
  const node = made("div", { class: "item" }, inner.node, remove);
  bound.placed(loc, node);
  return { node, refresh: inner.refresh };
}

/** How an item is called: people count from one. @param {string | number | undefined} key */
const nameOf = (key) => (typeof key === "number" ? key + 1 : key);

/** What a new item is until something is chosen for it. @param {Control} item @returns {any} */
function fresh({ kind, items = [], options = [], low, high, controls = [], either = [] }) {
  if (kind === "number") return Math.max(low ?? 0, Math.min(0, high ?? 0));
  if (kind === "vector") return items.map(() => 0);
  if (kind === "choice") return options[0];
  if (kind === "either" && either[0]) return fresh(either[0]);
  if (kind !== "group") return "";
  const needed = controls.filter((one) => one.needed && one.options);
  return Object.fromEntries(needed.map((one) => [one.key, one.options?.[0]]));
}
