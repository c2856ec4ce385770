/* A routine whose amounts grow: the reader's week before the start, and what it makes of the routine. */

import { LOG } from "../storage/kept.js";
import { element, show } from "./dom.js";
import { place } from "./intro.js";
import { FRESH } from "./resume.js";
import { unpacked } from "./routine.js";
import { weekAt } from "./weeks.js";

/** @import { Item } from "./timeline.js" */
/** @import { Done } from "./weeks.js" */
/** @import { Sessions } from "./next.js" */
/** @import { WordsBefore } from "./words.js" */

/**
 * @typedef {{dose: string, takes: string, phases: Record<string, (string | number)[]>}} Grown  An item in a stage.
 * @typedef {{first: number, line: string, summary: string, items: Record<string, Grown>}} Stage  Of a plan, from a week on.
 * @typedef {object} Routine
 * @property {string} id
 * @property {string} name
 * @property {Item[]} items  As they are in the week.
 * @property {WordsBefore} words
 * @property {Sessions} [sessions]
 * @property {{last: number, stages: Stage[]}} [weeks]  Where amounts grow.
 * @property {number} [week]  In which the reader is.
 */

/** What the log has of a routine. @param {string} id @returns {Done[]} */
function doneOf(id) {
  const entries = /** @type {any} */ (LOG.value)?.entries;
  if (!Array.isArray(entries)) return [];
  return entries.filter((entry) => entry?.routine === id && !Number.isNaN(Date.parse(entry.at)));
}

/** The week of a run that was left, and may go on. @param {string} id @returns {number | undefined} */
function leftIn(id) {
  const left = /** @type {any} */ (place.value);
  return left?.routine === id && Date.now() - left.at < FRESH ? left.week : undefined;
}

/** Says how much of an exercise is done, where the page does. @param {number} item @param {{dose: string, takes: string}} amount */
function say(item, { dose, takes }) {
  const line = document.querySelectorAll("#intro .item")[item].querySelector(".picture + p");
  line?.replaceChildren(Object.assign(document.createElement("strong"), { textContent: `${dose}.` }), ` ${takes}`);
}

/** The week in which a reader most likely is. @param {string} id */
function likely(id) {
  const done = doneOf(id);
  if (done.length) show(element("plan-why"), element("plan-why").dataset.known ?? "");
  return leftIn(id) ?? weekAt(done, Date.now());
}

/**
 * Turns a routine to the week in which the reader is, or to one before or after it.
 * @param {Routine} routine
 * @param {number} by
 */
export function turn(routine, by) {
  const { id, items, weeks } = routine;
  if (!weeks) return;
  const week = Math.min(Math.max((routine.week ?? likely(id)) + by, 1), weeks.last);
  const stage = weeks.stages.findLast(({ first }) => first <= week);
  if (!stage || week === routine.week) return;
  routine.week = week;
  show(element("plan-week"), String(week));
  element("plan-week-less").ariaDisabled = String(week === 1);
  element("plan-week-more").ariaDisabled = String(week === weeks.last);
  show(element("plan-line"), stage.line);
  show(element("summary"), stage.summary);
  for (const [item, grown] of Object.entries(stage.items)) {
    Object.assign(items[Number(item)], unpacked(grown));
    say(Number(item), grown);
  }
}
