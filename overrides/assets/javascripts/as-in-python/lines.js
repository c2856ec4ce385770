/* What a card says for all of its techniques together. Pure.
 *
 * The same as generator/unhunch/views/cards.py and generator/unhunch/views/card.py; tests/own/test_own_card.py compares them. */

import { filled } from "../filled.js";

/** @import { Data } from "../own-sheet/data.js" */
/** @import { Line } from "./cautions.js" */

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
  return few.length
    ? { signs: few.join(semicolon) + end, items: few, sentences }
    : { signs: sentences.join(" "), items: [], sentences: [] };
}

/** What all of it needs, as a list in a sentence: a, b and c. @param {string[]} ids @param {Data} data */
export function needOf(ids, { techniques, words: { list } }) {
  const things = [...new Set(ids.flatMap((id) => techniques[id].needs))];
  return things.length < 2
    ? things.join("")
    : filled(list.join, { head: things.slice(0, -1).join(list.comma), last: things.at(-1) });
}

/**
 * How many rows a card takes: a gap and the name of each exercise with its dose, its other `texts`, the cautions beside
 * its picture, and all warnings above.
 * @param {string[]} ids @param {string[]} names @param {number} texts @param {{head: Line[], each: Line[][]}} cautions
 * @param {string} shortened
 * @param {Data} data
 */
export function rowsOf(ids, names, texts, cautions, shortened, data) {
  const above = [...stopIf(ids, data), data.stop_then, data.scale, shortened].map(lettersOf);
  const warnings = sum([...above, ...cautions.head.map(lettersOfLine)]);
  const beside = cautions.each.flat().map((line) => Math.ceil(lettersOfLine(line) / data.room.beside));
  const named = names.map((name) => 1 + Math.ceil(lettersOf(name) / data.room.named));
  return sum(named) + texts + sum(beside) + Math.floor(warnings / data.room.letters);
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

/** @param {string} text */
const lettersOf = (text) => [...text].length;

/** @param {Line} line */
const lettersOfLine = ({ head, text }) => lettersOf(head) + 1 + lettersOf(text);

/** How tight the text is set: the more rows, the tighter. @param {number} rows @param {Data} data */
export const setting = (rows, { room }) =>
  Object.entries(room.settings).find(([, most]) => rows <= most)?.[0] ?? room.fullest;
