/* What the reader's answers to the safety check mean for a sheet. They are never part of its address. */

import { adviceOn, isLeftOut, stopping } from "../answers/advice.js";
import { answers } from "../answers/answers.js";
import { answersData } from "../answers/data.js";
import { notice } from "../answers/notice.js";
import { link, element as made, techniqueNotes, urgentNote } from "../answers/show.js";
import { filled } from "../shared/filled.js";

/** @import { Data as Answered } from "../answers/advice.js" */
/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

/**
 * @typedef {object} Advice
 * @property {boolean} closed  A warning sign fits: nothing is done now.
 * @property {Element[]} urgent  What the reader must see first.
 * @property {(id: string) => Element[]} notes  What stands beside a technique.
 * @property {(id: string) => boolean} leavesOut
 * @property {string[]} conditions  What was ticked, as far as the catalog knows it.
 */

/** @type {Advice} */
export const NO_ADVICE = { closed: false, urgent: [], notes: () => [], leavesOut: () => false, conditions: [] };

/** @param {string} failed  What is said where the answers cannot be put to use. @returns {Promise<Advice>} */
export async function advice(failed) {
  if (!answers.given) return NO_ADVICE;
  try {
    const data = await answersData();
    const { conditions, urgent } = answers.read(); // now, not before the wait: what came last must win
    return advised(data, conditions, urgent);
  } catch {
    return { ...NO_ADVICE, urgent: [made("p", "answers-notice", failed)] };
  }
}

/** @param {Answered} data @param {string[]} conditions @param {string[]} urgent @returns {Advice} */
function advised(data, conditions, urgent) {
  const groups = stopping(data, urgent);
  const kept = notice(data, answers);
  const of = (/** @type {string} */ id) => adviceOn(data, id, conditions);
  return {
    closed: groups.length > 0,
    urgent: [
      ...groups.map((group) =>
        urgentNote(data, group, () => answers.write({ conditions, urgent: urgent.filter((other) => other !== group) })),
      ),
      ...(kept ? [made("p", "answers-notice", kept)] : []),
    ],
    notes: (id) => techniqueNotes(data, id, conditions),
    leavesOut: (id) => isLeftOut(of(id)),
    conditions: conditions.filter((id) => id in data.conditions),
  };
}

/** The sheet without what the answers leave out. @param {Sheet} sheet @param {Advice} advice @returns {Sheet} */
export const allowedOf = (sheet, { leavesOut }) => ({
  ...sheet,
  items: sheet.items.filter(({ id }) => !leavesOut(id)),
});

/** Say what is left out, with the way to the answers. @param {Sheet} sheet @param {Advice} advice @param {Data} data */
export function leftOut({ items }, { leavesOut }, { techniques, words }) {
  const names = items.filter(({ id }) => leavesOut(id)).map(({ id }) => techniques[id].name);
  if (!names.length) return [];
  const said = filled(words.left_out, { names: names.join(words.list.comma) });
  return [made("p", "", said, " ", link("safety/#ask-first", words.change_answers))];
}
