/* What was done this week, as the log has it, and when to do it next. */

import { since, weekdayOf, weeksOf } from "../log/weeks.js";
import { weekSaid } from "../log/words.js";
import { filled } from "../shared/filled.js";
import { element, show } from "./dom.js";
import { entries, works } from "./log.js";
import { nextOf } from "./next.js";
import { routine } from "./routine.js";

/** @import { Entry } from "./log.js" */

/**
 * Who stopped is not asked to come back.
 * @param {boolean} finished @param {Entry | null} run  What has ended, unless it is kept. @param {any} words
 */
export function showWeek(finished, run, words) {
  const now = Date.now();
  element("week").hidden = !works();
  const all = since([...entries(), ...(run ? [run] : [])], now, 1);
  const [week] = whole(weeksOf(all, now, 1));
  const today = weekdayOf(now);
  show(element("week-said"), `${words.week.this} ${weekSaid(week, words)}`);
  for (const [day, one] of [...element("week-days").children].entries()) {
    one.classList.toggle("on", week.days[day].length > 0);
    one.classList.toggle("today", day === today);
  }
  const done = week.days.map((day) => day.filter((entry) => entry.routine === routine.id).length);
  show(element("week-next"), finished ? nextSaid(done, today, words) : "");
}

/** @param {number[]} done @param {number} today @param {any} words */
function nextSaid(done, today, words) {
  if (!routine.sessions) return "";
  const next = nextOf(routine.sessions, done, today);
  const day = next.when === "on" ? words.names[next.day] : "";
  return filled(words.next[next.when], { ...next, day });
}

/** What a work in steps comes to: a week is little. @template R @param {Generator<void, R>} work @returns {R} */
function whole(work) {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
