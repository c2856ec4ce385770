/* What a card says for all of its techniques together. Pure.
 *
 * The same as generator/unhunch/views/cards.py and generator/unhunch/views/card.py; tests/own/test_own_card.py compares them. */

import { filled } from "../filled.js";

/** @import { Data } from "../own-sheet/data.js" */
/** @import { Action } from "../answers/advice.js" */

/** @param {string[]} ids @param {Data} data */
const stopIf = (ids, data) => [...data.stop, ...new Set(ids.flatMap((id) => data.techniques[id].stop))];

/**
 * The stop signs of a few words as one sentence, and the others; where all are sentences, they are the first.
 * @param {string[]} ids @param {Data} data
 */
export function stopSigns(ids, data) {
  const few = stopIf(ids, data).filter((sign) => !sign.endsWith("."));
  const sentences = stopIf(ids, data).filter((sign) => sign.endsWith("."));
  const { semicolon, sentence_end: end } = data.words.list;
  return few.length ? { signs: few.join(semicolon) + end, sentences } : { signs: sentences.join(" "), sentences: [] };
}

/** What cautions are merged into, in their order on the card. @type {Action[]} */
export const ACTIONS = ["leave-out", "adapt", "ask"];

/**
 * Whom each action concerns: its conditions, with the numbers of the techniques. Empty where it concerns nobody.
 * @param {string[]} ids @param {Data} data
 */
export function whom(ids, data) {
  return ACTIONS.map((action) => {
    /** @type {Map<string, number[]>} */
    const found = new Map();
    ids.forEach((id, index) => {
      for (const [condition, what] of Object.entries(data.techniques[id].cautions)) {
        if (what === action) found.set(condition, [...(found.get(condition) ?? []), index + 1]);
      }
    });
    return [...found]
      .map(([condition, numbers]) => who(condition, numbers, ids.length, data))
      .join(data.words.list.semicolon);
  });
}

/** @param {string} id @param {number[]} numbers @param {number} all @param {Data} data */
function who(id, numbers, all, { conditions, words }) {
  const condition = conditions[id];
  return numbers.length === all
    ? condition
    : filled(words.caution_of, { condition, numbers: numbers.join(words.list.comma) });
}

/** What all of it needs, as a list in a sentence: a, b and c. @param {string[]} ids @param {Data} data */
export function needOf(ids, { techniques, words: { list } }) {
  const things = [...new Set(ids.flatMap((id) => techniques[id].needs))];
  return things.length < 2
    ? things.join("")
    : filled(list.join, { head: things.slice(0, -1).join(list.comma), last: things.at(-1) });
}

/** How many rows the warnings take. @param {string[]} ids @param {Data} data */
export function warningRows(ids, data) {
  const letters = [...stopIf(ids, data), data.stop_then, data.scale, ...whom(ids, data)].join("");
  return Math.floor([...letters].length / data.room.letters);
}

/** How tight the text is set: the more rows, the tighter. @param {number} rows @param {Data} data */
export const setting = (rows, { room }) =>
  Object.entries(room.settings).find(([, most]) => rows <= most)?.[0] ?? room.fullest;
