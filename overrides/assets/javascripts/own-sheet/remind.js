/* A sheet's reminders: at what times the reader wants them, and the file for the calendar. */

import { minutesOf } from "../as-in-python/timeline.js";
import { checksum } from "../shared/checksum.js";
import { filled } from "../shared/filled.js";
import { saveFile } from "../shared/save-file.js";
import { fragmentOf } from "./address.js";
import { calendarOf, timesOf, weekOf } from "./calendar.js";
import { copyOf, element } from "./dom.js";
import { doseOf, isOnce } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

/** When reminders come until the reader sets other times, by how many a day. */
const TIMES = [["09:00"], ["09:00", "18:00"], ["09:00", "13:00", "18:00"], ["08:00", "12:00", "16:00", "20:00"]];
const fields = () => [...element("times-of-day").getElementsByTagName("input")];

/** @param {() => Sheet} sheet  What is allowed of the sheet of now. @param {Data} data */
export function prepareReminders(sheet, data) {
  element("calendar").addEventListener("click", () => {
    const one = sheet();
    const at = fields().map((field, index) => field.value || TIMES[fields().length - 1][index]);
    saveFile("reminders.ics", "text/calendar", calendar(one, at, data));
  });
}

/** @param {Sheet} sheet @param {string[]} at @param {Data} data */
function calendar(sheet, at, data) {
  const fragment = fragmentOf(nameless(sheet), data.version);
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return calendarOf({
    title: sheet.title || data.words.untitled,
    says: data.words.reminder,
    address: new URL(`#${fragment}`, location.href).href,
    minutes: minutesOf(sheet.items.map((item) => doseOf(item, data))),
    on: weekOf({ ...sheet, items: sheet.items.filter((item) => !isOnce(item, sheet.routine, data)) }),
    at,
    today: local.toISOString().slice(0, 10),
    now: now.toISOString().replace(/[-:]|\.\d+/g, ""),
    id: `${checksum(fragment)}@${location.hostname}`,
  });
}

/** A calendar may be kept by a company: who the sheet is for and from is not its business. @param {Sheet} sheet @returns {Sheet} */
const nameless = (sheet) => ({ ...sheet, for: "", by: "", clinic: "", review: "" });

/** Ask for as many times as the sheet has sessions a day; those that the reader set stay. @param {Sheet} sheet @param {Data} data */
export function showReminders(sheet, { words }) {
  const often = sheet.times || sheet.days || sheet.items.some(({ times, on }) => times || on);
  element("remind").hidden = !often;
  const wanted = TIMES[timesOf(sheet) - 1];
  if (!often || fields().length === wanted.length) return;
  const made = wanted.map((time, index) => {
    const field = copyOf("time-of-day");
    field.prepend(filled(wanted.length === 1 ? words.remind_at : words.remind_nth, { n: index + 1 }), " ");
    field.getElementsByTagName("input")[0].value = time;
    return field;
  });
  element("times-of-day").replaceChildren(...made);
}
