/* The log as a table for other programs: RFC 4180, in UTF-8. Pure. */

/** @import { Entry } from "../player/log.js" */
/** @typedef {Record<"at" | "name" | "minutes" | "finished" | "before" | "after" | "note" | "yes" | "no", string>} Words */

/** Spreadsheets run a cell that begins like this as a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Tells spreadsheets that it is UTF-8. */
const MARK = "\uFEFF";

/** Text of the reader's own, which no program shall run. @param {string} text */
const inert = (text) => (FORMULA.test(text) ? `'${text}` : text);

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
  ]);
  const head = [words.at, words.name, words.minutes, words.finished, words.before, words.after, words.note];
  return MARK + [head, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}
