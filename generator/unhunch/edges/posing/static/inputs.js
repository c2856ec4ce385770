/* The controls that hold one value, or several numbers or choices. */

import { button, freshId, made } from "./dom.js";

/** @import { Bound, Control, Shown } from "./controls.js" */
/** @import { Loc } from "./figure.js" */

/** @param {string} name */
const plain = (name) => name.replace(/[-_]/g, " ");

/** @param {Control} control @param {string} id */
function label({ words, key }, id) {
  return made("label", { for: id }, words ?? "", " ", made("code", {}, key ?? ""));
}

/** @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound @returns {Shown} */
export function number(control, loc, order, bound) {
  const { low, high, unit = "", angle, key = "" } = control;
  const id = freshId();
  const typed = made("input", { type: "number", step: "any", id, inputmode: "decimal", "data-number": key });
  const set = (/** @type {string} */ written) => bound.set(loc, written === "" ? undefined : Number(written), order);
  typed.addEventListener("input", () => set(typed.value));
  const clear = button("×", () => set(""), `${bound.words.clear}: ${key}`);
  const sliding = low != null && high != null;
  const slider = made("input", {
    type: "range",
    step: "1",
    "aria-label": control.words || key,
    "data-slider": key,
    ...(sliding ? { min: String(low), max: String(high) } : {}),
  });
  slider.addEventListener("input", () => set(slider.value));
  const row = made("div", { class: "row" }, ...(sliding ? [slider] : []), typed, unit, clear);
  const refresh = () => {
    const found = bound.get(loc);
    const actual = angle && bound.angle(angle);
    const shown = found ?? actual ?? control.usual ?? "";
    slider.value = String(shown);
    slider.setAttribute("aria-valuetext", `${shown}${unit}`);
    if (document.activeElement !== typed || found === undefined) typed.value = found === undefined ? "" : String(found);
    typed.placeholder = shown === "" ? "" : String(Math.round(Number(shown)));
    clear.disabled = found === undefined;
    row.classList.toggle("set", found !== undefined);
  };
  const node = made("div", { class: "control" }, label(control, id), row);
  return { node, refresh };
}

/** @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound @returns {Shown} */
export function choice(control, loc, order, bound) {
  const id = freshId();
  const usual = control.usual === undefined ? bound.words.none : plain(String(control.usual));
  const select = made("select", { id }, made("option", { value: "" }, usual));
  const options = control.options ?? [];
  for (const option of options) select.append(made("option", { value: String(option) }, plain(String(option))));
  select.addEventListener("change", () =>
    bound.set(loc, options.find((option) => String(option) === select.value) ?? undefined, order),
  );
  const node = made("div", { class: "control" }, label(control, id), select);
  const refresh = () => {
    select.value = String(bound.get(loc) ?? "");
  };
  return { node, refresh };
}

/** @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound @returns {Shown} */
export function flag(control, loc, order, bound) {
  const id = freshId();
  const box = made("input", { type: "checkbox", id });
  const usual = Boolean(control.usual);
  box.addEventListener("change", () => bound.set(loc, box.checked === usual ? undefined : box.checked, order));
  const node = made("div", { class: "control tick" }, box, label(control, id));
  const refresh = () => {
    box.checked = Boolean(bound.get(loc) ?? usual);
  };
  return { node, refresh };
}

/** @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound @returns {Shown} */
export function text(control, loc, order, bound) {
  const id = freshId();
  const typed = made("input", { type: "text", id, ...(control.longest ? { maxlength: String(control.longest) } : {}) });
  const isText = control.kind === "text";
  typed.addEventListener("input", () => bound.set(loc, isText ? typed.value || undefined : parsed(typed.value), order));
  const node = made("div", { class: "control" }, label(control, id), typed);
  const refresh = () => {
    const found = bound.get(loc);
    if (document.activeElement === typed) return;
    typed.value = found === undefined ? "" : isText ? String(found) : JSON.stringify(found);
  };
  return { node, refresh };
}

/** @param {string} written */
function parsed(written) {
  try {
    return JSON.parse(written);
  } catch {
    return written || undefined;
  }
}

/** @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound @returns {Shown} */
export function many({ options = [] }, loc, order, bound) {
  const boxes = options.map((option) => {
    const box = made("input", { type: "checkbox", value: String(option) });
    box.addEventListener("change", () => {
      const others = (bound.get(loc) ?? []).filter((/** @type {any} */ one) => one !== option);
      const next = box.checked ? [...others, option] : others;
      bound.set(loc, next.length ? next : undefined, order);
    });
    return box;
  });
  const ticks = boxes.map((box) => made("label", { class: "tick" }, box, plain(box.value)));
  const refresh = () => {
    const chosen = (bound.get(loc) ?? []).map(String);
    for (const box of boxes) box.checked = chosen.includes(box.value);
  };
  return { node: made("div", { class: "ticks" }, ...ticks), refresh };
}

/** @param {Control} control @param {Loc} loc @param {string[]} order @param {Bound} bound @returns {Shown} */
export function vector(control, loc, order, bound) {
  const { items = [], words = "", key = "" } = control;
  const inputs = items.map((_, index) => {
    const typed = made("input", { type: "number", step: "any", "aria-label": `${words || key} ${index + 1}` });
    typed.addEventListener("input", () => {
      const written = inputs.map((one) => (one.value === "" ? undefined : Number(one.value)));
      const none = written.every((one) => one === undefined);
      bound.set(loc, none ? undefined : written.map((one) => one ?? 0), order);
    });
    return typed;
  });
  const said = made("p", { class: "words" }, words, " ", made("code", {}, key));
  const node = made(
    "div",
    { class: "control" },
    ...(words || key ? [said] : []),
    made("div", { class: "row" }, ...inputs),
  );
  const refresh = () => {
    const found = bound.get(loc);
    inputs.forEach((one, index) => {
      if (document.activeElement !== one || found === undefined)
        one.value = Array.isArray(found) && found[index] !== undefined ? String(found[index]) : "";
    });
  };
  return { node, refresh };
}
