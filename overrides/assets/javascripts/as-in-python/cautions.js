/* What a card warns of, and what to do about it. Pure.
 *
 * The same as views/card_cautions.py; tests/own/test_own_card.py compares them. */

import { filled } from "../shared/filled.js";
import { capital } from "./dose-words.js";

/** @import { Data } from "../own-sheet/data.js" */
/** @import { Action } from "../answers/advice.js" */

/**
 * Whom it concerns, or what to do, in bold, and the rest; many conditions are in parts, too. A screen says `named`.
 * @typedef {{these: string, conditions: string[], named: string}} Part
 * @typedef {{head: string, text: string, parts?: Part[], named?: string}} Line
 *
 * What is done about a condition in some exercises, by their numbers; `how` is empty where it is not adapted, and `own`
 * tells whether it is because of the technique itself, and not of its kind.
 * @typedef {{condition: string, action: Action, how: string, own: boolean, numbers: number[]}} Said
 */

/**
 * What a card of these techniques warns of: at its head, and with each exercise in turn.
 * @param {string[]} ids @param {Data} data @param {string[] | null} only  The only conditions that it warns of.
 * @returns {{head: Line[], each: Line[][]}}
 */
export function cardCautions(ids, data, only) {
  const said = saidOf(ids, data, only);
  const atHead = said.filter(
    ({ action, own, numbers }) =>
      ids.length === 1 || action === "ask" || (action === "adapt" && !own && numbers.length > 1),
  );
  const beside = said.filter((one) => !atHead.includes(one));
  return {
    head: headOf(atHead, namesOf(ids, data), data),
    each: ids.map((_, index) => {
      const own = beside.filter(({ numbers }) => numbers.includes(index + 1));
      return [...oneOf(own, "leave-out", "skip", data), ...adapted(own, data)];
    }),
  };
}

/** @param {string[]} ids @param {Data} data @param {string[] | null} only @returns {Said[]} */
function saidOf(ids, { techniques }, only) {
  const all = ids.flatMap((id, index) =>
    Object.entries(techniques[id].cautions)
      .filter(([condition]) => only === null || only.includes(condition))
      .map(([condition, { do: action, how = "", own = false }]) => ({
        condition,
        action,
        how,
        own: own && action !== "ask",
        numbers: [index + 1],
      })),
  );
  return grouped(all, ({ condition, action, how, own }) => JSON.stringify([condition, action, how, own])).map(
    (same) => ({ ...same[0], numbers: same.flatMap(({ numbers }) => numbers) }),
  );
}

/**
 * Those of the same key together, in the order of their first.
 * @template T @param {T[]} all @param {(one: T) => string} key @returns {T[][]}
 */
export function grouped(all, key) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

/**
 * Whom to ask, whom one alone is not for, and how it is done otherwise: where some exercises are meant, which.
 * @param {Said[]} said @param {string[]} names  Of all exercises. @param {Data} data @returns {Line[]}
 */
function headOf(said, names, data) {
  const count = names.length;
  if (count === 1)
    return [...oneOf(said, "ask", "ask", data), ...oneOf(said, "leave-out", "skip", data), ...adapted(said, data)];
  const all = (/** @type {Said} */ { numbers }) => numbers.length === count;
  const asked = said.filter(({ action }) => action === "ask");
  const meant = (/** @type {Said} */ one) => (all(one) ? [] : one.numbers);
  return [
    ...oneOf(asked.filter(all), "ask", "ask_all", data),
    ...someOf(
      asked.filter((one) => !all(one)),
      names,
      data,
    ),
    ...grouped(adapting(said), (one) => JSON.stringify([one.how, meant(one)])).map((same) => ({
      head: capital(of(listOf(same, data), meant(same[0]), data)) + data.words.colon,
      text: same[0].how,
      named: headed(listOf(same, data), namedOf(names, meant(same[0])), data),
    })),
  ];
}

/** @param {string[]} ids @param {Data} data */
const namesOf = (ids, { techniques }) => ids.map((id) => techniques[id].name);

/** @param {string[]} names @param {number[]} numbers */
const namedOf = (names, numbers) => [...new Set(numbers.map((number) => names[number - 1]))];

/** The head of a line with the names of exercises, if any are named. @param {string} who @param {string[]} names @param {Data} data */
const headed = (who, names, { words }) =>
  names.length ? capital(filled(words.caution.named, { who, names: names.join(words.list.comma) })) + words.colon : "";

/** @param {Said[]} said */
const adapting = (said) => said.filter(({ action }) => action === "adapt");

/**
 * One line of all whom it concerns: one condition is a sentence, more are a list.
 * @param {Said[]} said @param {Action} wanted @param {string} head @param {Data} data @returns {Line[]}
 */
function oneOf(said, wanted, head, data) {
  const found = said.filter(({ action }) => action === wanted);
  const { caution, list } = data.words;
  if (found.length > 1) return [listed(caution[`${head}_list`], [{ these: "", named: "", same: found }], data)];
  return found.length ? [{ head: caution[head], text: clauseOf(found[0], data) + list.sentence_end }] : [];
}

/** One line of all who ask first before some exercises. @param {Said[]} asked @param {string[]} names @param {Data} data @returns {Line[]} */
function someOf(asked, names, data) {
  const groups = grouped(asked, ({ numbers }) => String(numbers)).map((same) => ({
    these: theseOf(same[0].numbers, data),
    named: namedOf(names, same[0].numbers).join(data.words.list.comma) + data.words.colon,
    same,
  }));
  return groups.length ? [listed(data.words.caution.ask_some, groups, data)] : [];
}

/** @param {string} head @param {{these: string, named: string, same: Said[]}[]} groups @param {Data} data @returns {Line} */
function listed(head, groups, data) {
  const { semicolon, sentence_end: end } = data.words.list;
  const parts = groups.map(({ these, named, same }) => ({
    these,
    named,
    conditions: same.map((one) => labelOf(one, data)),
  }));
  const told = parts.map(({ these, conditions }) =>
    [these, conditions.join(semicolon) + end].filter(Boolean).join(" "),
  );
  return { head, text: told.join(" "), parts };
}

/** @param {number[]} numbers @param {Data} data */
const theseOf = (numbers, { words }) =>
  filled(words.caution.these, { n: numbers.length, numbers: numbers.join(words.list.comma) });

/** @param {Said[]} said @param {Data} data @returns {Line[]} */
const adapted = (said, data) =>
  grouped(adapting(said), ({ how }) => how).map((same) => ({
    head:
      same.length === 1
        ? filled(data.words.caution.if, { who: clauseOf(same[0], data) })
        : capital(listOf(same, data)) + data.words.colon,
    text: same[0].how,
  }));

/** @param {string} who @param {number[]} numbers @param {Data} data @returns {string} */
const of = (who, numbers, { words }) =>
  numbers.length ? filled(words.caution.of, { n: numbers.length, who, numbers: numbers.join(words.list.comma) }) : who;

/** @param {Said[]} said @param {Data} data */
const listOf = (said, data) => said.map((one) => labelOf(one, data)).join(data.words.list.semicolon);

/** A condition in a few words. @param {Said} said @param {Data} data */
const labelOf = ({ condition }, { conditions }) => conditions[condition].label;

/** A condition as it goes on from `if`. @param {Said} said @param {Data} data */
const clauseOf = ({ condition }, { conditions }) => conditions[condition].clause;
