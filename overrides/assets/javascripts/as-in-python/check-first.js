/* What to check before a whole sheet: by condition, with how and number. Pure.
 *
 * The same as views/check_first.py; tests/own/test_own_card.py compares them. */

import { filled } from "../shared/filled.js";
import { grouped } from "./cautions.js";
import { capital } from "./dose-words.js";
import { insteadOf, unsaidOfOthers } from "./instead.js";

/** @import { Action } from "../answers/advice.js" */
/** @import { Data } from "../own-sheet/data.js" */
/** @import { Line } from "./cautions.js" */

/** As many numbers that follow each other are told by their first and last. */
const RUN = 3;

/**
 * A line for each condition with what changes, in its exercises and in what is done in place of them; conditions in which
 * the same is done share a line. Those in which one asks before all of it come first.
 * @param {string[]} ids @param {string} routine @param {Data} data @param {string[] | null} only
 * @returns {Line[]}
 */
export function checkFirst(ids, routine, data, only) {
  const { conditions, techniques, words } = data;
  const instead = unsaidOfOthers(ids, routine, data, only);
  const told = Object.keys(conditions)
    .filter((condition) => only === null || only.includes(condition))
    .map((condition) => {
      const own = ids.flatMap((id, index) => {
        const caution = techniques[id].cautions[condition];
        return caution ? [{ where: index + 1, what: whatOf(condition, id, caution, routine, data) }] : [];
      });
      const theirs = instead.flatMap(({ name, unsaid }) =>
        unsaid.filter((one) => one.condition === condition).map(({ what }) => ({ where: name, what })),
      );
      return { condition, text: toldOf([...own, ...theirs], ids.length, data).join(" ") };
    })
    .filter(({ text }) => text);
  const whom = (/** @type {{condition: string}[]} */ same) =>
    same.map(({ condition }) => conditions[condition].label).join(words.list.semicolon);
  const asked = told.filter(({ text }) => text === words.instead.ask);
  const others = grouped(
    told.filter((one) => !asked.includes(one)),
    ({ text }) => text,
  );
  return [
    ...(asked.length ? [{ head: words.caution.ask_all_list, text: whom(asked) + words.list.sentence_end }] : []),
    ...others.map((same) => ({ head: capital(whom(same)) + words.colon, text: same[0].text })),
  ];
}

/**
 * What to do; of what is left out, what is done instead where that warns of nothing in this condition.
 * @param {string} condition @param {string} id @param {{do: Action, how?: string}} caution @param {string} routine @param {Data} data
 */
function whatOf(condition, id, { do: action, how }, routine, data) {
  const { techniques, words } = data;
  const other = action === "leave-out" && insteadOf(id, routine, data);
  if (!other || techniques[other.technique].cautions[condition]) return how ?? words.instead[action];
  return filled(words.check.instead, { name: techniques[other.technique].name });
}

/**
 * Each thing to do, whom to ask first, with the numbers of the exercises; what holds for all of them has none.
 * @param {{where: number | string, what: string}[]} ways @param {number} count @param {Data} data
 */
function toldOf(ways, count, { words }) {
  const asks = (/** @type {{what: string}[]} */ [{ what }]) => Number(what === words.instead.ask);
  const things = grouped(ways, ({ what }) => what).sort((one, other) => asks(other) - asks(one));
  return things.map((same) => {
    const [{ what }] = same;
    const numbers = same.map(({ where }) => where).filter((where) => typeof where === "number");
    const names = same.map(({ where }) => where).filter((where) => typeof where === "string");
    if (numbers.length === count) return what;
    const marks = [...spans(numbers, words.list), ...names].join(words.list.comma);
    return filled(words.check.of, { numbers: marks, what });
  });
}

/** Numbers in their order, and those that follow each other by the first and the last. @param {number[]} numbers @param {Record<string, string>} list */
const spans = (numbers, list) =>
  grouped(
    numbers.map((number, index) => ({ number, run: number - index })),
    ({ run }) => String(run),
  ).flatMap((same) => {
    const run = same.map(({ number }) => number);
    if (run.length < RUN) return run.map(String);
    return [filled(list.from_to, { first: run[0], last: run[run.length - 1] })];
  });
