/* How often a sheet is done, as a file of reminders that any calendar reads: iCalendar, RFC 5545. Pure. */

/** @import { Item, Sheet } from "./sheet.js" */

/**
 * What a calendar is told of a sheet. `on` which days of a week, from 0, a Monday, none for each day; `at`, the time of each session, such as `08:30`;
 * `today`, such as `2026-11-29`; `now`, a time of the day in UTC as a calendar writes it; `id`, what no other sheet has.
 * @typedef {{title: string, says: string, address: string, minutes: number, on: number[], at: string[], today: string,
 *   now: string, id: string}} Reminders
 */

const WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/** For each number of days the days that leave the most time between them, and the weekend free while they can. */
const SPREAD = [[], [0], [0, 3], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 5]];
const DAY = 86_400_000;
/** Bytes of a line, without its end. */
const LONGEST = 75;
const CONTROLS = /\p{Cc}+/gu;

/**
 * The days on which something of a sheet is done, none for each day: those that its exercises name, and, for what names none,
 * as many as the sheet says.
 * @param {Pick<Sheet, "days" | "items">} sheet
 */
export function weekOf({ days, items }) {
  const named = new Set(items.flatMap(({ on }) => on ?? []));
  if (!items.every(({ on }) => on)) {
    const others = SPREAD[days] ?? [];
    if (!others.length) return [];
    for (const day of others) if (named.size < days) named.add(day);
  }
  return named.size < WEEK.length ? [...named].sort() : [];
}

/** How many times on such a day. @param {{times: number, items: Item[]}} sheet */
export const timesOf = ({ times, items }) => Math.max(times || 1, ...items.map((item) => item.times ?? 0));

/** @param {Reminders} reminders @returns {string} */
export function calendarOf({ title, says, address, minutes, on, at, today, now, id }) {
  const start = firstDay(today, on).replaceAll("-", "");
  const rule = on.length ? `FREQ=WEEKLY;BYDAY=${on.map((day) => WEEK[day]).join()}` : "FREQ=DAILY";
  const events = at.flatMap((time, index) => [
    "BEGIN:VEVENT",
    `UID:${id}-${index + 1}`,
    `DTSTAMP:${now}`,
    `DTSTART:${start}T${time.replace(":", "")}00`,
    `DURATION:PT${minutes}M`,
    `RRULE:${rule}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(says)}\\n${escaped(address)}`,
    `URL:${address}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT0S",
    `DESCRIPTION:${escaped(title)}`,
    "END:VALARM",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//own sheet//EN", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** The first day from tomorrow on that is one of the rule's, or else a calendar would add one. @param {string} today @param {number[]} on */
function firstDay(today, on) {
  let day = Date.parse(today) + DAY;
  while (on.length && !on.includes((new Date(day).getUTCDay() + 6) % 7)) day += DAY;
  return new Date(day).toISOString().slice(0, 10);
}

/** @param {string} text */
const escaped = (text) => text.replace(CONTROLS, " ").replace(/[\\;,]/g, "\\$&");

/** Break a line where it is too long, and never within a letter. @param {string} line */
function folded(line) {
  let [made, length] = ["", 0];
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (length + bytes > LONGEST) [made, length] = [`${made}\r\n `, 1];
    made += letter;
    length += bytes;
  }
  return made;
}
