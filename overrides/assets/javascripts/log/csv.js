/* The log as a table for other programs, which can be read back: RFC 4180, in UTF-8. Pure. */

/** @import { Entry } from "../player/log.js" */
/**
 * @typedef {Record<"at" | "name" | "minutes" | "finished" | "before" | "after" | "note" | "seconds" | "ended" | "routine" | "week" |
 *   "yes" | "no", string>} Words
 */

/** Spreadsheets run a cell that begins like this as a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** What a cell that is kept from running begins with. */
const QUOTE = "'";
const QUOTES = /^'+/;
/** Tells spreadsheets that it is UTF-8. */
const MARK = "\uFEFF";

/** Whether a text would run, or would but for the quotes before it. @param {string} text */
const runs = (text) => FORMULA.test(text.replace(QUOTES, ""));

/** Text of the reader's own, which no program shall run. @param {string} text */
export const inert = (text) => (runs(text) ? QUOTE + text : text);

/** Such a text as it was. @param {string} text */
export const plain = (text) => (text.startsWith(QUOTE) && runs(text) ? text.slice(QUOTE.length) : text);

/** The names of the columns. The last four are for reading the table back, as exactly as it was. @param {Words} words */
export const columns = (words) => [
  words.at,
  words.name,
  words.minutes,
  words.finished,
  words.before,
  words.after,
  words.note,
  words.seconds,
  words.ended,
  words.routine,
  words.week,
];

/** @param {string} text */
const cell = (text) => `"${text.replaceAll('"', '""')}"`;

/** A moment as spreadsheets read it, in the time of this place. @param {string} at */
function localTime(at) {
  const time = new Date(at);
  const [year, ...rest] = [time.getFullYear(), time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes()];
  const [month, day, hours, minutes] = rest.map((number) => String(number).padStart(2, "0"));
  return `${year}-${month}-${day} ${hours}:${minutes}`;
}

/** @param {Entry[]} entries @param {Words} words */
export function csv(entries, words) {
  const rows = entries.map((entry) => [
    localTime(entry.at),
    inert(entry.name),
    (entry.seconds / 60).toFixed(1),
    entry.finished ? words.yes : words.no,
    String(entry.before ?? ""),
    String(entry.after ?? ""),
    inert(entry.note),
    String(entry.seconds),
    inert(entry.at),
    inert(entry.routine),
    String(entry.week ?? ""),
  ]);
  return MARK + [columns(words), ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
