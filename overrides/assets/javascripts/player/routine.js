/* The routine as Python wrote it into the page: its phases by their keys, each with its values; the last goes on. */

import { element } from "./dom.js";

/** @import { Routine } from "./growing.js" */
/** @import { Phase } from "./timeline.js" */

/** @param {Record<string, (string | number)[]>} columns */
const rows = (columns) =>
  columns.kind.map(
    (_, row) =>
      /** @type {Phase} */ (
        Object.fromEntries(
          Object.entries(columns)
            .map(([key, values]) => [key, values[row] ?? values.at(-1)])
            .filter(([, value]) => value),
        )
      ),
  );

/** @param {any} part  An item, or a way to do it otherwise: one that only changes how has no phases of its own. */
export const unpacked = (part) => (part.phases ? { ...part, phases: rows(part.phases) } : part);

const data = JSON.parse(element("routine").textContent ?? "");

/** @type {Routine} */
export const routine = {
  ...data,
  items: data.items.map((/** @type {any} */ item) => ({ ...unpacked(item), ways: item.ways.map(unpacked) })),
};
