/* A saved table, read back. It may come from anywhere: whatever is not as this page writes it is refused. Pure. */

import { isEntry } from "../player/log.js";
import { columns, plain } from "./csv.js";

/** @import { Entry } from "../player/log.js" */
/** @import { Words } from "./csv.js" */
/** @typedef {{entries: Entry[]} | {fault: "foreign"} | {fault: "damaged", row: number}} Read */

/** Letters that a text of an entry may have, far more than this site ever gives it. */
const LONGEST = { routine: 200, name: 500, at: 40, note: 5000 };
const LENGTH = /^\d+(\.\d+)?(e[+-]?\d+)?$/;
const SCORE = /^\d{1,2}$/;
/** How many columns at the end tell that a table is ours: none of them names what this catalog's readers rate. */
const OURS = -4;
const WEEK = /^\d{0,2}$/;

/**
 * The rows of a table, whatever separates its cells: spreadsheets save it with what is usual in their country. Null is the
 * last where a quote is too many or too few.
 * @param {string} text
 * @returns {Generator<string[] | null, void>}
 */
function* rows(text) {
  const separator = /^(?:"[^"]*"|[^",;\t\r\n]*)([,;\t])/.exec(text)?.[1] ?? ",";
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, "y");
  /** @type {string[]} */
  let row = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) return yield null;
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === separator && cell.lastIndex < text.length) continue;
    if (row.length > 1 || row[0]) yield row;
    row = [];
  }
}

/** @param {string} text @param {Words} words @returns {Generator<void, Read>} */
export function* entriesIn(text, words) {
  /** @type {Entry[]} */
  const entries = [];
  let [number, width] = [0, 0];
  for (const row of rows(text)) {
    number += 1;
    if (number === 1) {
      if (!row || !isOurs(row, words)) return { fault: "foreign" };
      width = row.length;
      continue;
    }
    const entry = row?.length === width ? entryIn(row, words) : null;
    if (!entry) return { fault: "damaged", row: number };
    entries.push(entry);
    yield;
  }
  return number ? { entries } : { fault: "foreign" };
}

/** Whether a table begins as ours do, or as they did before they had weeks. @param {string[]} head @param {Words} words */
function isOurs(head, words) {
  const now = columns(words);
  return [now, now.slice(0, -1)].some(
    (known) => head.length === known.length && head.slice(OURS).join() === known.slice(OURS).join(),
  );
}

/** @param {string[]} row @param {Words} words @returns {Entry | null} */
function entryIn(row, words) {
  const [, name, , finished, before, after, note, seconds, at, routine, week = ""] = row;
  if (!LENGTH.test(seconds) || !WEEK.test(week) || ![words.yes, words.no].includes(finished)) return null;
  const entry = {
    ...{ routine: plain(routine), name: plain(name), at: plain(at), note: plain(note) },
    ...{ seconds: Number(seconds), finished: finished === words.yes, before: score(before), after: score(after) },
    ...(week ? { week: Number(week) } : {}),
  };
  const short = Object.entries(LONGEST).every(([text, most]) => /** @type {any} */ (entry)[text].length <= most);
  return short && isEntry(entry) ? entry : null;
}

/** @param {string} text */
const score = (text) => (text === "" ? null : SCORE.test(text) ? Number(text) : NaN);

/** @param {Entry} entry */
const key = ({ at, routine }) => `${at} ${routine}`;

/**
 * What is kept once a table is read back, oldest first, and how much of it is new; an entry that is there stays as it is.
 * @param {Entry[]} there @param {Entry[]} read
 */
export function merged(there, read) {
  const known = new Set(there.map(key));
  const added = read.filter((entry) => !known.has(key(entry)));
  const timed = [...there, ...added].map((entry) => ({ entry, time: Date.parse(entry.at) }));
  return { entries: timed.sort((one, other) => one.time - other.time).map(({ entry }) => entry), added: added.length };
}
