/* What a card says for all of its techniques together. Pure.
 *
 * The same as views/cards.py and views/stop_lines.py; tests/own/test_own_card.py compares them. */

import { filled } from "../shared/filled.js";

/** @import { Data } from "../own-sheet/data.js" */
/** @import { Line } from "./cautions.js" */

/**
 * The stop signs of a few words as one sentence, and the others; where all are sentences, they are the first.
 * @param {string[]} ids @param {Data} data
 */
export function stopSigns(ids, data) {
  const { few, sentences } = byLength([...data.stop, ...new Set(ids.flatMap((id) => data.techniques[id].stop))]);
  return few.length
    ? { signs: oneSentence(few, data), items: few, sentences }
    : { signs: sentences.join(" "), items: [], sentences: [] };
}

/**
 * At which signs to do what, in the few lines of a sheet; each technique adds its own signs.
 * @param {string[]} ids @param {Data} data @returns {Line[]}
 */
export function stopLines(ids, data) {
  const { first, action, signs, then } = data.halt;
  const { few, sentences } = byLength([...signs, ...new Set(ids.flatMap((id) => data.techniques[id].halt))]);
  const named = few.length ? [oneSentence(few, data)] : sentences;
  const lines = [{ head: action, text: [...named, then].filter(Boolean).join(" ") }];
  const apart = few.length ? sentences.map((text) => ({ head: "", text })) : [];
  return [...(first ? [first] : []), ...lines, ...apart];
}

/** The signs of a few words, and those that are sentences. @param {string[]} signs */
const byLength = (signs) => ({
  few: signs.filter((sign) => !sign.endsWith(".")),
  sentences: signs.filter((sign) => sign.endsWith(".")),
});

/** Signs of a few words as one sentence. @param {string[]} few @param {Data} data */
const oneSentence = (few, { words: { list } }) => few.join(list.semicolon) + list.sentence_end;

/** What all of it needs. @param {string[]} ids @param {Data} data */
export const needOf = (ids, { techniques, words: { list } }) =>
  joined([...new Set(ids.flatMap((id) => techniques[id].needs))], list);

/** Words as a list in a sentence: a, b and c. @param {string[]} words @param {Record<string, string>} list */
export const joined = (words, list) =>
  words.length < 2
    ? words.join("")
    : filled(list.join, { head: words.slice(0, -1).join(list.comma), last: words[words.length - 1] });
