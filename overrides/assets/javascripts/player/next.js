/* When to do it next, as its sessions say. Pure. */

/**
 * How often: times a day, on how many days of a week, and on which, from 0, a Monday; none where the reader chooses.
 * @typedef {{times: number, days: number, on: number[]}} Sessions
 * @typedef {{when: "today" | "week", n: number} | {when: "tomorrow"} | {when: "on", day: number}} Next
 */

const WEEK = 7;

/**
 * @param {Sessions} sessions
 * @param {number[]} done  How many times it was done on each day of this week, from a Monday. @param {number} today
 * @returns {Next}
 */
export function nextOf({ times, days, on }, done, today) {
  if (done[today] < times) return { when: "today", n: times - done[today] };
  const left = days - done.filter(Boolean).length;
  if (!on.length && days < WEEK && left > 0 && today < WEEK - 1)
    return { when: "week", n: Math.min(left, WEEK - 1 - today) };
  const those = on.length ? on : days < WEEK ? [0] : [(today + 1) % WEEK];
  const away = those.map((day) => (day - today + WEEK) % WEEK || WEEK).sort((one, other) => one - other);
  return away[0] === 1 ? { when: "tomorrow" } : { when: "on", day: (today + away[0]) % WEEK };
}
