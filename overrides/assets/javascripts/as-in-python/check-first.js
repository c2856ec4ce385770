/* What to check before a whole sheet: by condition, with how and number. Pure.
 *
 * The same as views/check_first.py; tests/own/test_own_card.py compares them. */

import { filled } from "../shared/filled.js";
import { grouped, whomToAsk } from "./cautions.js";
import { capital } from "./dose-words.js";
import { insteadOf } from "./instead.js";

/** @import { Data } from "../own-sheet/data.js" */
/** @import { Line } from "./cautions.js" */

/**
 * Whom to ask, and a line for each condition with what changes; conditions in which the same is done share a line.
 * @param {string[]} ids @param {string} routine @param {Data} data @param {string[] | null} only
 * @returns {Line[]}
 */
export function checkFirst(ids, routine, data, only) {
  const { conditions, words } = data;
  const told = Object.keys(conditions)
    .filter((condition) => only === null || only.includes(condition))
    .map((condition) => ({ condition, text: waysOf(condition, ids, routine, data).join(" ") }))
    .filter(({ text }) => text);
  const lines = grouped(told, ({ text }) => text).map((same) => {
    const whom = same.map(({ condition }) => conditions[condition].label).join(words.list.semicolon);
    return { head: capital(whom) + words.colon, text: same[0].text };
  });
  return [...whomToAsk(ids, data, only), ...lines];
}

/**
 * Each thing to do, with the numbers of the exercises; what holds for all of them has none.
 * @param {string} condition @param {string[]} ids @param {string} routine @param {Data} data
 */
function waysOf(condition, ids, routine, data) {
  const { techniques, words } = data;
  const told = ids.flatMap((id, index) => {
    const caution = techniques[id].cautions[condition];
    if (!caution || caution.do === "ask") return [];
    return [{ number: index + 1, what: caution.how ?? leftOut(condition, id, routine, data) }];
  });
  return grouped(told, ({ what }) => what).map((same) => {
    const numbers = same.map(({ number }) => number).join(words.list.comma);
    return same.length === ids.length ? same[0].what : filled(words.check.of, { numbers, what: same[0].what });
  });
}

/**
 * That it is left out, and what is done instead where that warns of nothing in this condition.
 * @param {string} condition @param {string} id @param {string} routine @param {Data} data
 */
function leftOut(condition, id, routine, data) {
  const { techniques, words } = data;
  const other = insteadOf(id, routine, data);
  if (!other || techniques[other.technique].cautions[condition]) return words.check.leave_out;
  return filled(words.check.instead, { name: techniques[other.technique].name });
}
