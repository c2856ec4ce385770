/* The lines of a card that warn, as elements; those of a screen name the exercises that paper numbers. */

import { element } from "../answers/show.js";
import { part } from "./dom.js";

/** @import { Line, Part } from "../as-in-python/cautions.js" */
/** @import { Data } from "./data.js" */

/**
 * Give what makes the lines of cautions out of the frame's: one element, or none.
 * @param {HTMLElement} card @param {Data} data
 */
export function caring(card, data) {
  const model = /** @type {Element} */ (part(card, ".rc-cares").cloneNode(true));
  const care = part(model, ".rc-care");
  return (/** @type {Line[]} */ lines) => {
    const made = /** @type {Element} */ (model.cloneNode(false));
    for (const { head, text, parts, named } of lines) {
      const one = /** @type {Element} */ (care.cloneNode(true));
      part(one, "strong").textContent = named || head;
      one.append(...(parts ? parts.flatMap((some) => [" ", partOf(some, data)]) : [text]));
      made.append(one);
    }
    return lines.length ? [made] : [];
  };
}

/** @param {Part} some @param {Data} data */
function partOf({ these, conditions, named }, data) {
  const made = element("span", "rc-part");
  if (these) {
    made.append(element("strong", "rc-these", named || these), " ");
  }
  made.append(...itemsOf(conditions, data));
  return made;
}

/** What a line says, beginning in bold. @param {Line} line */
export const told = ({ head, text }) => (head ? [element("strong", "", head), ` ${text}`] : [text]);

/** @param {string} kind  The classes of a line. @param {Line} line */
export const lineOf = (kind, line) => element("p", kind, ...told(line));

/** Items that paper sets one after the other, and a screen lists. @param {string[]} texts @param {Data} data */
export function itemsOf(texts, { words: { list } }) {
  return texts.flatMap((text, index) => [
    element("span", "rc-item", text),
    element("span", "rc-sep", index === texts.length - 1 ? list.sentence_end : list.semicolon),
  ]);
}
