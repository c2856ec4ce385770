/* What a card warns of, and what to do about it. Pure.
 *
 * The same as generator/unhunch/views/card_cautions.py; tests/own/test_own_card.py compares them. */

import { filled } from "../filled.js";

/** @import { Data } from "../own-sheet/data.js" */
/** @import { Action } from "../answers/advice.js" */

/**
 * Whom it concerns, or what to do, in bold, and the rest.
 * @typedef {{head: string, text: string}} Line
 *
 * What is done about a condition in some exercises, by their numbers; `how` is empty where it is not adapted.
 * @typedef {{condition: string, action: Action, how: string, numbers: number[]}} Said
 */

/**
 * What a card of these techniques warns of: at its head, and with each exercise in turn.
 * @param {string[]} ids @param {Data} data @param {string[] | null} only  The only conditions that it warns of.
 * @returns {{head: Line[], each: Line[][]}}
 */
export function cardCautions(ids, data, only) {
  const said = saidOf(ids, data, only);
  const atHead = said.filter(
    ({ action, numbers: { length } }) => action === "ask" || length >= Math.min(data.many, ids.length),
  );
  const beside = said.filter((one) => !atHead.includes(one));
  return {
    head: headOf(atHead, ids.length, data),
    each: ids.map((_, index) => {
      const own = beside.filter(({ numbers }) => numbers.includes(index + 1));
      return [...skipped(own, data), ...adapted(own, data)];
    }),
  };
}

/** @param {string[]} ids @param {Data} data @param {string[] | null} only @returns {Said[]} */
function saidOf(ids, { techniques }, only) {
  const all = ids.flatMap((id, index) =>
    Object.entries(techniques[id].cautions)
      .filter(([condition]) => only === null || only.includes(condition))
      .map(([condition, { do: action, how = "" }]) => ({ condition, action, how, numbers: [index + 1] })),
  );
  return grouped(all, ({ condition, action, how }) => JSON.stringify([condition, action, how])).map((same) => ({
    ...same[0],
    numbers: same.flatMap(({ numbers }) => numbers),
  }));
}

/**
 * Those of the same key together, in the order of their first.
 * @template T @param {T[]} all @param {(one: T) => string} key @returns {T[][]}
 */
function grouped(all, key) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

/** @param {Said[]} said @param {number} count @param {Data} data @returns {Line[]} */
function headOf(said, count, data) {
  const { caution } = data.words;
  const ofAll = said.filter(({ numbers }) => numbers.length === count);
  const ofSome = said.filter(({ numbers }) => numbers.length < count);
  const [skip, way] = count === 1 ? [caution.skip, caution.if] : [caution.skip_all, caution.if_all];
  return [
    ...skipped(ofAll, data, skip),
    ...numbered(ofSome, "leave-out", caution.skip_some, data),
    ...adapted(ofAll, data, way),
    ...adaptedSome(ofSome, data),
    ...skipped(ofAll, data, caution.ask, "ask"),
    ...numbered(ofSome, "ask", caution.ask_some, data),
  ];
}

/** @param {Said[]} said @param {Data} data @param {string} head @param {Action} wanted @returns {Line[]} */
function skipped(said, data, head = data.words.caution.skip, wanted = "leave-out") {
  const found = said.filter(({ action }) => action === wanted);
  return found.length ? [{ head, text: ors(found, data) + data.words.list.sentence_end }] : [];
}

/** @param {Said[]} said @param {Action} wanted @param {string} head @param {Data} data @returns {Line[]} */
function numbered(said, wanted, head, data) {
  const found = said.filter(({ action }) => action === wanted);
  const parts = grouped(found, ({ numbers }) => String(numbers)).map((same) => of(same, data));
  const { semicolon, sentence_end: end } = data.words.list;
  return parts.length ? [{ head, text: parts.join(semicolon) + end }] : [];
}

/** @param {Said[]} said @param {Data} data @param {string} head @returns {Line[]} */
function adapted(said, data, head = data.words.caution.if) {
  const found = said.filter(({ action }) => action === "adapt");
  return grouped(found, ({ how }) => how).map((same) => ({
    head: filled(head, { who: ors(same, data) }),
    text: same[0].how,
  }));
}

/** @param {Said[]} said @param {Data} data @returns {Line[]} */
function adaptedSome(said, data) {
  const found = said.filter(({ action }) => action === "adapt");
  return grouped(found, ({ how, numbers }) => JSON.stringify([how, numbers])).map((same) => ({
    head: filled(data.words.caution.if, { who: of(same, data) }),
    text: same[0].how,
  }));
}

/** @param {Said[]} said  All of the same exercises. @param {Data} data @returns {string} */
const of = (said, data) =>
  filled(data.words.caution.of, { who: ors(said, data), numbers: said[0].numbers.join(data.words.list.comma) });

/** Conditions as they go on from `if`. @param {Said[]} said @param {Data} data */
const ors = (said, { conditions, words }) =>
  said.map(({ condition }) => conditions[condition].clause).join(words.caution.or);

/**
 * What to do in place of each exercise, where the routine says so from which the sheet began.
 * @param {string[]} ids @param {string} routine @param {Data} data @returns {Line[][]}
 */
export function alternatives(ids, routine, { routines, techniques, words }) {
  const items = routines[routine]?.items ?? [];
  return ids.map((id) => {
    const other = items.find((item) => item.id === id && item.instead)?.instead;
    if (!other) return [];
    const place = ids.indexOf(other.technique);
    const { name } = techniques[other.technique];
    const what = place < 0 ? other.what : filled(words.instead.number, { name, number: place + 1 });
    return [{ head: other.head, text: [what, other.more].filter(Boolean).join(" ") }];
  });
}
