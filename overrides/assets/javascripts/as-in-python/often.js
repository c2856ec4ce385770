/* How often, in words and as the labels of boxes, where a reader gives it in numbers. Pure.
 *
 * The same as views/often.py; tests/own/test_ports.py compares them. */

import { filled } from "../shared/filled.js";
import { capital } from "./dose-words.js";
import { joined } from "./lines.js";

/** @typedef {{times: number, days: number}} Sessions  Times a day and days a week, 0 where nothing is said. */
/** @typedef {{list: Record<string, string>, sessions: Record<"times" | "days" | "on" | "names", any>, days: string[]}} OftenWords */

/** @param {Sessions} sessions @param {OftenWords} words */
export function sessionsInWords({ times, days }, { list, sessions }) {
  if (!times && !days) return "";
  const week = days && days < 7 ? [filled(sessions.days, { n: days })] : [];
  return capital([filled(sessions.times, { n: times || 1 }), ...week].join(list.comma)) + list.sentence_end;
}

/**
 * How often one exercise of a sheet, where that is another than the whole sheet; `on` are days from 0, a Monday.
 * @param {{times?: number, on?: number[]}} item @param {OftenWords} words
 */
export function oftenInWords({ times, on }, { list, sessions }) {
  const names = Object.values(sessions.names);
  const days = on
    ? [
        filled(sessions.on, {
          days: joined(
            on.map((day) => names[day]),
            list,
          ),
        }),
      ]
    : [];
  const parts = [...(times ? [filled(sessions.times, { n: times })] : []), ...days];
  return parts.length ? capital(parts.join(list.comma)) + list.sentence_end : "";
}

/** A letter for each day of a week, or a number for each that is left to the reader. @param {number} days @param {string[]} letters */
export const labelsOf = (days, letters) =>
  days && days < letters.length ? letters.slice(0, days).map((_, index) => String(index + 1)) : letters;
