/* What else an exercise of a sheet may say: a note, one side alone, a rest of its own, how often and on which days. */

import { filled } from "../shared/filled.js";
import { partField } from "./parts.js";
import { hasSides, LONGEST_REST, noted, onDays, repeated, rested, restOf, sided } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Sheet, Side } from "./sheet.js" */

/**
 * @param {HTMLElement} entry @param {number} index
 * @param {{sheet: () => Sheet, set: (sheet: Sheet) => void}} store  `set` says what it takes now.
 * @param {Data} data
 */
export function prepareDetails(entry, index, { sheet, set }, data) {
  const { words } = data;
  const { id, note = "", side = "", times = 0, on = [], rest } = sheet().items[index];
  const { name } = data.techniques[id];
  /** @template {HTMLElement} [E=HTMLSelectElement] @param {string} kind */
  const field = (kind) => /** @type {E} */ (entry.querySelector(`.${kind}`));
  const about = /** @type {HTMLDetailsElement} */ (entry.querySelector("details"));
  about.open = Boolean(note || side || times || on.length || rest !== undefined);
  about.querySelector("summary")?.setAttribute("aria-label", filled(words.named, { action: words.details, name }));

  field("note").value = note;
  field("note").addEventListener("change", () => set(noted(sheet(), index, field("note").value)));

  field("times").value = String(times);
  field("times").addEventListener("change", () => set(repeated(sheet(), index, Number(field("times").value))));

  const boxes = [...field("week").getElementsByTagName("input")];
  for (const box of boxes) {
    box.checked = on.includes(Number(box.value));
    box.addEventListener("change", () => {
      const days = boxes.filter(({ checked }) => checked).map(({ value }) => Number(value));
      set(onDays(sheet(), index, days));
    });
  }

  if (hasSides(id, data)) {
    field("side").value = side;
    field("side").addEventListener("change", () =>
      set(sided(sheet(), index, /** @type {Side | ""} */ (field("side").value))),
    );
  } else field("side").closest("label")?.remove();

  const span = /** @type {[number, number]} */ ([0, LONGEST_REST]);
  const value = restOf(sheet().items[index], data);
  if (value === null) return;
  const asked = { part: "set_rest_seconds", span, limits: span, value, name, words };
  field("resting").append(partField(asked, (seconds) => set(rested(sheet(), index, seconds, data))));
}
