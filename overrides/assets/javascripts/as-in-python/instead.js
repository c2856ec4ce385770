/* What to do in place of an exercise, and what that warns of. Pure.
 *
 * The same as views/card_instead.py; tests/own/test_own_card.py compares them. */

import { filled } from "../shared/filled.js";
import { grouped } from "./cautions.js";
import { capital } from "./dose-words.js";

/** @import { Data } from "../own-sheet/data.js" */
/** @import { Line } from "./cautions.js" */

/**
 * What to do in place of each exercise, where the routine says so from which the sheet began.
 * @param {string[]} ids @param {string} routine @param {Data} data @returns {Line[][]}
 */
export function alternatives(ids, routine, data) {
  const { techniques, words } = data;
  return ids.map((id) => {
    const other = insteadOf(id, routine, data);
    if (!other) return [];
    const place = ids.indexOf(other.technique);
    const { name } = techniques[other.technique];
    const what = place < 0 ? other.what : filled(words.instead.number, { name, number: place + 1 });
    return [{ head: other.head, text: [what, other.more].filter(Boolean).join(" ") }];
  });
}

/**
 * A line for each alternative that is not on the card and warns of what the card does not.
 * @param {string[]} ids @param {string} routine @param {Data} data @param {string[] | null} only @returns {Line[]}
 */
export function beforeInstead(ids, routine, data, only) {
  const { conditions, words } = data;
  return unsaidOfOthers(ids, routine, data, only).map(({ name, unsaid }) => {
    const ways = grouped(unsaid, ({ what }) => what).map((same) => {
      const labels = same.map(({ condition }) => conditions[condition].label);
      return filled(words.instead.way, { who: capital(labels.join(words.list.semicolon)), how: same[0].what });
    });
    return { head: filled(words.instead.before, { name }), text: ways.join(" ") };
  });
}

/**
 * What to do about each condition of which an alternative that is not on the card warns, and the card does not. What it says itself counts as said where
 * what it replaces says the same; what its kind says, where any exercise does, but not for those who leave out what it
 * replaces: they are who will do it.
 * @param {string[]} ids @param {string} routine @param {Data} data @param {string[] | null} only
 * @returns {{name: string, unsaid: {condition: string, what: string}[]}[]}
 */
export function unsaidOfOthers(ids, routine, data, only) {
  const { techniques, words } = data;
  const replacing = ids.flatMap((id) => {
    const other = insteadOf(id, routine, data);
    return other && !ids.includes(other.technique) ? [{ id, other: other.technique }] : [];
  });
  return grouped(replacing, ({ other }) => other).flatMap((same) => {
    const { name, cautions } = techniques[same[0].other];
    const steps = same.map(({ id }) => id);
    const unsaid = Object.entries(cautions).filter(([condition, { do: action, how, own }]) => {
      const says = (/** @type {string} */ id) => {
        const said = techniques[id].cautions[condition];
        return said?.do === action && said.how === how;
      };
      const alone = own || steps.some((id) => techniques[id].cautions[condition]?.do === "leave-out");
      return (only === null || only.includes(condition)) && !(alone ? steps.every(says) : ids.some(says));
    });
    const told = unsaid.map(([condition, { do: action, how }]) => ({ condition, what: how ?? words.instead[action] }));
    return told.length ? [{ name, unsaid: told }] : [];
  });
}

/** What a routine says to do in place of a step. @param {string} id @param {string} routine @param {Data} data */
export const insteadOf = (id, routine, { routines }) =>
  (routines[routine]?.items ?? []).find((item) => item.id === id && item.instead)?.instead;
