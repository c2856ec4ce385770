/* Some weeks of a log on one page, for whoever helps the reader. */

import { element } from "../answers/show.js";
import { filled } from "../shared/filled.js";
import { weekTable } from "./week-table.js";
import { since, weeksOf } from "./weeks.js";
import { day, summary } from "./words.js";

/** @import { Entry } from "../player/log.js" */

/**
 * @param {Entry[]} all  Oldest first. @param {number} now  Within the last week. @param {number} weeks  How many. @param {any} words
 * @returns {Generator<void, HTMLElement>}
 */
export function* report(all, now, weeks, words) {
  const entries = since(all, now, weeks);
  const found = yield* weeksOf(entries, now, weeks);
  const [first] = found.slice(-1);
  const [from, to] = [first.start, now].map((time) => day(new Date(time).toISOString(), words));
  return element(
    "section",
    "log-report",
    element("h2", "", filled(words.report.title, { from, to })),
    element("p", "", entries.length ? summary(entries, words) : words.week.none),
    ...(entries.length ? [weekTable(found, false, words), ...what(entries, words), ...notes(entries, words)] : []),
  );
}

/** What was done, and how often. @param {Entry[]} entries @param {any} words */
function what(entries, words) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  const lines = [...counts].map(([name, n]) =>
    element("li", "", filled(words.report.line, { name, times: filled(words.week.times, { n }) })),
  );
  return [element("h3", "", words.report.what), element("ul", "", ...lines)];
}

/** @param {Entry[]} entries @param {any} words */
function notes(entries, words) {
  const lines = entries
    .filter(({ note }) => note)
    .map(({ at, note }) => element("li", "", element("strong", "", day(at, words)), " ", note));
  return lines.length ? [element("h3", "", words.report.notes), element("ul", "", ...lines)] : [];
}
