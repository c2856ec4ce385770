/* Weeks as a table, a column for each day: how it was before and after each time. */

import { element } from "../answers/show.js";
import { filled } from "../shared/filled.js";
import { day, weekSaid } from "./words.js";

/** @import { Entry } from "../player/log.js" */
/** @import { Week } from "./weeks.js" */

/** @param {Week[]} weeks  Newest first. @param {boolean} current  Whether the first of them is that of today. @param {any} words */
export function weekTable(weeks, current, words) {
  const heads = words.days.map((/** @type {string} */ letter, /** @type {number} */ index) => {
    const head = element("th", "", letter);
    head.scope = "col";
    head.setAttribute("aria-label", words.names[index]);
    return head;
  });
  const names = current ? [words.week.this, words.week.last] : [];
  return element(
    "table",
    "log-weeks",
    element("caption", "", words.week.caption),
    element("thead", "", element("tr", "", ...heads)),
    ...weeks.map((week, index) => rowsOf(week, names[index], words)),
  );
}

/** @param {Week} week @param {string | undefined} name @param {any} words */
function rowsOf(week, name, words) {
  const start = day(new Date(week.start).toISOString(), words);
  const head = element(
    "th",
    "",
    element("strong", "", name ?? filled(words.week.of, { day: start })),
    " ",
    weekSaid(week, words),
  );
  head.scope = "rowgroup";
  head.colSpan = week.days.length;
  return element("tbody", "", element("tr", "", head), element("tr", "", ...week.days.map(cell)));
}

/** @param {Entry[]} entries  Of one day. */
function cell(entries) {
  const times = entries.map(({ before, after }) => element("span", "", `${before ?? "–"}→${after ?? "–"}`));
  return element("td", entries.length ? "log-on" : "", ...times);
}
