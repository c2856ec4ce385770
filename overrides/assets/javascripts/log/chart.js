/* The log as a picture: a column for each time, from before (hollow) to after (filled). The table says the same in words. */

/** @import { Entry } from "../player/log.js" */

const SVG = "http://www.w3.org/2000/svg";
const [HIGH, LEFT, ABOVE, BELOW, STEP, WORST] = [160, 28, 10, 26, 20, 10];

/** How many columns fit. @param {number} width  Pixels. */
export const room = (width) => Math.max(1, Math.floor((width - LEFT) / STEP));

/** How far from the top a rating stands. @param {number} rating */
const heightOf = (rating) => HIGH - (rating / WORST) * HIGH + ABOVE;

/** Where the column of the number stands. @param {number} number */
const columnAt = (number) => LEFT + (number + 0.5) * STEP;

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
function drawn(tag, attributes, text = "") {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.textContent = text;
  return made;
}

/** A line across, and its rating. @param {number} rating @param {number} width */
const grid = (rating, width) => [
  drawn("line", { class: "log-grid", x1: LEFT, x2: width, y1: heightOf(rating), y2: heightOf(rating) }),
  drawn(
    "text",
    { x: LEFT - 6, y: heightOf(rating), "text-anchor": "end", "dominant-baseline": "central" },
    String(rating),
  ),
];

/** @param {Entry} entry @param {number} number */
function column({ before, after }, number) {
  const x = columnAt(number);
  const parts = [];
  if (before !== null && after !== null) {
    parts.push(drawn("line", { class: "log-change", x1: x, x2: x, y1: heightOf(before), y2: heightOf(after) }));
  }
  if (before !== null) parts.push(drawn("circle", { class: "log-before", cx: x, cy: heightOf(before), r: 5.5 }));
  if (after !== null) parts.push(drawn("circle", { class: "log-after", cx: x, cy: heightOf(after), r: 4.5 }));
  if (!parts.length)
    parts.push(drawn("line", { class: "log-grid", x1: x, x2: x, y1: heightOf(0) - 4, y2: heightOf(0) + 4 }));
  return parts;
}

/**
 * @param {Entry[]} entries  Oldest first, no more than there is room for.
 * @param {number} width  Pixels.
 * @param {string} label
 * @param {(at: string) => string} day
 */
export function chart(entries, width, label, day) {
  const high = ABOVE + HIGH + BELOW;
  const svg = drawn("svg", { role: "img", "aria-label": label, width, height: high, viewBox: `0 0 ${width} ${high}` });
  svg.append(...[0, 5, WORST].flatMap((rating) => grid(rating, width)), ...entries.flatMap(column));
  svg.append(drawn("text", { x: LEFT, y: high - 6 }, day(entries[0].at)));
  if (entries.length * STEP > 200) {
    svg.append(
      drawn(
        "text",
        { x: columnAt(entries.length - 1), y: high - 6, "text-anchor": "end" },
        day(entries[entries.length - 1].at),
      ),
    );
  }
  return svg;
}
